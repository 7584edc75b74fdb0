import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceTexts } from "../../../publishing/language/source-texts.js";
import { inBrowser, wordsOfPlace } from "../../../src/course/language/words-of-place.js";
import { ENGLISH } from "../../../src/library/words/language.js";
import { say } from "../../../src/library/words/say.js";
import { sentence } from "../../../src/library/words/words.js";

const source = join(import.meta.dirname, "../../../src");
/** What only the terminal of a laptop says. */
const TERMINAL = /my-work-command|my-work-setting|export-swap|\/cli\//;
const { sentences } = sourceTexts([join(source, "course"), join(source, "library")], []);

describe("words that differ by place", () => {
  it.each(wordsOfPlace.map(({ laptop }) => laptop))("are said by the course: %s", (laptop) => {
    expect(sentences.some(({ text }) => text === laptop)).toBe(true);
  });

  it("leave nothing to a page that only a laptop has", () => {
    const foreign = /\bnpm\b|\bgit\b|terminal|double click|this computer|my-work\/\w/;
    const left = sentences
      .filter(({ where }) => !TERMINAL.test(where))
      .map(({ text }) => inBrowser(ENGLISH).translation(text) ?? text)
      .filter((text) => foreign.test(text));
    expect(left).toEqual([]);
  });

  it("are said with their values, and others stay as they are", () => {
    const here = inBrowser(ENGLISH);
    expect(say(sentence("Saved in my-work at {time}", { time: { kind: "own", text: "9:15" } }), here)).toBe(
      "Saved in this browser at 9:15",
    );
    expect(here.translation("Right")).toBeUndefined();
    expect(here.sayThrown("To start afresh, choose Kernel → Restart.")).toContain("at the top of the page");
  });
});
