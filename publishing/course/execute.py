"""Runs one notebook from top to bottom with nbclient and writes it with its outputs: execute.py FROM TO."""

import os
import sys

sys.path.append(os.path.join(os.path.dirname(__file__), "..", "..", "kernel-setup", "jupyter"))
import quick_start  # noqa: E402, F401, I001

import nbformat  # noqa: E402
from nbclient import NotebookClient  # noqa: E402

source, target = sys.argv[1:]


def executed():
    notebook = nbformat.read(source, as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": os.path.dirname(source)}}).execute()
    return notebook


try:
    notebook = executed()
except RuntimeError as error:
    # Jupyter looks for free ports before its kernel takes them: another program may be quicker. No cell has run then.
    if "before replying to kernel_info" not in str(error):
        raise
    notebook = executed()
nbformat.write(notebook, target)
