import { describe, expect, it } from "vitest";
import { glossaryOf } from "../../../publishing/book/glossary.js";
import { readNotebook } from "../../../publishing/course/notebook.js";
import { courseModules } from "../../../src/course/modules/course-modules.js";
import { everydayCapitals, explained } from "./abbreviations.js";
import { cellsOf, type PageCell } from "./page-run.js";

/** The abbreviations that a page uses before it says what they mean, with the cell. Code has names of its own. */
function unexplained(cells: readonly PageCell[]): readonly string[] {
  const prose = cells.map(({ kind, source }) => (kind === "prose" ? ownWords(source) : ""));
  return explained.flatMap(({ term, use, says }) => {
    const at = prose.findIndex((text) => use.test(text));
    const first = prose[at];
    if (first === undefined || says.test(first)) return [];
    const line = first.split("\n").find((text) => use.test(text)) ?? "";
    return [`cell ${at} says ${term} without what it means: ${line.slice(0, 120)}`];
  });
}

/** Capitals that a page uses and nobody has explained: no list has them, and no words in their cell say what they mean. */
function strangers(cells: readonly PageCell[]): readonly string[] {
  const known = [...everydayCapitals, ...explained.map(({ term }) => term)];
  const seen = new Set<string>();
  return cells.flatMap(({ kind, source }, at) => {
    const text = kind === "prose" ? ownWords(source) : "";
    return [...text.matchAll(/\b[A-Z]{2,6}\b/g)].flatMap(([word]) => {
      if (known.includes(word) || seen.has(word)) return [];
      seen.add(word);
      const says = new RegExp(
        `\\b${word}\\b(?:\\*\\*)?,? (?:\\(|stands for|is short for|means)|\\(${word}\\)`,
      );
      return says.test(text) ? [] : [`cell ${at} says ${word} without what it means`];
    });
  });
}

/** The words of a cell without code and without the titles of other pages. */
function ownWords(source: string): string {
  return source
    .replaceAll(/`[^`]*`/g, "")
    .split("\n")
    .filter((line) => !/\.ipynb\)/.test(line))
    .join("\n");
}

describe("every abbreviation is expanded at its first use", () => {
  it.each(courseModules.map(({ notebook }) => notebook))("in %s", (file) => {
    const cells = cellsOf(file);
    expect([...unexplained(cells), ...strangers(cells)]).toEqual([]);
  });

  it("and the rule sees one that is not, in the first cell that has it", () => {
    const prose = (source: string): PageCell => ({ kind: "prose", source, shown: "" });
    expect(
      unexplained([
        prose("`itt` is code.\n\nWe report the ITT."),
        prose("The ITT is the effect of being assigned."),
      ]),
    ).toEqual(["cell 0 says ITT without what it means: We report the ITT."]);
    expect(
      unexplained([prose("The ITT.\n\nIt is the effect of being assigned."), prose("The ITT.")]),
    ).toEqual([]);
    expect(unexplained([prose("| [6](6-next-top-model.ipynb) | The AUC |")])).toEqual([]);
    expect(
      strangers([prose("Ask the VAN list. The VAN has it."), prose("**ID** (who is with us), `GLM`.")]),
    ).toEqual(["cell 0 says VAN without what it means"]);
  });

  it("and stands in the glossary, when a page uses it", () => {
    const pages = courseModules.map(({ notebook }) => ({
      name: notebook,
      notebook: readNotebook(`notebooks/${notebook}`),
    }));
    const known = glossaryOf(pages).map(({ term }) => term.toLowerCase());
    const used = explained.filter(({ use }) =>
      pages.some(({ notebook }) =>
        notebook.cells.some(({ cell_type, source }) => cell_type === "markdown" && use.test(source)),
      ),
    );
    const absent = used
      .map(({ term }) => term)
      .filter((term) => !known.some((one) => one.includes(term.toLowerCase())));
    expect(absent).toEqual([]);
  });
});
