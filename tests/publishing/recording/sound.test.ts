import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { narrationPath } from "../../../publishing/recording/check-recording.js";
import type { Narration } from "../../../publishing/recording/narration/narration.js";
import { readNarration } from "../../../publishing/recording/narration/read-narration.js";
import { cuesOf } from "../../../publishing/recording/page/cues.js";
import { knownTimeline, soundFiles, unheardSteps } from "../../../publishing/recording/sound/make-sound.js";
import { mix } from "../../../publishing/recording/sound/mix.js";
import { readTimeline, writeTimeline } from "../../../publishing/recording/sound/timeline.js";
import { RATE, readWav, writeWav } from "../../../publishing/recording/sound/wav.js";
import { sha256 } from "../../../publishing/recording/voice/voice-environment.js";

const MEGABYTES = 25;
const root = process.cwd();
const spoken = readdirSync(join(root, "recordings")).flatMap((file) =>
  file.endsWith(".mp3") ? [file.replace(/\.mp3$/, "")] : [],
);

describe("the sound of a recording", () => {
  it.each(spoken)("%s says the words as they are written", (name) => {
    const { narration } = readNarration(readFileSync(narrationPath(root, name), "utf8"), name);
    const timeline = knownTimeline(root, name);
    expect(unheardSteps(narration, timeline), `npm run record speaks what changed in ${name}`).toEqual([]);
    expect(sha256(readFileSync(soundFiles(root, name).mp3))).toBe(timeline?.sound);
    expect(existsSync(join(root, "recordings", `${name}.html`))).toBe(true);
  });

  it("is small enough to come with the course", () => {
    const bytes = spoken.reduce((sum, name) => sum + statSync(soundFiles(root, name).mp3).size, 0);
    console.log(`${spoken.length} recordings with sound, ${(bytes / 1024 / 1024).toFixed(1)} MB`);
    expect(bytes / 1024 / 1024).toBeLessThan(MEGABYTES);
  });
});

const tone = (seconds: number) =>
  Float32Array.from({ length: seconds * RATE }, (_, i) => 0.3 * Math.sin((2 * Math.PI * 300 * i) / RATE));
const narration: Narration = {
  title: "T",
  chapters: [
    { cell: "a", steps: [{ id: "1.1", acts: [], words: "One. Two." }] },
    { cell: "b", steps: [{ id: "2.1", acts: [], words: "Three." }] },
  ],
};
const sounds = { sentence: () => tone(1), own: () => undefined };

describe("mix", () => {
  it("puts sentences behind each other, with silence between them, and says when each is heard", () => {
    const { samples, steps } = mix(narration, sounds);
    expect(steps.map(({ id, start, end }) => [id, start, end])).toEqual([
      ["1.1", 0.4, 2.7],
      ["2.1", 3.85, 4.85],
    ]);
    expect(steps[0]?.sentences.map(({ start, end }) => [start, end])).toEqual([
      [0.4, 1.4],
      [1.7, 2.7],
    ]);
    expect(Math.max(...samples.slice(0, 0.39 * RATE))).toBe(0);
    expect(samples.length / RATE).toBeCloseTo(6, 3);
  });

  it("lets a trainer's own voice take the place of a step and set its pace", () => {
    const own = (step: string) => (step === "1.1" ? { samples: tone(7), hash: "own" } : undefined);
    const { steps } = mix(narration, { ...sounds, own });
    expect(steps[0]).toMatchObject({ own: "own", start: 0.4, end: 7.4 });
    expect(steps[0]?.sentences.map(({ end }) => end)).toEqual([3.9, 7.4]);
    expect(steps[1]?.start).toBeCloseTo(8.55);
  });
});

describe("unheardSteps", () => {
  const heard = { length: 6, sound: "x", steps: [...mix(narration, sounds).steps] };
  it("finds a step whose words changed, one that is new, and one that is gone", () => {
    expect(unheardSteps(narration, heard)).toEqual([]);
    const [first, second] = narration.chapters;
    if (first === undefined || second === undefined) throw new Error("Two chapters are needed.");
    const changed = { ...second, steps: [{ id: "2.1", acts: [], words: "Four." }] };
    expect(unheardSteps({ ...narration, chapters: [first, changed] }, heard)).toEqual(["2.1"]);
    const more = { ...second, steps: [...second.steps, { id: "2.2", acts: [], words: "Five." }] };
    expect(unheardSteps({ ...narration, chapters: [first, more] }, heard)).toEqual(["2.2"]);
    expect(unheardSteps({ ...narration, chapters: [first] }, heard)).toEqual(["2.1"]);
    expect(unheardSteps(narration, undefined)).toEqual(["1.1", "2.1"]);
  });

  it("reads the times as they were written", () => {
    expect(readTimeline(writeTimeline(heard))).toEqual(heard);
  });
});

describe("readWav", () => {
  it("reads what writeWav wrote", () => {
    const samples = tone(1);
    const read = readWav(writeWav(samples), "x.wav");
    expect(read.length).toBe(samples.length);
    expect(Math.max(...read.map((sample, i) => Math.abs(sample - (samples[i] ?? 0))))).toBeLessThan(0.0001);
  });

  it("says which format it needs", () => {
    const stereo = writeWav(tone(1));
    stereo.writeUInt16LE(2, 22);
    for (const bytes of [stereo, Buffer.from("not a sound")]) {
      expect(() => readWav(bytes, "voice/1.1.wav")).toThrow(
        "voice/1.1.wav is not a WAV file of one channel, 16 bits and 24000 Hz",
      );
    }
  });
});

describe("cuesOf", () => {
  it("keeps every word, in order, in captions of two lines", () => {
    const text =
      "In a spreadsheet, XLOOKUP would have taken the first match and said nothing, and a join takes every match that there is, which is why I read the report first";
    const cues = cuesOf(text, 10, 20);
    expect(cues.map(([, , words]) => words).join(" ")).toBe(text);
    expect(cues[0]?.[0]).toBe(10);
    expect(cues.at(-1)?.[1]).toBe(20);
    for (const [, , words] of cues) expect(words.length).toBeLessThanOrEqual(84);
    expect(cuesOf("Short.", 1, 2)).toEqual([[1, 2, "Short."]]);
  });
});
