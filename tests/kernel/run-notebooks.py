"""Runs notebooks with nbclient, without special handling, and prints how each ended as one JSON line."""

import json
import os
import sys
import time

sys.path.append(os.path.join(os.path.dirname(__file__), "..", "..", "kernel-setup", "jupyter"))
import quick_start  # noqa: E402, F401, I001

import nbformat  # noqa: E402
from nbclient import NotebookClient  # noqa: E402
from nbclient.exceptions import CellExecutionError  # noqa: E402

for path in sys.argv[1:]:
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=60, resources={"metadata": {"path": os.path.dirname(path)}})
    failure = None
    began = time.monotonic()
    try:
        client.execute()
    except CellExecutionError as error:
        failure = {"ename": error.ename, "evalue": error.evalue}
    except Exception as error:  # A kernel that does not start or dies: the notebooks after it run all the same.
        failure = {"ename": type(error).__name__, "evalue": str(error)}
    outputs = [cell.get("outputs", []) for cell in notebook.cells if cell.cell_type == "code"]
    seconds = time.monotonic() - began
    ended = {
        "name": os.path.basename(path),
        "failure": failure,
        "outputs": outputs,
        "metadata": notebook.metadata,
        "seconds": seconds,
    }
    print(json.dumps(ended), flush=True)
