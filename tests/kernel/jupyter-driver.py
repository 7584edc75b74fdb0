"""Drives a real kernel through jupyter_client: one JSON request a line comes in, one JSON answer goes out."""

import base64
import json
import sys
import time

from jupyter_client.manager import KernelManager

manager = KernelManager(kernel_name=sys.argv[1])
client = None
seen = []


def take_until(done, seconds):
    """Reads what the kernel publishes until `done()` or the time is up."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and not done():
        try:
            seen.append(client.get_iopub_msg(timeout=0.05))
        except Exception:
            continue


def outputs_of(request):
    return [
        {"type": m["msg_type"], **m["content"]}
        for m in seen
        if m["parent_header"].get("msg_id") == request
        # The manager counts its own messages, so that a stop can have the number of a cell.
        and m["parent_header"].get("msg_type") != "interrupt_request"
    ]


def idle(request, kind=None):
    """Done with a request: one of a kind that is named, or one that is no stop of the manager."""
    if kind is None:
        return any(o["type"] == "status" and o["execution_state"] == "idle" for o in outputs_of(request))
    return any(
        m["msg_type"] == "status" and m["content"]["execution_state"] == "idle"
        for m in seen
        if m["parent_header"].get("msg_id") == request and m["parent_header"].get("msg_type") == kind
    )


def send(channel, kind, content):
    message = client.session.msg(kind, content)
    getattr(client, channel + "_channel").send(message)
    return message["header"]["msg_id"]


def execute_content(code, **rest):
    return {
        "code": code,
        "silent": False,
        "store_history": True,
        "user_expressions": {},
        "allow_stdin": False,
        "stop_on_error": True,
        **rest,
    }


def reply_to(channel, request, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        # A client hears again of a kernel that came back only when it listens.
        take_until(lambda: False, 0.01)
        try:
            message = getattr(client, "get_" + channel + "_msg")(timeout=0.1)
        except Exception:
            continue
        if message["parent_header"].get("msg_id") == request:
            return message
    raise TimeoutError("no reply to " + request)


def answer(request, channel="shell", seconds=20, kind=None):
    message = reply_to(channel, request, seconds)
    take_until(lambda: idle(request, kind), 5)
    return {
        "id": request,
        "type": message["msg_type"],
        "reply": message["content"],
        "outputs": outputs_of(request),
        "version": message["header"]["version"],
    }


def start(cwd):
    global client
    began = time.monotonic()
    manager.start_kernel(cwd=cwd)
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    return {"seconds": time.monotonic() - began}


def execute(code, seconds=20, **rest):
    began = time.monotonic()
    result = answer(send("shell", "execute_request", execute_content(code, **rest)), seconds=seconds)
    return {**result, "seconds": time.monotonic() - began}


def run_all(codes, seconds=20, **rest):
    requests = [send("shell", "execute_request", execute_content(code, **rest)) for code in codes]
    return [answer(request, seconds=seconds) for request in requests]


def stop(code, after):
    request = send("shell", "execute_request", execute_content(code))
    take_until(lambda: False, after)
    began = time.monotonic()
    manager.interrupt_kernel()
    result = answer(request)
    return {**result, "seconds": time.monotonic() - began}


def stop_early(cwd, codes, after, before):
    """Stops a kernel that was just started, before or after all cells are sent, and waits for each answer."""
    global client
    manager.start_kernel(cwd=cwd)
    client = manager.client()
    client.start_channels()
    if before:
        # Ready to hear, and perhaps not to run.
        client.wait_for_ready(timeout=60)
        manager.interrupt_kernel()
        time.sleep(after)
    requests = [send("shell", "execute_request", execute_content(code)) for code in codes]
    if not before:
        take_until(lambda: False, after)
        manager.interrupt_kernel()
    return [answer(request, seconds=60) for request in requests]


def stream(code, seconds):
    """What a cell has printed while it was still running."""
    request = send("shell", "execute_request", execute_content(code))
    # On a busy machine the cell takes a while to begin.
    take_until(lambda: len(outputs_of(request)) > 0, 60)
    take_until(lambda: False, seconds)
    early = outputs_of(request)
    manager.interrupt_kernel()
    return {"early": early, **answer(request)}


def later(id, seconds):
    take_until(lambda: False, seconds)
    return outputs_of(id)


def said_of(request):
    """Everything that belongs to one message, with what goes along with the content."""
    return [
        {
            "type": m["msg_type"],
            "content": m["content"],
            "metadata": m["metadata"],
            "buffers": [base64.b64encode(b).decode() for b in m["buffers"]],
        }
        for m in seen
        if m["parent_header"].get("msg_id") == request
    ]


def comm(kind, content, metadata=None, buffers=(), seconds=20, wait=True, key=None):
    """Sends one message of a comm, with another key when one is named, and gives what was said until it is done."""
    session = client.session
    message = session.msg(kind, content, metadata=metadata)
    raw = [base64.b64decode(b) for b in buffers]
    if key is not None:
        session = session.clone()
        session.key = key.encode()
    session.send(client.shell_channel.socket, message, buffers=raw)
    request = message["header"]["msg_id"]
    if wait:
        take_until(lambda: idle(request), seconds)
    return {"id": request, "said": said_of(request)}


def said(id, seconds):
    take_until(lambda: idle(id), seconds)
    return said_of(id)


def send_only(code):
    """Sends a cell without waiting for its end, but until it has begun."""
    request = send("shell", "execute_request", execute_content(code))
    take_until(lambda: any(o["type"] == "execute_input" for o in outputs_of(request)), 60)
    return request


def ask(kind, content, channel="shell"):
    return answer(send(channel, kind, content), channel, kind=kind)


def restart():
    global client
    manager.restart_kernel(now=False)
    client.wait_for_ready(timeout=60)
    return {}


def shut_down(channel, busy_code=None):
    if busy_code is not None:
        send("shell", "execute_request", execute_content(busy_code))
        take_until(lambda: False, 0.5)
    began = time.monotonic()
    send(channel, "shutdown_request", {"restart": False})
    while manager.is_alive() and time.monotonic() - began < 20:
        time.sleep(0.02)
    alive = manager.is_alive()
    took = time.monotonic() - began
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    return {"seconds": took, "alive": alive}


def process_id():
    return manager.provisioner.process.pid


operations = {
    f.__name__: f
    for f in [
        start, execute, run_all, stop, stop_early, stream, later, ask, restart, shut_down, process_id,
        comm, said, send_only,
    ]
}

try:
    for line in sys.stdin:
        request = json.loads(line)
        try:
            result = {"result": operations[request["do"]](**request["with"])}
        except Exception as error:
            result = {"problem": repr(error)}
        print(json.dumps(result, default=str), flush=True)
finally:
    if manager.has_kernel:
        manager.shutdown_kernel(now=True)
