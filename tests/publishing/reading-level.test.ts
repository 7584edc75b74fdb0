import { describe, expect, it } from "vitest";
import { readNotebook } from "../../publishing/course/notebook.js";
import { courseSources } from "../../publishing/course/publication.js";
import { readingLevel } from "../../publishing/reading-level/reading-level.js";

/** Plain language: what most adults read with ease. */
const HIGHEST_GRADE = 7;

function levelOf(...texts: readonly string[]) {
  const cells = texts.map((source, at) => ({
    id: `c${at}`,
    cell_type: "markdown" as const,
    source,
    metadata: {},
    outputs: [],
  }));
  return readingLevel({ metadata: { title: "A text" }, cells });
}

describe("readingLevel", () => {
  it("follows the formula of Flesch and Kincaid", () => {
    // Six words, six syllables, one sentence.
    expect(levelOf("The cat sat on the mat.").grade).toBeCloseTo(0.39 * 6 + 11.8 * 1 - 15.59, 10);
  });

  it("leaves out headings, tables and code", () => {
    const plain = levelOf("The cat sat.");
    const more = levelOf(
      "# Organizational considerations\n\nThe cat sat.\n\n| Characteristic |\n|---|\n| Extraordinary |\n\n```ts\nconst incomprehensible = 1;\n```",
    );
    expect(more).toEqual(plain);
  });

  it("names the hardest sentence first", () => {
    const { hardest } = levelOf(
      "We meet. Organizational considerations necessitate extraordinary deliberation. We go.",
    );
    expect(hardest[0]?.sentence).toContain("necessitate");
  });
});

describe("the prose of the course", () => {
  it.each(courseSources(process.cwd()))("of $name is in plain language", ({ path }) => {
    const { grade, words, hardest } = readingLevel(readNotebook(path));
    console.log(`grade ${grade.toFixed(1)}, ${words} words`);
    expect(grade, hardest.map(({ sentence }) => sentence).join("\n")).toBeLessThan(HIGHEST_GRADE);
  });
});
