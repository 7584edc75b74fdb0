"""Run JupyterLab for the course; stop it with all its kernels when the program that started it is gone.

That program holds the other end of our standard input. The input closes when it ends, however it ends: on
Ctrl-C, when the terminal closes, when it is killed, and on Windows too.
"""

import atexit
import os
import signal
import sys
import sysconfig
import threading
import time

# Python was started without the folder of this file, so that no file of the learner is taken for a module.
sys.path.append(os.path.dirname(os.path.abspath(__file__)))
import quick_start  # noqa: E402, F401, I001

# While it is imported, JupyterLab asks yarn, if it finds Node, where to get packages for building itself. It is
# never built here, and the question costs a second of each start.
search_path = os.environ.get("PATH", "")
os.environ["PATH"] = os.devnull
from jupyter_core.paths import jupyter_runtime_dir  # noqa: E402
from jupyter_server.serverapp import ServerApp  # noqa: E402
from jupyterlab.labapp import LabApp  # noqa: E402

os.environ["PATH"] = search_path
from private_sockets import private_folder, remove_folder  # noqa: E402

# JupyterLab asks each kernel to end and waits for it; one that hangs must not keep the learner waiting.
PATIENCE_SECONDS = 8


def stop_when_input_closes() -> None:
    while os.read(0, 1024):
        pass
    server = ServerApp.instance() if ServerApp.initialized() else None
    if server is not None and getattr(server, "io_loop", None) is not None:
        server.stop(from_signal=True)
        time.sleep(PATIENCE_SECONDS)
        end_kernels(server)
    remove_folder(sockets, runtime)
    os._exit(1)


def end_kernels(server: ServerApp) -> None:
    for kernel_id in list(server.kernel_manager.list_kernel_ids()):
        provisioner = server.kernel_manager.get_kernel(kernel_id).provisioner
        pid = getattr(provisioner, "pid", None)
        if pid:
            try:
                os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
            except OSError:
                pass


def words_for_sockets() -> "list[str]":
    if sockets is None:
        return []
    return ["--KernelManager.transport=ipc", f"--MultiKernelManager.connection_dir={sockets}"]


def words_for_recordings() -> "list[str]":
    """Recordings are pages of this folder, with sound; what draws their charts lies with the Python package that draws those of notebooks."""
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    charts = os.path.join(sysconfig.get_path("purelib"), "plotly", "package_data")
    letters = os.path.join(root, "publishing", "style", "typeface")
    return [f"--ServerApp.extra_static_paths={[os.path.join(root, 'recordings'), letters, charts]!r}"]


if __name__ == "__main__":
    # What JupyterLab and cells write is for its owner; a person who wants to share a file says so.
    os.umask(0o077)
    runtime = jupyter_runtime_dir()
    sockets = private_folder(runtime)
    atexit.register(remove_folder, sockets, runtime)
    threading.Thread(target=stop_when_input_closes, daemon=True).start()
    sys.exit(LabApp.launch_instance(sys.argv[1:] + words_for_sockets() + words_for_recordings()))
