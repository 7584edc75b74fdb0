"""A folder for the sockets of kernels into which nobody else on this computer can look.

A kernel prints through a socket that anybody may read who can reach it. Sockets of the network can be reached by every
user of the computer; sockets that are files lie behind the permissions of their folder.
"""

import contextlib
import os
import shutil
import socket
import stat
import sys
import tempfile
import uuid

from traitlets.config import Config

# "/kernel-", the name of 36 letters, "-ipc-" and a number. The operating system takes 103 bytes for the whole path.
LONGEST_NAME = 50
LONGEST_PATH = 103


def private_folder(runtime: str) -> "str | None":
    """Give back the runtime folder if it can hold sockets, a short folder if it cannot, nothing where none can."""
    if sys.platform == "win32":
        return None
    with contextlib.suppress(OSError):
        os.makedirs(runtime, mode=0o700, exist_ok=True)
        os.chmod(runtime, 0o700)
        if holds_sockets(runtime):
            return runtime
    # The first of these goes when the user logs out; that of macOS is often too long.
    for place in (os.environ.get("XDG_RUNTIME_DIR"), tempfile.gettempdir(), "/tmp"):
        with contextlib.suppress(OSError):
            folder = tempfile.mkdtemp(prefix="course-", dir=place)
            if holds_sockets(folder):
                return folder
            os.rmdir(folder)
    return None


def holds_sockets(folder: str) -> bool:
    """Whether a socket can be made there, and the disk keeps others away from it."""
    found = os.stat(folder)
    if found.st_uid != os.getuid() or stat.S_IMODE(found.st_mode) & 0o077:
        return False
    if len(os.fsencode(folder)) + LONGEST_NAME > LONGEST_PATH:
        return False
    path = os.path.join(folder, f"try-{os.getpid()}")
    with socket.socket(socket.AF_UNIX) as attempt:
        try:
            attempt.bind(path)
        except OSError:
            return False
    os.unlink(path)
    return True


def kernel_settings(folder: "str | None") -> Config:
    """The settings of one kernel whose sockets lie in that folder; of the network where there is none."""
    if folder is None:
        return Config()
    connection_file = os.path.join(folder, f"kernel-{uuid.uuid4()}.json")
    return Config(KernelManager={"transport": "ipc", "connection_file": connection_file})


def remove_folder(folder: "str | None", runtime: str) -> None:
    """Remove a folder that was made for one run."""
    if folder is not None and folder != runtime:
        shutil.rmtree(folder, ignore_errors=True)
