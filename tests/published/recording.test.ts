import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readNotebook } from "../../publishing/course/notebook.js";
import { openBrowser } from "../../publishing/jupyterlab/open-browser.js";
import { missingPrograms } from "../../publishing/recording/missing-programs.js";
import { type Beat, narrationOf } from "../../publishing/recording/narration.js";
import { courseModules } from "../../src/course/modules/course-modules.js";
import { bandOf, type FilmFacts, filmFacts, picturesOf, soundOf } from "./film.js";
import { published } from "./published-pages.js";

const SHORT = "0-start-here";
const OWN_SECONDS = 19;
// A short film is made for the test. Whole films that were made before are looked at too.
const recordings = join(published, "recordings");
const made = existsSync(recordings) ? readdirSync(recordings).filter((name) => name !== SHORT) : [];

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function readCues(vtt: string): readonly Cue[] {
  const seconds = (text: string): number =>
    text.split(":").reduce((total, part) => 60 * total + Number(part), 0);
  // A block a cue: its number, its times, its lines.
  return vtt
    .trim()
    .split("\n\n")
    .slice(1)
    .map((block) => {
      const [, times = "", ...lines] = block.split("\n");
      const [start = "", end = ""] = times.split(" --> ");
      const text = lines.join("\n").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
      return { start: seconds(start), end: seconds(end), text };
    });
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");

const absent = await missingPrograms();
if (absent.length > 0)
  it(`skipped: no film can be made on this computer without ${absent.join(", ")}`, () => {});

describe.skipIf(absent.length > 0)("a recording", () => {
  const voice = mkdtempSync(join(tmpdir(), "movement-data-voice-"));
  beforeAll(async () => {
    // A trainer's own voice, played by a tone.
    const tone = `sine=frequency=300:duration=${OWN_SECONDS}`;
    execFileSync("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", tone, join(voice, "01-01.wav")]);
    // What it printed is part of the error when it fails.
    execFileSync("npm", ["run", "film", "--", "0", "--parts", "2", "--voice", voice], { stdio: "pipe" });
  }, 600_000);
  afterAll(() => rmSync(voice, { recursive: true, force: true }));

  it("lets a trainer's own voice set the pace of its step", () => {
    const folder = join(recordings, SHORT);
    const [beat] = JSON.parse(readFileSync(join(folder, "script.json"), "utf8")) as Beat[];
    const words = wordsOf(beat?.steps[0]?.say ?? "");
    const cues = readCues(readFileSync(join(folder, "captions.vtt"), "utf8"));
    let seen = 0;
    const ofStep = cues.filter(({ text }) => {
      seen += wordsOf(text).length;
      return seen <= words.length;
    });
    const spoken = (ofStep.at(-1)?.end ?? 0) - (ofStep[0]?.start ?? 0);
    expect(Math.abs(spoken - OWN_SECONDS)).toBeLessThan(0.1);
  });

  it.each(made)(
    "%s is of the notebook as it is now, and about as long as its planned minutes",
    async (name) => {
      const module = courseModules.find(({ notebook }) => notebook === `${name}.ipynb`);
      const beats = JSON.parse(readFileSync(join(recordings, name, "script.json"), "utf8")) as Beat[];
      const now = narrationOf(readNotebook(resolve("notebooks", `${name}.ipynb`)));
      expect(beats, `The notebook has changed since: npm run film -- ${module?.id}`).toEqual(now);
      const { length } = await filmFacts(join(recordings, name, "film.mp4"));
      expect(Math.abs(length / 60 / (module?.minutes.video ?? 0) - 1)).toBeLessThan(0.25);
    },
  );

  describe.each([SHORT, ...made])("%s", (name) => {
    const folder = join(recordings, name);
    const file = join(folder, "film.mp4");
    let beats: readonly Beat[];
    let cues: readonly Cue[];
    let facts: FilmFacts;
    beforeAll(async () => {
      beats = JSON.parse(readFileSync(join(folder, "script.json"), "utf8")) as Beat[];
      cues = readCues(readFileSync(join(folder, "captions.vtt"), "utf8"));
      facts = await filmFacts(file);
    });

    it("is a film of 1280 by 720 above its captions, with sound and a chapter for each part", () => {
      expect(facts.streams).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ codec_name: "h264", width: 1280, height: 800 }),
          expect.objectContaining({ codec_name: "aac" }),
          expect.objectContaining({ codec_name: "mov_text" }),
        ]),
      );
      expect(facts.chapters.map(({ title }) => title)).toEqual(beats.map(({ title }) => title));
      expect(facts.chapters[0]?.start).toBe(0);
      for (const [i, chapter] of facts.chapters.entries()) {
        const next = facts.chapters[i + 1]?.start ?? facts.length;
        expect(Math.abs(chapter.end - next)).toBeLessThan(0.2);
        expect(chapter.end).toBeGreaterThan(chapter.start + 3);
      }
    });

    it("has every spoken word in its captions and its transcript, in order", () => {
      const spoken = beats.flatMap(({ steps }) => steps.flatMap(({ say }) => wordsOf(say)));
      expect(spoken.length).toBeGreaterThan(100);
      expect(cues.flatMap(({ text }) => wordsOf(text))).toEqual(spoken);
      const transcript = wordsOf(readFileSync(join(folder, "transcript.md"), "utf8")).join(" ");
      for (const { say } of beats.flatMap(({ steps }) => steps)) expect(transcript).toContain(say);
    });

    it("shows captions that can be read, one after the other, while they are spoken", async () => {
      const { silences } = await soundOf(file);
      for (const [i, { start, end, text }] of cues.entries()) {
        expect(end - start, text).toBeGreaterThan(0.5);
        expect(start, text).toBeGreaterThanOrEqual((cues[i - 1]?.end ?? 0) - 0.001);
        expect(end, text).toBeLessThanOrEqual(facts.length);
        for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(42);
        const silent = silences.reduce(
          (sum, silence) => sum + Math.max(0, Math.min(end, silence.end) - Math.max(start, silence.start)),
          0,
        );
        expect(silent / (end - start), text).toBeLessThan(0.5);
      }
    });

    it("draws each caption on the band below the picture, and nothing there in between", async () => {
      const lit = await bandOf(file, 0.2);
      const isLit = (from: number, to: number) =>
        lit.filter(({ second }) => second > from + 0.3 && second < to - 0.3).map(({ bright }) => bright > 0);
      for (const { start, end, text } of cues) expect(new Set(isLit(start, end)), text).not.toContain(false);
      const gaps = cues.flatMap(({ end }, i) => isLit(end, cues[i + 1]?.start ?? facts.length));
      expect(new Set(gaps)).not.toContain(true);
    });

    it("is as loud as speech on the web, without a peak that distorts", async () => {
      const { loudness, truePeak } = await soundOf(file);
      console.log(
        `${name}: ${(facts.length / 60).toFixed(1)} minutes, ${loudness} LUFS, peak ${truePeak} dB, ${cues.length} captions`,
      );
      expect(Math.abs(loudness + 16)).toBeLessThan(1);
      expect(truePeak).toBeLessThanOrEqual(-1.5);
    });

    it("moves with its script, and no picture is blank", async () => {
      const pictures = await picturesOf(file, 1);
      expect(Math.abs(pictures.length - facts.length)).toBeLessThan(2);
      for (const [second, picture] of pictures.entries()) {
        expect(new Set(picture).size, `the picture at second ${second}`).toBeGreaterThan(20);
      }
      const changes = pictures.filter((picture, i) => i > 0 && !picture.equals(pictures[i - 1] as Buffer));
      expect(changes.length).toBeGreaterThanOrEqual(beats.flatMap(({ steps }) => steps).length - 1);
    });

    it("plays from the file system with its captions", async () => {
      const browser = await openBrowser();
      try {
        const page = await (await browser.newContext({ offline: true })).newPage();
        await page.goto(pathToFileURL(join(folder, "index.html")).href);
        const track = `new Promise((done) => {
          const video = document.querySelector("video");
          const track = video.textTracks[0];
          track.mode = "showing";
          const look = () => track.cues?.length > 0 ? done(track.cues.length) : setTimeout(look, 50);
          look();
        })`;
        expect(await page.evaluate<number>(track)).toBe(cues.length);
      } finally {
        await browser.close();
      }
    });
  });
});
