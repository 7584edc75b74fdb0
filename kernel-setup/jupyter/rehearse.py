"""Run a demonstration of a notebook cell by cell, with the cells that it needs before it, and time each.

Usage: rehearse.py NOTEBOOK FOLDER [BEAT...]

Without a beat every cell is the demonstration. Prints one JSON line: how many cells ran before and which of them failed,
how long until the demonstration was ready, and for each of its cells the seconds and, when it failed, the first line of
the message.
"""

import json
import os
import sys
import time

sys.path.append(os.path.dirname(os.path.abspath(__file__)))
import quick_start  # noqa: E402, F401, I001

import nbclient  # noqa: E402
import nbformat  # noqa: E402
from jupyter_core.paths import jupyter_runtime_dir  # noqa: E402
from private_sockets import kernel_settings, private_folder, remove_folder  # noqa: E402


def problem_of(cell):
    """The first line of an error, or nothing. The kernel reports errors as text on the stderr stream."""
    for output in cell.get("outputs", []):
        if output.output_type == "error":
            return output.evalue.strip().split("\n")[0]
        if output.output_type == "stream" and output.name == "stderr":
            return output.text.strip().split("\n")[0]
    return None


def is_in(cell, beat):
    """Whether a cell is of a beat: beat-1-run is of beat-1, and beat-10-run is not."""
    return cell.id == beat or cell.id.startswith(f"{beat}-")


def main(path: str, folder: str, *beats: str) -> int:
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    missing = [beat for beat in beats if not any(is_in(cell, beat) for cell in code)]
    if missing:
        print(f"No cell of {path} begins with {' or '.join(missing)}.")
        return 1
    wanted = [cell for cell in code if not beats or any(is_in(cell, beat) for beat in beats)]
    earlier = code[: code.index(wanted[0])]
    runtime = jupyter_runtime_dir()
    sockets = private_folder(runtime)
    client = nbclient.NotebookClient(
        notebook, kernel_name="tslab", timeout=120, startup_timeout=90, allow_errors=True,
        resources={"metadata": {"path": folder}}, config=kernel_settings(sockets),
    )
    began = time.monotonic()
    cells = []
    with client.setup_kernel():
        for cell in earlier:
            client.execute_cell(cell, notebook.cells.index(cell))
        ready = time.monotonic() - began
        for cell in wanted:
            start = time.monotonic()
            client.execute_cell(cell, notebook.cells.index(cell))
            seconds = round(time.monotonic() - start, 3)
            cells.append({"id": cell.id, "seconds": seconds, "problem": problem_of(cell)})
    remove_folder(sockets, runtime)
    # A demonstration can run although a cell before it failed; on the call, people see that one fail too.
    failed = [{"id": cell.id, "problem": problem_of(cell)} for cell in earlier if problem_of(cell) is not None]
    report = {"before": len(earlier), "ready": round(ready, 3), "earlier": failed, "cells": cells}
    print(json.dumps(report), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
