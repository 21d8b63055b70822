"""What jupyter_kernel_test asks of every kernel, with every attribute filled but the pager's: C# notebooks have none."""
import unittest

import jupyter_kernel_test
from jupyter_client.manager import start_new_kernel

PATIENCE = 600


class CSharpKernel(jupyter_kernel_test.KernelTests):
    kernel_name = ".net-csharp"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'
    completion_samples = [
        {"text": "Console.Write", "matches": ["Write", "WriteLine"]},
        {"text": "Math.Cei", "matches": ["Ceiling"]},
        {"text": 'Environment.NewLine.Tri', "matches": ["Trim", "TrimEnd", "TrimStart"]},
    ]
    complete_code_samples = ["1 + 1", "var x = 5;", "int F() { return 1; }", "#!label-help"]
    incomplete_code_samples = ["int F() {", "for (int i = 0; i < 3; i++) {", "Console.WriteLine("]
    invalid_code_samples = ["int = ;", "1 + ) 2;"]
    code_generate_error = 'throw new Exception("no");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + "b"', "result": "ab"},
        {"code": "new[] { 1, 2 }.Sum()", "result": "3"},
    ]
    code_display_data = [{"code": 'display(HTML("<b>x</b>"));', "mime": "text/html"}]
    code_history_pattern = "6*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"
    code_clear_output = "ClearOutput();"

    # The suite waits fifteen seconds for an answer and a tenth of one for an output: a busy machine may take longer.
    @classmethod
    def setUpClass(cls):
        cls.km, cls.kc = start_new_kernel(startup_timeout=PATIENCE, kernel_name=cls.kernel_name)
        cls.at_once = []
        for channel in (cls.kc.shell_channel, cls.kc.iopub_channel):
            cls.at_once.append(channel.get_msg)
            channel.get_msg = lambda timeout=None, get=channel.get_msg: get(timeout=PATIENCE)

    def flush_channels(self):
        for get in self.at_once:
            while True:
                try:
                    jupyter_kernel_test.validate_message(jupyter_kernel_test.run_sync(get)(timeout=0.1))
                except jupyter_kernel_test.Empty:
                    break


if __name__ == "__main__":
    unittest.main()
