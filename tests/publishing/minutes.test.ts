import { describe, expect, it } from "vitest";
import { readNotebook } from "../../publishing/course/notebook.js";
import { courseSources } from "../../publishing/course/publication.js";
import { estimateMinutes } from "../../publishing/minutes/estimate-minutes.js";
import { courseModules, totalMinutes } from "../../src/course/modules/course-modules.js";

/** How far the estimate may be from the plan: people differ by more. */
const TOLERANCE = 0.2;

const modules = courseSources(process.cwd()).flatMap(({ path, module }) =>
  module === undefined
    ? []
    : [{ module, title: module.title, estimate: estimateMinutes(module, readNotebook(path)) }],
);

describe("the planned minutes", () => {
  it.each(modules)("of $title fit its words, cells and tasks", ({ module, estimate }) => {
    const planned = totalMinutes(module.minutes);
    console.log(`${estimate.total.toFixed(0)} estimated, ${planned} planned`);
    expect(Math.abs(estimate.total / planned - 1)).toBeLessThan(TOLERANCE);
  });

  it("of the whole course fit within a tenth", () => {
    const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
    const planned = sum(courseModules.map(({ minutes }) => totalMinutes(minutes)));
    expect(Math.abs(sum(modules.map(({ estimate }) => estimate.total)) / planned - 1)).toBeLessThan(0.1);
  });
});

it("counts the words of the prose, the cells of the guided part and the minutes of the tasks", () => {
  const [module] = modules;
  if (module === undefined) expect.fail("there is no notebook");
  const code = (source: string) => ({
    id: "c",
    cell_type: "code" as const,
    source,
    metadata: {},
    outputs: [],
  });
  const words = {
    ...code("# Two words\n\nSix words, 12 numbers and `code`."),
    cell_type: "markdown" as const,
  };
  const cells = [words, code("show(1);"), code('check("start.doors", ___);'), code("plan();")];
  const estimate = estimateMinutes(module.module, { metadata: { title: "T" }, cells });
  expect(estimate).toMatchObject({ words: 7, cells: 1, running: 0.75, practice: 3 });
});
