import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { isInstalled } from "../installed-program.js";

const run = promisify(execFile);
const big = { maxBuffer: 64 * 1024 * 1024 };

/** Speech on the web: loudness in LUFS (EBU R 128), and kilobits a second of one channel at 24 kHz. */
export const LOUDNESS = -16;
const KILOBITS = 24;
/** How far from it is near enough, in LU, and how often it is tried: holding peaks down takes loudness away. */
const NEAR = 0.3;
const TRIES = 4;
/** Peaks are held below this part of the whole (-3.3 dB): the encoder adds to them. */
const PEAK = 0.68;

/** @throws one sentence where there is no ffmpeg. */
export async function needEncoder(): Promise<void> {
  if (await isInstalled("ffmpeg")) return;
  throw new Error(
    "ffmpeg makes the sound file and is not on this computer; install it and run the command again. To listen, nobody needs it.",
  );
}

/** Makes an MP3 file of a WAV file, as loud as speech on the web. */
export async function encodeSound(wav: string, mp3: string): Promise<void> {
  let gain = LOUDNESS - (await loudnessOf(wav));
  for (let tried = 0; tried < TRIES; tried += 1) {
    await encodeWith(gain, wav, mp3);
    const off = LOUDNESS - (await loudnessOf(mp3));
    if (Math.abs(off) < NEAR) return;
    gain += off;
  }
}

async function encodeWith(gain: number, wav: string, mp3: string): Promise<void> {
  await run(
    "ffmpeg",
    [
      ...["-v", "error", "-y", "-i", wav],
      ...["-af", `highpass=f=70,volume=${gain.toFixed(2)}dB,alimiter=limit=${PEAK}:level=false`],
      ...["-ar", "24000", "-ac", "1", "-c:a", "libmp3lame", "-b:a", `${KILOBITS}k`],
      // No day and no program in the file: the same words give the same bytes.
      ...["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "mp3", mp3],
    ],
    big,
  );
}

async function loudnessOf(file: string): Promise<number> {
  const { stderr } = await run(
    "ffmpeg",
    ["-hide_banner", "-nostats", "-i", file, "-af", "ebur128", "-f", "null", "-"],
    big,
  );
  const said = /I:\s+(-?[\d.]+) LUFS/.exec(stderr.slice(stderr.lastIndexOf("Summary:")))?.[1];
  if (said === undefined) throw new Error("ffmpeg did not say how loud the sound is; install a newer one.");
  return Number(said);
}

/** The samples of a sound file, one channel at 24 kHz, from and to a second. */
export async function decodeSound(file: string, wav: string): Promise<void> {
  await run(
    "ffmpeg",
    ["-v", "error", "-y", "-i", file, "-ar", "24000", "-ac", "1", "-c:a", "pcm_s16le", wav],
    big,
  );
}
