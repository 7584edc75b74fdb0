import { existsSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNotebook } from "../../../publishing/course/notebook.js";
import { captionsOf, timeText } from "../../../publishing/recording/captions.js";
import { chapterMetadata } from "../../../publishing/recording/chapters.js";
import { frameList } from "../../../publishing/recording/film.js";
import { narrationOf } from "../../../publishing/recording/narration.js";
import { playerPage } from "../../../publishing/recording/player-page.js";
import { spokenWords } from "../../../publishing/recording/spoken-words.js";
import { courseModules } from "../../../src/course/modules/course-modules.js";

describe("spokenWords", () => {
  it("leaves out marks, tables and addresses, and says signs as words", () => {
    expect(spokenWords("## Part 2 · How many votes? (4 min)")).toBe("Part 2 · How many votes?");
    expect(spokenWords("**Predict.** How *many* `votes`?")).toBe("Predict. How many votes?");
    expect(spokenWords("| a | b |\n|---|---|\n| 1 | 2 |\n\nRead the [guide](x.md)")).toBe("Read the guide.");
    expect(spokenWords("contacts → doors")).toBe("contacts, then doors.");
    expect(spokenWords("20% of $6,000 ÷ 4")).toBe("20 percent of 6,000 dollars divided by 4.");
    expect(spokenWords("from 109–195")).toBe("from 109 to 195.");
    expect(spokenWords("- one\n- two")).toBe("one. two.");
    expect(spokenWords("")).toBe("");
  });
});

describe("narrationOf", () => {
  const there = courseModules
    .map(({ notebook }) => resolve("notebooks", notebook))
    .filter((path) => existsSync(path));

  it.each(there)("%s has a script: a chapter a part, every name once, no practice", (path) => {
    const beats = narrationOf(readNotebook(path));
    const steps = beats.flatMap((beat) => beat.steps);
    expect(beats.length).toBeGreaterThan(4);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    expect(steps.some(({ run }) => run)).toBe(true);
    // Start here teaches with its one task.
    const own = /start-here/.test(path) ? [] : steps.filter(({ cell }) => /^(task|thought|plan)-/.test(cell));
    expect(own).toEqual([]);
    const spoken = steps.map(({ say }) => say).join(" ");
    expect(spoken).not.toMatch(/[*|→]|\]\(|___|\.\./);
    expect(spoken.split(" ").length).toBeGreaterThan(200);
  });
});

describe("captionsOf", () => {
  it("gives two lines of 42 letters at most, and the time by letters", () => {
    const words = "This sentence is long enough to need two lines of a caption, and then some more.";
    const vtt = captionsOf([{ say: `${words} Short one here.`, start: 3, duration: 10 }]);
    expect(vtt).toMatch(/^WEBVTT\n\n1\n00:00:03\.000 --> /);
    expect(vtt.trimEnd()).toMatch(/--> 00:00:13\.000\n.*$/);
    const lines = vtt.split("\n").filter((line) => !/-->|^\d*$|WEBVTT/.test(line));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(42);
  });

  it("keeps every word, in order, and cues never overlap", () => {
    const sentence = fc
      .array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 })
      .map((words) => `${words.join(" ")}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (sentences) => {
        const steps = sentences.map((say, i) => ({ say, start: 20 * i, duration: 15 }));
        const vtt = captionsOf(steps);
        const said = vtt.split("\n").filter((line) => !/-->|^\d*$|WEBVTT/.test(line));
        expect(said.join(" ").split(/\s+/)).toEqual(sentences.join(" ").split(/\s+/));
        const times = [...vtt.matchAll(/(\S+) --> (\S+)/g)].flatMap(([, from = "", to = ""]) => [from, to]);
        expect([...times].sort()).toEqual(times);
      }),
    );
  });

  it("shows each caption for a second or more, in two lines of 42 letters at most", () => {
    const lettersPerSecond = 14;
    const sentence = fc
      .array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 40 })
      .map((words) => `${words.join(" ")}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
        const say = sentences.join(" ");
        const duration = say.length / lettersPerSecond;
        const blocks = captionsOf([{ say, start: 0, duration }])
          .trim()
          .split("\n\n")
          .slice(1);
        for (const block of blocks) {
          const [, time = "", ...lines] = block.split("\n");
          const [from = 0, to = 0] = time
            .split(" --> ")
            .map((text) => Number(text.slice(6)) + 60 * Number(text.slice(3, 5)));
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(42);
          expect(to - from).toBeGreaterThan(Math.min(0.95, duration - 0.01));
        }
      }),
    );
  });

  it("leaves no last word alone on the screen", () => {
    const say =
      "Models trained on lists of that size mislabel tens of thousands of real and eligible people.";
    const [first = "", second = ""] = captionsOf([{ say, start: 0, duration: 7 }])
      .trim()
      .split("\n\n")
      .slice(1);
    expect(first.split("\n").slice(2)).toEqual(["Models trained on lists", "of that size mislabel"]);
    expect(second.split("\n").slice(2)).toEqual(["tens of thousands of", "real and eligible people."]);
  });

  it("escapes what would be a mark in captions", () => {
    expect(captionsOf([{ say: "a <b> & c.", start: 0, duration: 2 }])).toContain("a &lt;b&gt; &amp; c.");
    expect(timeText(3723.5)).toBe("01:02:03.500");
  });
});

describe("the files of a recording", () => {
  it("write chapters with their signs escaped", () => {
    expect(chapterMetadata("A=B", [{ title: "One; two", start: 0, end: 2.5 }])).toBe(
      ";FFMETADATA1\ntitle=A\\=B\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=2500\ntitle=One\\; two\n",
    );
  });

  it("hold each frame until the next one and the last until the end", () => {
    const frames = [
      { file: "a.png", time: 0.2 },
      { file: "b'.png", time: 1 },
    ];
    expect(frameList(frames, 4)).toBe(
      "ffconcat version 1.0\nfile 'a.png'\nduration 1.0000\nfile 'b'\\''.png'\nduration 3.0000\nfile 'b'.png'\n".replace(
        "file 'b'.png'",
        "file 'b'\\''.png'",
      ),
    );
  });

  it("play from a page of their own, with the captions inside", () => {
    const page = playerPage("A <b>", "film.mp4", "WEBVTT\n", [{ title: "Part <1>", start: 61, end: 70 }]);
    expect(page).toContain("<h1>A &lt;b&gt;</h1>");
    expect(page).toContain("01:01 Part &lt;1&gt;");
    expect(page).toContain("data:text/vtt;base64,V0VCVlRUCg==");
  });
});
