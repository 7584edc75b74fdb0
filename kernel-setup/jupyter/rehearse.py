"""Run a demonstration of a notebook cell by cell, with the cells that it needs before it, and time each.

Usage: rehearse.py NOTEBOOK FOLDER BEAT...

Prints one JSON line: how many cells ran before, how long until the demonstration was ready, and for each of its cells
the seconds and, when it failed, the first line of the message.
"""

import json
import sys
import time

import nbclient
import nbformat


def problem_of(cell):
    """The first line of an error, or nothing. The kernel reports errors as text on the stderr stream."""
    for output in cell.get("outputs", []):
        if output.output_type == "error":
            return output.evalue.strip().split("\n")[0]
        if output.output_type == "stream" and output.name == "stderr":
            return output.text.strip().split("\n")[0]
    return None


def main(path: str, folder: str, *beats: str) -> int:
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    wanted = [cell for cell in code if cell.id.startswith(beats)]
    if not wanted:
        print(f"No cell of {path} begins with {' or '.join(beats)}.")
        return 1
    earlier = code[: code.index(wanted[0])]
    client = nbclient.NotebookClient(
        notebook, kernel_name="tslab", timeout=120, startup_timeout=90, allow_errors=True,
        resources={"metadata": {"path": folder}},
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
    print(json.dumps({"before": len(earlier), "ready": round(ready, 3), "cells": cells}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
