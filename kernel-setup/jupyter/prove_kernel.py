"""Run one cell in the kernel, as JupyterLab would, and look at what comes back.

Usage: prove_kernel.py KERNEL FOLDER
"""

import os
import sys

sys.path.append(os.path.dirname(os.path.abspath(__file__)))
import quick_start  # noqa: E402, F401, I001

import nbclient  # noqa: E402
import nbformat  # noqa: E402
from jupyter_core.paths import jupyter_runtime_dir  # noqa: E402
from private_sockets import kernel_settings, private_folder, remove_folder  # noqa: E402

CELL = """
import { loadDataset } from "movement-data";
import { progress } from "movement-data/course";
import { op } from "arquero";
const doors = loadDataset("canvass-log").rollup({ doors: op.count() }).get("doors", 0);
const votes: number[] = [6, 7];
console.log("proof", votes[0] * votes[1], doors > 0 && typeof progress === "function");
"""


def main(kernel: str, folder: str) -> int:
    cell = nbformat.v4.new_code_cell(CELL.strip())
    notebook = nbformat.v4.new_notebook(cells=[cell])
    runtime = jupyter_runtime_dir()
    sockets = private_folder(runtime)
    client = nbclient.NotebookClient(
        notebook,
        kernel_name=kernel,
        timeout=60,
        startup_timeout=90,
        resources={"metadata": {"path": folder}},
        config=kernel_settings(sockets),
    )
    try:
        client.execute()
    finally:
        remove_folder(sockets, runtime)
    text = "".join(output.get("text", "") for output in cell.outputs)
    print(cell.outputs)
    return 0 if "proof 42 true" in text else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
