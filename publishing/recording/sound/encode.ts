import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { isInstalled } from "../installed-program.js";

const run = promisify(execFile);
const big = { maxBuffer: 64 * 1024 * 1024 };

/** Speech on the web: loudness in LUFS (EBU R 128), the highest peak in dB, kilobits a second of one channel at 24 kHz. */
export const LOUDNESS = { integrated: -16, truePeak: -2.5, range: 11 } as const;
const KILOBITS = 24;

/** @throws one sentence where there is no ffmpeg. */
export async function needEncoder(): Promise<void> {
  if (await isInstalled("ffmpeg")) return;
  throw new Error(
    "ffmpeg makes the sound file and is not on this computer; install it and run the command again. To listen, nobody needs it.",
  );
}

/** Makes an MP3 file of a WAV file, at the loudness of speech on the web, in two passes. */
export async function encodeSound(wav: string, mp3: string): Promise<void> {
  const { integrated, truePeak, range } = LOUDNESS;
  const target = `loudnorm=I=${integrated}:TP=${truePeak}:LRA=${range}`;
  const { stderr } = await run(
    "ffmpeg",
    ["-hide_banner", "-i", wav, "-af", `highpass=f=70,${target}:print_format=json`, "-f", "null", "-"],
    big,
  );
  const measured = JSON.parse(stderr.slice(stderr.lastIndexOf("{"), stderr.lastIndexOf("}") + 1)) as Record<
    string,
    string
  >;
  const known = `measured_I=${measured.input_i}:measured_TP=${measured.input_tp}:measured_LRA=${measured.input_lra}:measured_thresh=${measured.input_thresh}:offset=${measured.target_offset}:linear=true`;
  await run(
    "ffmpeg",
    [
      ...["-v", "error", "-y", "-i", wav, "-af", `highpass=f=70,${target}:${known}`],
      ...["-ar", "24000", "-ac", "1", "-c:a", "libmp3lame", "-b:a", `${KILOBITS}k`],
      // No day and no program in the file: the same words give the same bytes.
      ...["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "mp3", mp3],
    ],
    big,
  );
}

/** The samples of a sound file, one channel at 24 kHz, from and to a second. */
export async function decodeSound(file: string, wav: string): Promise<void> {
  await run(
    "ffmpeg",
    ["-v", "error", "-y", "-i", file, "-ar", "24000", "-ac", "1", "-c:a", "pcm_s16le", wav],
    big,
  );
}
