import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { filmTimeline } from "../../../publishing/recording/film/film-timeline.js";
import { recordingIn } from "../../../publishing/recording/film/make-film.js";
import { missingPrograms } from "../../../publishing/recording/missing-programs.js";
import { published } from "../published-pages.js";

const run = promisify(execFile);
const program = join(published, ".program", "publishing", "film-module.js");
const CHAPTERS = 2;

const absent = await missingPrograms();
if (absent.length > 0)
  it(`skipped: no film can be made on this computer without ${absent.join(", ")}`, () => {});

it("a film is refused in one sentence where ffmpeg or Chromium is missing", async () => {
  const poor = { PATH: "/nowhere", CHROMIUM: "/nowhere/chromium" };
  const { code, stderr } = await run(process.execPath, [program, "0"], { env: poor }).then(
    () => ({ code: 0, stderr: "" }),
    (error: { code: number; stderr: string }) => error,
  );
  expect(code).toBe(1);
  expect(stderr.trim().split("\n")).toEqual([
    "A film needs programs that are not on this computer: ffmpeg, Chromium at /nowhere/chromium (CHROMIUM names another place). Install them and run this again.",
  ]);
});

describe.skipIf(absent.length > 0)("the film of a recording", () => {
  it("has its pictures above its words, its own sound as MP3, and its chapters; it is silent where it waits", async () => {
    const recording = recordingIn(readFileSync(join("recordings", "0-start-here.html"), "utf8"));
    const timeline = filmTimeline(recording, CHAPTERS);
    // What it printed is part of the error when it fails.
    execFileSync(process.execPath, [program, "0", "--chapters", String(CHAPTERS)], { stdio: "pipe" });
    const film = join(published, "films", "0-start-here.mp4");
    const { stdout } = await run("ffprobe", [
      ...["-v", "error", "-of", "json", "-show_streams", "-show_chapters", "-show_format", film],
    ]);
    const facts = JSON.parse(stdout) as {
      streams: { codec_name: string; width?: number; height?: number }[];
      chapters: { tags: { title: string } }[];
      format: { duration: string };
    };
    expect(facts.streams).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ codec_name: "h264", width: 1280, height: 800 }),
        expect.objectContaining({ codec_name: "mp3" }),
        expect.objectContaining({ codec_name: "mov_text" }),
      ]),
    );
    expect(facts.chapters.map(({ tags }) => tags.title)).toEqual(
      recording.chapters.slice(0, CHAPTERS).map(({ title }) => title),
    );
    expect(Math.abs(Number(facts.format.duration) - timeline.length)).toBeLessThan(0.2);

    // A small gray picture a second: none is blank, and they move with what is said.
    const { stdout: points } = await run(
      "ffmpeg",
      [...["-v", "error", "-i", film, "-vf", "fps=1,scale=128:80,format=gray", "-f", "rawvideo", "-"]],
      { maxBuffer: 1 << 28, encoding: "buffer" },
    );
    const pictures = Array.from({ length: points.length / (128 * 80) }, (_, i) =>
      points.subarray(i * 128 * 80, (i + 1) * 128 * 80),
    );
    for (const [second, picture] of pictures.entries())
      expect(new Set(picture).size, `the picture at second ${second}`).toBeGreaterThan(20);
    const changes = pictures.filter((picture, i) => i > 0 && !picture.equals(pictures[i - 1] ?? picture));
    expect(changes.length).toBeGreaterThan(timeline.moments.length / 2);

    const { stderr } = await run(
      "ffmpeg",
      ["-hide_banner", "-i", film, "-vn", "-af", "silencedetect=n=-50dB:d=2,ebur128", "-f", "null", "-"],
      { maxBuffer: 1 << 28 },
    );
    expect(timeline.waits.length).toBeGreaterThan(0);
    const silences = [...stderr.matchAll(/silence_duration: ([\d.]+)/g)].map(([, text]) => Number(text));
    for (const { seconds } of timeline.waits)
      expect(silences.some((silence) => silence >= seconds && silence < seconds + 2)).toBe(true);
    const loudness = Number(/I:\s+(-?[\d.]+) LUFS/.exec(stderr.slice(stderr.lastIndexOf("Summary:")))?.[1]);
    expect(Math.abs(loudness + 16)).toBeLessThan(1);
  }, 600_000);
});
