"""Run one cell in the kernel, as JupyterLab would, and look at what comes back.

Usage: prove_kernel.py KERNEL FOLDER
"""

import sys

import nbclient
import nbformat

CELL = """
import * as course from "movement-data";
const votes: number[] = [6, 7];
console.log("proof", votes[0] * votes[1], Object.keys(course).length > 0);
"""


def main(kernel: str, folder: str) -> int:
    cell = nbformat.v4.new_code_cell(CELL.strip())
    notebook = nbformat.v4.new_notebook(cells=[cell])
    client = nbclient.NotebookClient(
        notebook,
        kernel_name=kernel,
        timeout=60,
        startup_timeout=90,
        resources={"metadata": {"path": folder}},
    )
    client.execute()
    text = "".join(output.get("text", "") for output in cell.outputs)
    print(cell.outputs)
    return 0 if "proof 42 true" in text else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
