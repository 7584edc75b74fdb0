import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { decodeSound } from "../sound/encode.js";
import { RATE, readWav, writeWav } from "../sound/wav.js";
import { captionFile, chapterMetadata } from "./film-texts.js";
import type { FilmTimeline } from "./film-timeline.js";
import type { Picture } from "./take-pictures.js";

const run = promisify(execFile);
const big = { maxBuffer: 64 * 1024 * 1024 };

/**
 * Pictures and sound become one film. Its sound is MP3, which VS Code plays too.
 *
 * @param mp3 the sound of the recording.
 * @param folder for what is needed on the way.
 */
export async function writeFilm(
  { title, mp3, pictures }: { title: string; mp3: string; pictures: readonly Picture[] },
  timeline: FilmTimeline,
  folder: string,
  out: string,
): Promise<void> {
  const [list, sound, captions, chapters] = ["pictures.txt", "sound.wav", "captions.vtt", "chapters.txt"].map(
    (name) => join(folder, name),
  ) as [string, string, string, string];
  const decoded = join(folder, "decoded.wav");
  await decodeSound(mp3, decoded);
  writeFileSync(sound, writeWav(withWaits(readWav(readFileSync(decoded), decoded), timeline)));
  writeFileSync(list, pictureList(pictures, timeline.length));
  writeFileSync(captions, captionFile(timeline.cues));
  writeFileSync(chapters, chapterMetadata(title, timeline.chapters));
  await run(
    "ffmpeg",
    [
      ...["-v", "error", "-y", "-f", "concat", "-safe", "0", "-i", list],
      ...["-i", sound, "-i", captions, "-i", chapters],
      ...["-map", "0:v", "-map", "1:a", "-map", "2:s", "-map_metadata", "3", "-map_chapters", "3"],
      // The words stand in the picture already: the track is for those who want them larger or translated.
      ...["-metadata:s:s:0", "language=eng", "-disposition:s:0", "0"],
      ...["-vf", "fps=15,format=yuv420p"],
      ...["-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-tune", "stillimage", "-g", "150"],
      ...["-c:a", "libmp3lame", "-b:a", "48k", "-c:s", "mov_text", "-movflags", "+faststart"],
      ...["-t", timeline.length.toFixed(3), out],
    ],
    big,
  );
}

/** The sound, silent where it waits for an answer. */
export function withWaits(samples: Float32Array, { waits, length, soundEnd }: FilmTimeline): Float32Array {
  const out = new Float32Array(Math.round(length * RATE));
  let from = 0;
  let at = 0;
  for (const { second, seconds } of [...waits, { second: soundEnd, seconds: 0 }]) {
    const part = samples.subarray(from, Math.round(second * RATE));
    out.set(part.subarray(0, out.length - at), at);
    from = Math.round(second * RATE);
    at += part.length + Math.round(seconds * RATE);
  }
  return out;
}

/** Each picture stays until the next one; the last one until the end. */
export function pictureList(pictures: readonly Picture[], length: number): string {
  const lines = pictures.map(({ file, time }, i) => {
    const until = pictures[i + 1]?.time ?? length;
    return `file '${quoted(file)}'\nduration ${Math.max(0.001, until - time).toFixed(4)}`;
  });
  const last = pictures.at(-1);
  return `ffconcat version 1.0\n${lines.join("\n")}\n${last === undefined ? "" : `file '${quoted(last.file)}'\n`}`;
}

/** A quote inside a quoted name, as ffmpeg's list file wants it. */
function quoted(file: string): string {
  return file.replaceAll("'", "'\\''");
}
