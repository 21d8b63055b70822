"""Cells that reach a kernel in the moment in which it starts, as nbconvert, papermill and Run All send them: from many cold starts, each must answer right."""
import concurrent.futures
import pathlib
import subprocess
import sys
import tempfile

import nbformat
from jupyter_client.manager import KernelManager

KERNEL = ".net-csharp"
PATIENCE = 600
STARTS = int(sys.argv[1])

# What a later cell makes of an earlier one's types: wrong where the compiler holds two sets of them.
CELLS = [
    ("List<int> l=new(){1,2};", None),
    ("int Sum(List<int> x)=>x.Sum();", None),
    ("Sum(l)", "3"),
    ("l.Where(x=>x>1).Count()", "1"),
    ("new[]{1,2}.Display();", None),
    ("l.Display();", None),
    ("l.Select(x => new { x, y = new Dictionary<string, int> { [\"a\"] = x } }).Sum(x => x.y[\"a\"])", "3"),
]


def by_client(number):
    """No question first whether the kernel is there: the cells wait for it on the wire."""
    manager = KernelManager(kernel_name=KERNEL)
    manager.start_kernel(stderr=subprocess.DEVNULL)
    client = manager.client()
    client.start_channels()
    try:
        requests = [client.execute(code) for code, _ in CELLS]
        replies = {}
        while len(replies) < len(requests):
            reply = client.get_shell_msg(timeout=PATIENCE)
            replies[reply["parent_header"]["msg_id"]] = reply["content"]
        results = {}
        waiting = set(requests)
        while waiting:
            message = client.get_iopub_msg(timeout=PATIENCE)
            cause = message["parent_header"].get("msg_id")
            if message["msg_type"] == "execute_result":
                results[cause] = message["content"]["data"]["text/plain"]
            elif message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                waiting.discard(cause)
        return faults(f"start {number} by jupyter_client", [(replies[request]["status"], replies[request].get("evalue"), results.get(request)) for request in requests])
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def by_nbconvert(number, folder):
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(code) for code, _ in CELLS],
        metadata={"kernelspec": {"name": KERNEL, "language": "C#", "display_name": ".NET (C#)"}})
    path = pathlib.Path(folder, f"cold-{number}.ipynb")
    nbformat.write(notebook, path)
    run = subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", f"--ExecutePreprocessor.startup_timeout={PATIENCE}", "--allow-errors", "--inplace", str(path)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=PATIENCE, check=False)
    if run.returncode != 0:
        return [f"start {number} by nbconvert: {run.stdout.decode()}"]
    seen = []
    for cell in nbformat.read(path, 4).cells:
        errors = [output for output in cell.outputs if output.output_type == "error"]
        results = [output.data["text/plain"] for output in cell.outputs if output.output_type == "execute_result"]
        seen.append(("error" if errors else "ok", errors[0].evalue if errors else None, results[0] if results else None))
    return faults(f"start {number} by nbconvert", seen)


def faults(start, seen):
    return [
        f"{start}: {code}: {status} {fault or result}"
        for (code, expected), (status, fault, result) in zip(CELLS, seen)
        if status != "ok" or result != expected
    ]


with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
    told = list(pool.map(lambda number: by_client(number) if number % 2 == 0 else by_nbconvert(number, folder), range(STARTS)))
for lines in told:
    for line in lines:
        print(line)
print(f"{sum(not lines for lines in told)} of {STARTS} cold starts answered right")
