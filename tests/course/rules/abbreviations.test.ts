import { describe, expect, it } from "vitest";
import { glossaryOf } from "../../../publishing/book/glossary.js";
import { readNotebook } from "../../../publishing/course/notebook.js";
import { courseModules } from "../../../src/course/modules/course-modules.js";
import { explained } from "./abbreviations.js";
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
    expect(unexplained(cellsOf(file))).toEqual([]);
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
