"""Imported before Jupyter: lets it start a second sooner.

Where it can check web addresses with letters of all alphabets ("iri"), the package that does so works out its grammar
each time it is imported. No schema of Jupyter asks for it, and Jupyter does without.
"""

import sys

sys.modules.setdefault("rfc3987_syntax", None)
