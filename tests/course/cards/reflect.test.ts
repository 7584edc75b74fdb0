import { describe, expect, it } from "vitest";
import { reflect } from "../../../src/course/cards/reflect.js";
import { ___ } from "../../../src/course/check/blank.js";
import { countWords } from "../../../src/course/check/count-words.js";
import type { ReflectionId } from "../../../src/course/modules/index.js";
import { keepText } from "../../../src/course/my-work/keep-text.js";
import { emptyWork } from "../../../src/course/my-work/work.js";
import { openWorkStore } from "../../../src/course/my-work/work-store.js";
import { clockAt } from "../../support/fixed-clock.js";
import { pretendNotebook } from "../../support/pretend-notebook.js";

const notebook = pretendNotebook();
const saved = () => openWorkStore(notebook.work(), clockAt("2026-01-05")).read().work.reflections;
const id = "start.why";
const rubric = "It names one decision";

describe("reflect", () => {
  it.each([[""], ["  \n "], [___], ["___"]])(
    "shows the question and keeps the list closed for %o",
    (text) => {
      reflect(id, text);
      expect(notebook.last()).toMatch(/^○ Not started yet/);
      expect(notebook.last()).not.toContain(rubric);
      expect(saved()).toEqual({});
    },
  );

  it("keeps a few words but opens the list only when there are enough", () => {
    reflect(id, "Two words");
    expect(notebook.last()).toContain("You wrote 2 of the 5 words");
    expect(notebook.last()).not.toContain(rubric);
    reflect(id, "Whether to knock again in ward 3.");
    expect(notebook.last()).toContain(rubric);
  });

  it("keeps every earlier version, and the same text once", () => {
    reflect(id, "First words of mine");
    reflect(id, "First words of mine");
    reflect(id, "Second words of mine, more of them.");
    expect(saved()[id]).toMatchObject({
      text: "Second words of mine, more of them.",
      earlier: [{ text: "First words of mine" }],
    });
  });

  it("does not lose a text to an empty cell that is run again", () => {
    reflect(id, "Whether to knock again in ward 3.");
    reflect(id, "");
    expect(saved()[id]?.text).toBe("Whether to knock again in ward 3.");
  });

  it("never throws: a sentence for what is no text and for an unknown question", () => {
    reflect(id, 12 as unknown as string);
    expect(notebook.last()).toContain("This is 12, not a text.");
    reflect("start.wy" as ReflectionId, "x");
    expect(notebook.last()).toContain('Did you mean "start.why"?');
  });
});

it("keepText gives the work back untouched when the text is the same", () => {
  const work = keepText(emptyWork("2026-01-05"), "a", "text", "now");
  expect(keepText(work, "a", "text", "later")).toBe(work);
});

it.each([
  ["don't knock twice", 3],
  ["well-known: ward 3!", 3],
  ["… — ?", 0],
  ["Größe zählt", 2],
  ["We have 4,000 supporters, 0.24 of them", 7],
])("counts the words of %s", (text, words) => {
  expect(countWords(text)).toBe(words);
});
