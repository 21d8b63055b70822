"""What happens to a kernel in a person's hands: interrupts, questions, floods, faults. Driven by the jupyter_client that front ends use."""
import json
import os
import queue
import signal
import subprocess
import tempfile
import time
import unittest

import zmq
from jupyter_client.manager import KernelManager
from jupyter_client.session import Session

KERNEL = ".net-csharp"
PATIENCE = 600

# A shell that starts the tests in the background has this signal ignored, and all that they start: a kernel would not hear it.
signal.signal(signal.SIGINT, signal.default_int_handler)


class Kernel:
    def __init__(self):
        self.manager = KernelManager(kernel_name=KERNEL)
        self.manager.start_kernel(stderr=subprocess.DEVNULL)
        self.client = self.connect()

    def connect(self):
        client = self.manager.blocking_client()
        client.start_channels()
        client.wait_for_ready(timeout=PATIENCE)
        return client

    def run(self, code, until_idle=True, **options):
        """The reply and the messages that everybody heard."""
        request = self.client.execute(code, **options)
        return self.finish(request) if until_idle else request

    def finish(self, request, on_input=None):
        heard = []
        while True:
            if on_input is not None:
                try:
                    question = self.client.get_stdin_msg(timeout=0.05)
                    heard.append(question)
                    self.client.input(on_input(question["content"]))
                except queue.Empty:
                    pass
            try:
                message = self.client.get_iopub_msg(timeout=0.05 if on_input else PATIENCE)
            except queue.Empty:
                if on_input is None:
                    raise
                continue
            if message["parent_header"].get("msg_id") != request:
                continue
            heard.append(message)
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
        while True:
            reply = self.client.get_shell_msg(timeout=PATIENCE)
            if reply["parent_header"]["msg_id"] == request:
                return reply["content"], heard

    def wait_for(self, request, text):
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == request and message["msg_type"] == "stream" and text in message["content"]["text"]:
                return

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def texts(heard, name="stdout"):
    return "".join(m["content"]["text"] for m in heard if m["msg_type"] == "stream" and m["content"]["name"] == name)


def result(heard):
    return next(m["content"]["data"]["text/plain"] for m in heard if m["msg_type"] == "execute_result")


class Scenarios(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kernel = Kernel()

    @classmethod
    def tearDownClass(cls):
        cls.kernel.close()

    def test_state_lives_on_and_outputs_keep_their_order(self):
        self.kernel.run("var list = new List<int> { 1 };")
        reply, heard = self.kernel.run('Console.WriteLine("a"); display(1); Console.Error.WriteLine("b"); list.Add(2);\nlist.Count')
        self.assertEqual("ok", reply["status"])
        self.assertEqual(
            ["status", "execute_input", "stream", "display_data", "stream", "execute_result", "status"],
            [m["msg_type"] for m in heard])
        self.assertEqual("2", result(heard))

    def test_a_display_is_replaced_by_a_later_cell(self):
        _, first = self.kernel.run('var shown = display("old");')
        _, second = self.kernel.run('shown.Update("new");')
        identity = next(m for m in first if m["msg_type"] == "display_data")["content"]["transient"]["display_id"]
        update = next(m for m in second if m["msg_type"] == "update_display_data")
        self.assertEqual(identity, update["content"]["transient"]["display_id"])
        self.assertEqual("new", update["content"]["data"]["text/plain"])

    def test_an_endless_loop_is_stopped_by_message_and_by_signal(self):
        for stop in (lambda: self.kernel.client.control_channel.send(self.kernel.client.session.msg("interrupt_request")),
                     lambda: os.kill(self.kernel.manager.provisioner.process.pid, signal.SIGINT)):
            self.kernel.run("int before = 5;")
            request = self.kernel.run('Console.WriteLine("on"); while (true) { }', until_idle=False)
            self.kernel.wait_for(request, "on")
            begun = time.monotonic()
            stop()
            reply, _ = self.kernel.finish(request)
            self.assertLess(time.monotonic() - begun, 10)
            self.assertEqual(("error", "Interrupted"), (reply["status"], reply["ename"]))
            _, heard = self.kernel.run("before")
            self.assertEqual("5", result(heard))

    def test_waits_and_loops_on_other_threads_are_stopped(self):
        for code in ('Console.WriteLine("on"); Parallel.For(0, 8, i => { while (true) { } });',
                     'Console.WriteLine("on"); Thread.Sleep(60_000);', 'Console.WriteLine("on"); await Task.Delay(60_000);'):
            request = self.kernel.run(code, until_idle=False)
            self.kernel.wait_for(request, "on")
            self.kernel.client.control_channel.send(self.kernel.client.session.msg("interrupt_request"))
            reply, _ = self.kernel.finish(request)
            self.assertEqual("Interrupted", reply["ename"])

    def test_a_person_is_asked(self):
        request = self.kernel.client.execute('var typed = Console.ReadLine();\nvar secret = GetPassword("who?");\ntyped + "/" + secret', allow_stdin=True)
        _, heard = self.kernel.finish(request, on_input=lambda question: "pw" if question["password"] else "me")
        self.assertEqual("me/pw", result(heard))
        self.assertEqual(["", "who?"], [m["content"]["prompt"] for m in heard if m["msg_type"] == "input_request"])
        reply, _ = self.kernel.run("Console.ReadLine()", allow_stdin=False)
        self.assertIn("nobody who types", reply["evalue"])

    def test_a_person_is_asked_by_the_words_of_other_hosts(self):
        answer = lambda question: "pw" if question["password"] else "me"
        code = '#!set --name who --value @input:"Who, please?"\n#!set --name word --value @password\nvar later = await GetInputAsync("later?");\nvar hidden = await GetPasswordAsync("hidden?");\nwho + word + later + hidden.GetClearTextPassword() + hidden'
        request = self.kernel.client.execute(code, allow_stdin=True)
        _, heard = self.kernel.finish(request, on_input=answer)
        self.assertEqual("mepwmepw\u2022\u2022", result(heard))
        asked = [(m["content"]["prompt"], m["content"]["password"]) for m in heard if m["msg_type"] == "input_request"]
        self.assertEqual([("Who, please?", False), ("later?", False), ("hidden?", True)], [one for one in asked if not one[0].startswith("The value")])
        self.assertEqual([True], [password for prompt, password in asked if prompt.startswith("The value")])
        request = self.kernel.client.execute('await Microsoft.DotNet.Interactive.Kernel.GetInputAsync("theirs?")', allow_stdin=True)
        _, heard = self.kernel.finish(request, on_input=answer)
        self.assertEqual("me", result(heard))

    def test_cells_written_for_another_host_find_its_interface(self):
        _, heard = self.kernel.run('using Microsoft.DotNet.Interactive.Formatting;\nclass Bird { }\nFormatter.Register<Bird>(bird => "<b>bird</b>", "text/html");\nnew Bird()')
        self.assertEqual("<b>bird</b>", next(m["content"]["data"]["text/html"] for m in heard if m["msg_type"] == "execute_result"))
        _, heard = self.kernel.run('using Microsoft.DotNet.Interactive;\nvar there = KernelInvocationContext.Current.Display("a", "text/plain");')
        first = next(m for m in heard if m["msg_type"] == "display_data")["content"]["transient"]["display_id"]
        _, heard = self.kernel.run('there.Update("b");')
        self.assertEqual([(first, "b")], [(m["content"]["transient"]["display_id"], m["content"]["data"]["text/plain"]) for m in heard if m["msg_type"] == "update_display_data"])
        reply, heard = self.kernel.run('var stop = KernelInvocationContext.Current.CancellationToken;\nConsole.WriteLine("waits");\nawait Task.Delay(Timeout.Infinite, stop);', until_idle=False), None
        self.kernel.wait_for(reply, "waits")
        self.kernel.client.control_channel.send(self.kernel.client.session.msg("interrupt_request"))
        ended, _ = self.kernel.finish(reply)
        self.assertEqual("Interrupted", ended["ename"])

    def test_programs_of_a_cell_write_under_it(self):
        _, heard = self.kernel.run('Console.WriteLine("before");\nSystem.Diagnostics.Process.Start("echo", "program").WaitForExit();\nConsole.WriteLine("after");')
        self.assertEqual("before\nprogram\nafter\n", texts(heard))

    def test_cells_behind_a_failed_one_do_not_run(self):
        requests = [self.kernel.client.execute(code) for code in ('Thread.Sleep(300); throw new Exception("first");', "int ran = 1;", "ran")]
        self.kernel.client.kernel_info()
        replies = {}
        while len(replies) < 4:
            message = self.kernel.client.get_shell_msg(timeout=PATIENCE)
            replies[message["parent_header"]["msg_id"]] = message["content"]
        self.assertEqual(["error", "aborted", "aborted"], [replies[request]["status"] for request in requests])
        reply, _ = self.kernel.run("1")
        self.assertEqual("ok", reply["status"])

    def test_a_fault_names_cell_and_line(self):
        reply, _ = self.kernel.run('int zero = 0;\nint bad = 1 / zero;')
        self.assertEqual("DivideByZeroException", reply["ename"])
        self.assertTrue(any(f"cell {reply['execution_count']}, line 2" in line for line in reply["traceback"]), reply["traceback"])
        reply, _ = self.kernel.run("int n = nothing;")
        self.assertEqual("CS0103", reply["ename"])

    def test_expressions_silence_and_history(self):
        reply, _ = self.kernel.run("int seven = 7;", user_expressions={"good": "seven * 6", "bad": "nothing"})
        self.assertEqual("42", reply["user_expressions"]["good"]["data"]["text/plain"])
        self.assertEqual("error", reply["user_expressions"]["bad"]["status"])
        number = reply["execution_count"]
        _, heard = self.kernel.run('Console.WriteLine("unheard"); 5', silent=True)
        self.assertEqual(["status", "status"], [m["msg_type"] for m in heard])
        reply, _ = self.kernel.run("1", store_history=False)
        self.assertEqual(number, reply["execution_count"])

    def test_places_are_counted_in_code_points(self):
        code = 'var s = "\U0001F600"; Math.Cei'
        self.kernel.client.complete(code, cursor_pos=len(code))
        while True:
            reply = self.kernel.client.get_shell_msg(timeout=PATIENCE)
            if reply["msg_type"] == "complete_reply":
                break
        self.assertEqual((["Ceiling"], len(code) - 3, len(code)), (reply["content"]["matches"], reply["content"]["cursor_start"], reply["content"]["cursor_end"]))

    def test_commands_complete_inspect_and_run(self):
        self.kernel.run('#r "nuget: LabelNotebooks"')
        for text, expected in (("#!label-er", ["#!label-errors"]), ("#!label-errors --filter-by prune-by-c", ["prune-by-class"])):
            self.kernel.client.complete(text)
            while True:
                reply = self.kernel.client.get_shell_msg(timeout=PATIENCE)
                if reply["msg_type"] == "complete_reply":
                    break
            self.assertEqual(expected, reply["content"]["matches"])
        self.kernel.client.inspect("#!label-errors --filter-by", cursor_pos=20)
        while True:
            reply = self.kernel.client.get_shell_msg(timeout=PATIENCE)
            if reply["msg_type"] == "inspect_reply":
                break
        self.assertIn("The rule that flags labels.", reply["content"]["data"]["text/plain"])
        _, heard = self.kernel.run("#!label-help")
        self.assertTrue(any("text/html" in m["content"].get("data", {}) for m in heard))

    def test_widgets_hear_at_once_that_nobody_answers(self):
        message = self.kernel.client.session.msg("comm_open", {"comm_id": "c1", "target_name": "jupyter.widget", "data": {}})
        self.kernel.client.shell_channel.send(message)
        while True:
            heard = self.kernel.client.get_iopub_msg(timeout=PATIENCE)
            if heard["msg_type"] == "comm_close":
                break
        self.assertEqual("c1", heard["content"]["comm_id"])

    def test_100_MB_of_text_are_cut_and_the_kernel_lives(self):
        _, heard = self.kernel.run('var line = new string(\'x\', 1000); for (int i = 0; i < 100_000; i++) Console.WriteLine(line);')
        self.assertLess(len(texts(heard)), 8_100_000)
        self.assertIn("What this cell prints is cut here", texts(heard, "stderr"))
        _, heard = self.kernel.run("1 + 1")
        self.assertEqual("2", result(heard))

    def test_10_000_displays_all_arrive(self):
        _, heard = self.kernel.run("for (int i = 0; i < 10_000; i++) display(i);")
        shown = [m["content"]["data"]["text/plain"] for m in heard if m["msg_type"] == "display_data"]
        self.assertEqual([str(i) for i in range(10_000)], shown)

    def test_a_flood_of_displays_is_stopped(self):
        request = self.kernel.run('Console.WriteLine("on"); Parallel.For(0, 4, _ => { while (true) display(1); });', until_idle=False)
        self.kernel.wait_for(request, "on")
        self.kernel.client.control_channel.send(self.kernel.client.session.msg("interrupt_request"))
        reply, _ = self.kernel.finish(request)
        self.assertEqual("Interrupted", reply["ename"])

    def test_what_a_cell_does_when_it_is_stopped_cannot_end_the_kernel(self):
        for act in ('throw new Exception("no")', "Thread.Sleep(600_000)"):
            request = self.kernel.run(
                'LabelNotebooks.Contracts.Hosting.NotebookHost.Current.Cancellation.Register(() => { ' + act + '; }); Console.WriteLine("on"); while (true) { }',
                until_idle=False)
            self.kernel.wait_for(request, "on")
            self.kernel.client.control_channel.send(self.kernel.client.session.msg("interrupt_request"))
            if "throw" in act:
                self.kernel.finish(request)
            else:
                self.kernel.client.control_channel.send(self.kernel.client.session.msg("kernel_info_request"))
                while self.kernel.client.get_control_msg(timeout=PATIENCE)["msg_type"] != "kernel_info_reply":
                    pass
        self.kernel.manager.restart_kernel(now=True)
        self.kernel.client.stop_channels()
        self.kernel.client = self.kernel.connect()

    def test_late_text_is_told_as_that_of_its_cell(self):
        request = self.kernel.client.execute('_ = Task.Run(async () => { await Task.Delay(700); Console.WriteLine("tick"); });')
        self.kernel.finish(request)
        self.kernel.wait_for(request, "tick")

    def test_a_bundle_that_cannot_be_written_is_sent_as_text(self):
        _, heard = self.kernel.run(
            'LabelNotebooks.Contracts.Hosting.NotebookHost.Current.Display(new LabelNotebooks.Contracts.Hosting.MimeBundle(new[] { KeyValuePair.Create("application/json", "{\\"a\\":\\"\\\\ud800\\"}"), KeyValuePair.Create("text/plain", "t") }));')
        self.assertIn("display_data", [m["msg_type"] for m in heard])

    def test_code_that_cannot_be_read_is_told_where_a_person_looks(self):
        session = self.kernel.client.session
        pack = session.pack
        # Half of a letter, as an escape: valid JSON, and no text.
        session.pack = lambda content: json.dumps(content, default=str).encode()
        try:
            request = self.kernel.client.execute("\ud800")
        finally:
            session.pack = pack
        reply, heard = self.kernel.finish(request)
        self.assertEqual("error", reply["status"])
        self.assertEqual(["error"], [m["msg_type"] for m in heard if m["msg_type"] != "status"])

    def test_a_package_that_is_not_there_fails_clearly(self):
        reply, heard = self.kernel.run('#r "nuget: No.Such.Package.Anywhere, 1.0.0"')
        self.assertIn("The package No.Such.Package.Anywhere 1.0.0 cannot be restored.", reply["evalue"])
        lines = [m["content"]["data"]["text/plain"] for m in heard if m["msg_type"] in ("display_data", "update_display_data")]
        self.assertEqual("Installing No.Such.Package.Anywhere 1.0.0 ...", lines[0])
        self.assertEqual("No.Such.Package.Anywhere 1.0.0 was not installed.", lines[-1])

    def test_each_front_end_is_greeted(self):
        with open(self.kernel.manager.connection_file) as file:
            connection = json.load(file)
        context = zmq.Context()
        own = Session(key=connection["key"].encode(), signature_scheme="hmac-sha256")
        for _ in range(2):
            socket = context.socket(zmq.SUB)
            socket.setsockopt(zmq.SUBSCRIBE, b"")
            socket.connect(f"tcp://{connection['ip']}:{connection['iopub_port']}")
            self.assertTrue(socket.poll(1000 * PATIENCE))
            _, frames = own.feed_identities(socket.recv_multipart())
            self.assertEqual("iopub_welcome", own.deserialize(frames)["msg_type"])
            socket.close()
        context.term()

    def test_frames_that_are_no_messages_are_left(self):
        with open(self.kernel.manager.connection_file) as file:
            connection = json.load(file)
        context = zmq.Context()
        socket = context.socket(zmq.DEALER)
        socket.connect(f"tcp://{connection['ip']}:{connection['shell_port']}")
        stranger = Session(key=b"not the key", signature_scheme="hmac-sha256")
        own = Session(key=connection["key"].encode(), signature_scheme="hmac-sha256")
        socket.send_multipart([b"garbage"])
        socket.send_multipart([b"<IDS|MSG>", b"", b"{", b"}"])
        socket.send_multipart([b"<IDS|MSG>", b"00", b"\xff\xfe", b"[]", b"1", b"null"])
        stranger.send(socket, stranger.msg("kernel_info_request"))
        signed = own.serialize(own.msg("kernel_info_request"))
        unknown = own.serialize(own.msg("sing_request"))
        for frames in (unknown, signed, signed, signed):
            socket.send_multipart(frames)
        last = own.msg("kernel_info_request")
        own.send(socket, last)
        before = 0
        while True:
            self.assertTrue(socket.poll(1000 * PATIENCE))
            _, frames = own.feed_identities(socket.recv_multipart())
            if own.deserialize(frames)["parent_header"]["msg_id"] == last["header"]["msg_id"]:
                break
            before += 1
        self.assertEqual(1, before, "one message is answered: not the stranger's, and not the same again")
        socket.close()
        context.term()
        _, heard = self.kernel.run("1 + 1")
        self.assertEqual("2", result(heard))

    def test_completion_answers_after_300_cells(self):
        for i in range(300):
            self.kernel.client.execute(f"var flat_{i % 20} = {i};", store_history=False)
        for _ in range(300):
            self.kernel.client.get_shell_msg(timeout=PATIENCE)
        self.kernel.client.complete("flat_1")
        while True:
            reply = self.kernel.client.get_shell_msg(timeout=PATIENCE)
            if reply["msg_type"] == "complete_reply":
                break
        self.assertEqual({f"flat_{i}" for i in range(20) if str(i).startswith("1")}, set(reply["content"]["matches"]))


class Lives(unittest.TestCase):
    def test_two_kernels_do_not_see_each_other(self):
        one, other = Kernel(), Kernel()
        try:
            one.run("int mine = 1;")
            reply, _ = other.run("mine")
            self.assertEqual("CS0103", reply["ename"])
        finally:
            one.close()
            other.close()

    def test_a_kernel_that_is_killed_starts_again_and_one_that_ends_itself_is_seen(self):
        kernel = Kernel()
        try:
            os.kill(kernel.manager.provisioner.process.pid, signal.SIGKILL)
            for _ in range(20 * PATIENCE):
                if not kernel.manager.is_alive():
                    break
                time.sleep(0.05)
            self.assertFalse(kernel.manager.is_alive())
            kernel.manager.restart_kernel(now=True)
            kernel.client = kernel.connect()
            _, heard = kernel.run("40 + 2")
            self.assertEqual("42", result(heard))
            kernel.client.execute("Environment.Exit(3);")
            for _ in range(20 * PATIENCE):
                if not kernel.manager.is_alive():
                    break
                time.sleep(0.05)
            self.assertFalse(kernel.manager.is_alive())
        finally:
            kernel.close()

    def test_a_cell_that_ends_the_process_is_told_under_it(self):
        boom = 'async void Boom() { await Task.Delay(10); throw new InvalidOperationException("nobody hears"); }\nBoom();\nawait Task.Delay(Timeout.Infinite);'
        # The last one throws when its cell has ended.
        for code, told, exit_code in (
                ("Environment.Exit(3);", "Environment.Exit, exit code 3", 3),
                (boom, "InvalidOperationException: nobody hears", -signal.SIGABRT),
                (boom.replace("await Task.Delay(Timeout.Infinite);", ""), "InvalidOperationException: nobody hears", -signal.SIGABRT)):
            kernel = Kernel()
            process = kernel.manager.provisioner.process
            try:
                request = kernel.client.execute(code)
                while True:
                    message = kernel.client.get_iopub_msg(timeout=PATIENCE)
                    if message["msg_type"] == "error" and message["parent_header"].get("msg_id") == request:
                        break
                self.assertEqual("ProcessEnded", message["content"]["ename"])
                self.assertIn(told, message["content"]["evalue"])
                self.assertEqual(exit_code, process.wait(PATIENCE))
            finally:
                kernel.close()

    def test_a_kernel_that_is_asked_to_end_ends_and_says_so(self):
        kernel = Kernel()
        process = kernel.manager.provisioner.process
        kernel.client.shutdown()
        reply = kernel.client.get_control_msg(timeout=PATIENCE)
        self.assertEqual(("shutdown_reply", "ok"), (reply["msg_type"], reply["content"]["status"]))
        self.assertEqual(0, process.wait(PATIENCE))
        kernel.client.stop_channels()


if __name__ == "__main__":
    unittest.main()
