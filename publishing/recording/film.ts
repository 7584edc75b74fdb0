import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const big = { maxBuffer: 64 * 1024 * 1024 };

/** What the sound is brought to: speech on the web at -16 LUFS. The AAC encoder adds up to a decibel to a peak, which is to stay below -1.5. */
export const LOUDNESS = { integrated: -16, truePeak: -3, range: 11 } as const;

/** A sound and the second at which it begins. */
export interface PlacedSound {
  readonly file: string;
  readonly start: number;
}

/** Mixes the steps into one sound of the film's length, and brings it to the same loudness in two passes (EBU R 128). */
export async function mixSound(
  sounds: readonly PlacedSound[],
  length: number,
  folder: string,
): Promise<string> {
  // One long list of inputs would pass the limit of a command: the steps are joined with silence by a list file.
  const mixed = join(folder, "mixed.wav");
  const inputs = sounds.flatMap(({ file }) => ["-i", file]);
  const delays = sounds.map(({ start }, i) => `[${i}]adelay=${Math.round(1000 * start)}:all=1[s${i}]`);
  const names = sounds.map((_, i) => `[s${i}]`).join("");
  const mix = `${delays.join(";")};${names}amix=inputs=${sounds.length}:normalize=0,apad,atrim=0:${length.toFixed(3)}[out]`;
  await run("ffmpeg", ["-v", "error", "-y", ...inputs, "-filter_complex", mix, "-map", "[out]", mixed], big);
  const { integrated, truePeak, range } = LOUDNESS;
  const target = `loudnorm=I=${integrated}:TP=${truePeak}:LRA=${range}`;
  const { stderr } = await run(
    "ffmpeg",
    ["-hide_banner", "-i", mixed, "-af", `highpass=f=70,${target}:print_format=json`, "-f", "null", "-"],
    big,
  );
  const measured = JSON.parse(stderr.slice(stderr.lastIndexOf("{"), stderr.lastIndexOf("}") + 1)) as Record<
    string,
    string
  >;
  const known = `measured_I=${measured.input_i}:measured_TP=${measured.input_tp}:measured_LRA=${measured.input_lra}:measured_thresh=${measured.input_thresh}:offset=${measured.target_offset}:linear=true`;
  const out = join(folder, "sound.wav");
  await run(
    "ffmpeg",
    ["-v", "error", "-y", "-i", mixed, "-af", `highpass=f=70,${target}:${known}`, "-ar", "48000", out],
    big,
  );
  return out;
}

/** A picture of the screen and the second at which it appeared. */
export interface Frame {
  readonly file: string;
  readonly time: number;
}

/**
 * Below the picture the captions are drawn on a band of their own: they cover nothing, and they are seen in viewers that
 * show no caption track, such as JupyterLab's.
 */
export const PICTURE = { width: 1280, height: 720, band: 80 } as const;

/** True when this ffmpeg can draw captions; some are built without. */
export async function drawsCaptions(): Promise<boolean> {
  const { stdout } = await run("ffmpeg", ["-hide_banner", "-filters"], big);
  return /\ssubtitles\s/.test(stdout);
}

function pictureFilter(captions: string | undefined): string {
  const { width, height, band } = PICTURE;
  const picture = `fps=15,scale=${width}:${height}:flags=lanczos`;
  if (captions === undefined) return `${picture},format=yuv420p`;
  // Sizes are in 288ths of the height, as captions without a size of their own are laid out.
  const style = "FontName=DejaVu Sans,FontSize=10,Outline=0,Shadow=0,MarginV=3,Alignment=2";
  const drawn = `pad=${width}:${height + band}:0:0:color=0x1a1a1a,subtitles=${captions}:force_style='${style}'`;
  return `${picture},${drawn},format=yuv420p`;
}

/** Frames, sound, captions and chapters become one film that plays in every browser. */
export async function writeFilm(
  film: {
    readonly frames: readonly Frame[];
    readonly sound: string;
    readonly captions: string;
    /** True: the captions are drawn below the picture too. */
    readonly drawsCaptions: boolean;
    readonly chapters: string;
    readonly length: number;
  },
  folder: string,
  out: string,
): Promise<void> {
  const list = join(folder, "frames.txt");
  writeFileSync(list, frameList(film.frames, film.length));
  // A filter reads a path by rules of its own: the captions are named from their folder.
  const drawn = film.drawsCaptions ? basename(film.captions) : undefined;
  await run(
    "ffmpeg",
    [
      ...["-v", "error", "-y", "-f", "concat", "-safe", "0", "-i", list],
      ...["-i", film.sound, "-i", film.captions, "-i", film.chapters],
      ...["-map", "0:v", "-map", "1:a", "-map", "2:s", "-map_metadata", "3", "-map_chapters", "3"],
      ...["-metadata:s:s:0", "language=eng", "-disposition:s:0", drawn === undefined ? "default" : "0"],
      ...["-vf", pictureFilter(drawn)],
      ...["-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-tune", "stillimage", "-g", "150"],
      ...["-c:a", "aac", "-b:a", "96k", "-c:s", "mov_text", "-movflags", "+faststart"],
      ...["-t", film.length.toFixed(3), out],
    ],
    { ...big, cwd: dirname(film.captions) },
  );
}

/** Each frame stays until the next one; the last one until the end. */
export function frameList(frames: readonly Frame[], length: number): string {
  const lines = frames.map(({ file, time }, i) => {
    const from = i === 0 ? 0 : time;
    const until = frames[i + 1]?.time ?? length;
    return `file '${quoted(file)}'\nduration ${Math.max(0.001, until - from).toFixed(4)}`;
  });
  const last = frames.at(-1);
  return `ffconcat version 1.0\n${lines.join("\n")}\n${last === undefined ? "" : `file '${quoted(last.file)}'\n`}`;
}

/** A quote inside a quoted name, as ffmpeg's list file wants it. */
function quoted(file: string): string {
  return file.replaceAll("'", "'\\''");
}
