import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { PICTURE } from "../../publishing/recording/film.js";

const run = promisify(execFile);

export interface FilmFacts {
  readonly streams: readonly { codec_name: string; codec_type: string; width?: number; height?: number }[];
  readonly chapters: readonly { start: number; end: number; title: string }[];
  readonly length: number;
}

/** What a film says of itself. */
export async function filmFacts(file: string): Promise<FilmFacts> {
  const { stdout } = await run("ffprobe", [
    ...["-v", "error", "-of", "json", "-show_streams", "-show_chapters", "-show_format", file],
  ]);
  const { streams, chapters, format } = JSON.parse(stdout) as {
    streams: FilmFacts["streams"];
    chapters: { start_time: string; end_time: string; tags: { title: string } }[];
    format: { duration: string };
  };
  return {
    streams,
    chapters: chapters.map(({ start_time, end_time, tags }) => ({
      start: Number(start_time),
      end: Number(end_time),
      title: tags.title,
    })),
    length: Number(format.duration),
  };
}

/** Integrated loudness in LUFS and true peak in dB (EBU R 128), and the silences longer than a second. */
export async function soundOf(
  file: string,
): Promise<{ loudness: number; truePeak: number; silences: { start: number; end: number }[] }> {
  const filter = "silencedetect=n=-50dB:d=1,ebur128=peak=true";
  const { stderr } = await run(
    "ffmpeg",
    ["-hide_banner", "-i", file, "-vn", "-af", filter, "-f", "null", "-"],
    {
      maxBuffer: 1 << 28,
    },
  );
  const summary = stderr.slice(stderr.lastIndexOf("Summary:"));
  const starts = [...stderr.matchAll(/silence_start: ([\d.-]+)/g)].map(([, text]) => Number(text));
  const ends = [...stderr.matchAll(/silence_end: ([\d.-]+)/g)].map(([, text]) => Number(text));
  return {
    loudness: Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1]),
    truePeak: Number(/Peak:\s+(-?[\d.]+) dBFS/.exec(summary)?.[1]),
    silences: starts.map((start, i) => ({ start, end: ends[i] ?? Number.POSITIVE_INFINITY })),
  };
}

/** What a filter of ffmpeg gives, as grey pictures of a size, one after the other. */
async function greyPictures(
  file: string,
  filter: string,
  size: { readonly width: number; readonly height: number },
): Promise<Buffer[]> {
  const { stdout } = await run(
    "ffmpeg",
    [
      ...["-v", "error", "-i", file, "-an"],
      ...["-vf", `${filter},scale=${size.width}:${size.height},format=gray`, "-f", "rawvideo", "-"],
    ],
    { maxBuffer: 1 << 28, encoding: "buffer" },
  );
  const bytes = size.width * size.height;
  return Array.from({ length: Math.floor(stdout.length / bytes) }, (_, i) =>
    stdout.subarray(i * bytes, (i + 1) * bytes),
  );
}

/** One small grey picture every so many seconds. */
export function picturesOf(file: string, everySeconds: number): Promise<Buffer[]> {
  return greyPictures(file, `fps=1/${everySeconds}`, { width: 128, height: 72 });
}

/** How many bright points the band below the picture has, every so many seconds. The picture is made small first. */
export async function bandOf(
  file: string,
  everySeconds: number,
): Promise<{ second: number; bright: number }[]> {
  const { width, height, band } = PICTURE;
  const filter = `fps=${1 / everySeconds}:round=near,crop=${width}:${band}:0:${height}`;
  const pictures = await greyPictures(file, filter, { width: width / 4, height: band / 4 });
  return pictures.map((picture, i) => ({
    second: i * everySeconds,
    bright: picture.filter((point) => point > 80).length,
  }));
}
