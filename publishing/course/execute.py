"""Runs one notebook from top to bottom with nbclient and writes it with its outputs: execute.py FROM TO."""

import os
import sys

import nbformat
from nbclient import NotebookClient

source, target = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
NotebookClient(notebook, timeout=120, resources={"metadata": {"path": os.path.dirname(source)}}).execute()
nbformat.write(notebook, target)
