"""The kernel beside ipykernel in one run: first result, trivial cell, completion, memory. Printed, never asserted.

Usage: python3 tests/LabelNotebooks.Benchmarks/kernel_speed.py   (after: label-notebooks jupyter install)
"""
import statistics
import time

from jupyter_client.manager import KernelManager

CELLS = 300
PATIENCE = 600
LANGUAGES = {
    ".net-csharp": ("1 + 1", lambda i: f"var flat_{i} = {i}; int F{i}(int a) {{ return a + {i}; }}\nflat_{i}", "Math.Cei"),
    "python3": ("1 + 1", lambda i: f"flat_{i} = {i}\ndef f{i}(a): return a + {i}\nflat_{i}", "flat_"),
}


def first_result(kernel, code):
    begun = time.monotonic()
    manager = KernelManager(kernel_name=kernel)
    manager.start_kernel()
    client = manager.blocking_client()
    client.start_channels()
    client.wait_for_ready(timeout=PATIENCE)
    run(client, code)
    return time.monotonic() - begun, manager, client


def run(client, code):
    begun = time.monotonic()
    request = client.execute(code)
    while client.get_shell_msg(timeout=PATIENCE)["parent_header"]["msg_id"] != request:
        pass
    return time.monotonic() - begun


def complete(client, code):
    begun = time.monotonic()
    client.complete(code)
    while client.get_shell_msg(timeout=PATIENCE)["msg_type"] != "complete_reply":
        pass
    return time.monotonic() - begun


def resident(manager):
    with open(f"/proc/{manager.provisioner.process.pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) // 1024


def milliseconds(values):
    return f"{1000 * statistics.median(values):.0f} ms"


def main():
    starts = {}
    for kernel, (trivial, cell, typed) in LANGUAGES.items():
        starts[kernel] = []
        for _ in range(5):
            seconds, manager, client = first_result(kernel, trivial)
            starts[kernel].append(seconds)
            client.stop_channels()
            manager.shutdown_kernel(now=True)
        _, manager, client = first_result(kernel, trivial)
        times = []
        for i in range(CELLS):
            times.append(run(client, cell(i)))
            if i + 1 in (10, 100, CELLS):
                print(f"{kernel}: cell {i + 1}: trivial cell {milliseconds(times[-10:])}, completion {milliseconds([complete(client, typed) for _ in range(10)])}, resident {resident(manager)} MB")
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    ours, theirs = (statistics.median(starts[kernel]) for kernel in LANGUAGES)
    print(f"first result of a fresh kernel: {ours:.2f} s, ipykernel {theirs:.2f} s: {ours / theirs:.2f} times")


if __name__ == "__main__":
    main()
