"""Run JupyterLab for the course; stop it with all its kernels when the program that started it is gone.

That program holds the other end of our standard input. The input closes when it ends, however it ends: on
Ctrl-C, when the terminal closes, when it is killed, and on Windows too.
"""

import os
import signal
import sys
import threading
import time

# While it is imported, JupyterLab asks yarn, if it finds Node, where to get packages for building itself. It is
# never built here, and the question costs a second of each start.
search_path = os.environ.get("PATH", "")
os.environ["PATH"] = os.devnull
from jupyter_server.serverapp import ServerApp  # noqa: E402
from jupyterlab.labapp import LabApp  # noqa: E402

os.environ["PATH"] = search_path

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


if __name__ == "__main__":
    threading.Thread(target=stop_when_input_closes, daemon=True).start()
    sys.exit(LabApp.launch_instance())
