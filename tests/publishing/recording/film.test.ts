import { describe, expect, it } from "vitest";
import type { Recording } from "../../../publishing/browser/player/recording.js";
import { captionFile, chapterMetadata } from "../../../publishing/recording/film/film-texts.js";
import { filmTimeline } from "../../../publishing/recording/film/film-timeline.js";
import { pictureList, withWaits } from "../../../publishing/recording/film/write-film.js";
import { RATE } from "../../../publishing/recording/sound/wav.js";

const question = { text: "How many?", seconds: 3, fields: [] };
const recording: Recording = {
  name: "0",
  title: "Two chapters",
  sound: "0.mp3",
  length: 10,
  chapters: [
    {
      title: "First",
      steps: [
        {
          id: "1.1",
          start: 0.5,
          end: 4,
          words: "One. Two.",
          cues: [
            [0.5, 2, "One."],
            [2, 4.003, "Two."],
          ],
          acts: [
            { at: 1, do: "run", cell: "a", changes: [] },
            { at: 4, do: "ask", cell: "a", changes: [], question },
          ],
        },
      ],
    },
    {
      title: "Second",
      steps: [{ id: "2.1", start: 5, end: 9, words: "Three.", cues: [[5, 9, "Three."]], acts: [] }],
    },
  ],
};

describe("the film of a recording", () => {
  it("waits after a question as long as a listener is given, and moves all that comes later", () => {
    const { length, waits, chapters, cues, moments } = filmTimeline(recording);
    expect(length).toBe(13);
    expect(waits).toEqual([{ second: 4, seconds: 3 }]);
    expect(chapters).toEqual([
      { title: "First", start: 0, end: 8 },
      { title: "Second", start: 8, end: 13 },
    ]);
    expect(cues.map(({ start, end }) => [start, end])).toEqual([
      [0.5, 2],
      [2, 4],
      [8, 12],
    ]);
    expect(
      moments.map(({ time, second, caption, question: asked }) => [time, second, asked?.left ?? caption]),
    ).toEqual([
      [0, 0, ""],
      [0.5, 0.5, "One."],
      [1, 1, "One."],
      [2, 2, "Two."],
      [4, 4, 3],
      [5, 4, 2],
      [6, 4, 1],
      [8, 5, "Three."],
    ]);
  });

  it("can end after some of its chapters", () => {
    const { length, chapters, moments } = filmTimeline(recording, 1);
    expect([length, chapters.length, moments.at(-1)?.time]).toEqual([8, 1, 6]);
  });

  it("is silent while it waits, and loses no sample of the sound", () => {
    const samples = Float32Array.from({ length: 10 * RATE }, (_, i) => 1 + Math.floor(i / RATE));
    const heard = withWaits(samples, filmTimeline(recording));
    const perSecond = Array.from({ length: heard.length / RATE }, (_, second) => heard[second * RATE]);
    expect(perSecond).toEqual([1, 2, 3, 4, 0, 0, 0, 5, 6, 7, 8, 9, 10]);
  });

  it("holds each picture until the next one and the last until the end", () => {
    const pictures = [
      { file: "a.png", time: 0 },
      { file: "b'.png", time: 1 },
    ];
    expect(pictureList(pictures, 4)).toBe(
      "ffconcat version 1.0\nfile 'a.png'\nduration 1.0000\nfile 'b'\\''.png'\nduration 3.0000\nfile 'b'\\''.png'\n",
    );
  });

  it("names its chapters with their signs escaped, and writes its captions as text", () => {
    expect(chapterMetadata("A=B", [{ title: "One; two", start: 0, end: 2.5 }])).toBe(
      ";FFMETADATA1\ntitle=A\\=B\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=2500\ntitle=One\\; two\n",
    );
    expect(captionFile([{ start: 3723.5, end: 3725, text: "a <b> & c" }])).toBe(
      "WEBVTT\n\n1\n01:02:03.500 --> 01:02:05.000\na &lt;b&gt; &amp; c\n",
    );
  });
});
