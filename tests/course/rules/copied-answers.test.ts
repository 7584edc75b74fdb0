import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readNotebook } from "../../../publishing/course/notebook.js";
import type { Exercise } from "../../../src/course/check/exercise.js";
import { judgeNumber } from "../../../src/course/check/kinds/number-answer.js";
import { courseModules } from "../../../src/course/modules/course-modules.js";
import { exercises } from "../../../src/course/modules/index.js";
import { pretendNotebook } from "../../support/pretend-notebook.js";
import { calledWith } from "../notebook-calls.js";
import { runCells } from "../run-notebook.js";
import { askedFigures, type Figure } from "./printed-numbers.js";

const tasks: readonly Exercise[] = exercises;

/** Pages whose tasks ask for what nothing above them says. */
const pages = courseModules.map(({ notebook }) => notebook);

/** Every number that a text prints with three digits or more, such as 52,262, 0.283 and 28.3%; 28 is nobody's 28.3%. */
function figuresIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\w.,])\d[\d,]*(?:\.\d+)?%?(?![\d\w])/g)]
    .map(([figure]) => figure)
    .filter((figure) => {
      const value = String(Number(figure.replaceAll(/[,%]/g, "")));
      return value.replace(/^[0.]+/, "").replaceAll(/\D/g, "").length >= 3;
    });
}

/** True when a figure, copied into the form, would be right; how far an own sum may be off does not matter here. */
function answers({ value, share }: Figure, figure: string): boolean {
  return judgeNumber({ kind: "number", expected: value, percent: share }, [], figure).state === "right";
}

/** What is read above each code cell: the text, and what the cells have shown. */
async function readAbove(file: string, shown: readonly { readonly data: object }[]) {
  const { cells } = readNotebook(resolve(import.meta.dirname, "../../../notebooks", file));
  const code = cells.filter(({ cell_type }) => cell_type === "code");
  const outputs: number[] = [];
  await runCells(
    code.map(({ source }) => source),
    { before: () => outputs.push(shown.length) },
  );
  return code.map((cell, i) => {
    const prose = cells.slice(0, cells.indexOf(cell)).filter(({ cell_type }) => cell_type === "markdown");
    const said = shown
      .slice(0, outputs[i])
      .map(({ data }) => JSON.stringify(data).replaceAll(/<[^>]*>/g, " "));
    return { source: cell.source, above: [...prose.map(({ source }) => source), ...said].join("\n") };
  });
}

describe.each(pages)("%s", (file) => {
  const notebook = pretendNotebook();

  it("prints no answer above the task that asks for it", async () => {
    const cells = await readAbove(file, notebook.shown);
    const found = cells.flatMap(({ source, above }) =>
      calledWith([source], "check").flatMap((id) => {
        const task = tasks.find((one) => one.id === id) ?? expect.fail(id);
        const figures = figuresIn(above);
        return askedFigures(task).flatMap((asked) =>
          figures.filter((figure) => answers(asked, figure)).map((figure) => `${id}: ${figure}`),
        );
      }),
    );
    expect([...new Set(found)]).toEqual([]);
    expect(cells.at(-1)?.above).toContain('"text/plain"');
  }, 60_000);
});

describe("the look above", () => {
  const third = tasks.find(({ id }) => id === "m1.third-pass") ?? expect.fail();
  const [asked] = askedFigures(third);

  it.each(["It was 28.3% that day.", "share 0.2833", "28.33 in 100"])("sees the answer in %o", (text) => {
    expect(figuresIn(text).some((figure) => asked !== undefined && answers(asked, figure))).toBe(true);
  });

  it.each(["It was 28.9%.", "28 doors", "1,283", "28.3x"])("does not see it in %o", (text) => {
    expect(figuresIn(text).some((figure) => asked !== undefined && answers(asked, figure))).toBe(false);
  });
});
