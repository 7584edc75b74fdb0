import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { bookRecordings } from "../../publishing/book/book-recordings.js";
import { readNotebook } from "../../publishing/course/notebook.js";
import { courseSources } from "../../publishing/course/publication.js";
import { estimateMinutes } from "../../publishing/minutes/estimate-minutes.js";
import { isNearPlan, plannedMinutes } from "../../publishing/minutes/planned-minutes.js";
import { courseModules } from "../../src/course/modules/course-modules.js";

const pages = courseSources(process.cwd()).flatMap(({ path, module }) =>
  module === undefined ? [] : [{ file: basename(path), path }],
);

describe("the planned minutes", () => {
  it.each(pages)("of $file fit its words, cells and forms", ({ file, path }) => {
    const planned = plannedMinutes[file] ?? expect.fail(`Nothing is planned for ${file}.`);
    const { total } = estimateMinutes(readNotebook(path));
    const off = `about ${total.toFixed(0)} minutes are estimated, ${planned} are planned`;
    expect(isNearPlan(total, planned) ? [] : [off]).toEqual([]);
  });

  it.each(courseModules)("of the recording of $title are those of its sound", ({ notebook, minutes }) => {
    const name = notebook.replace(".ipynb", "");
    const heard = bookRecordings(process.cwd()).get(name)?.minutes;
    expect(minutes.recording).toBe(heard);
    const text = JSON.stringify(readNotebook(join("notebooks", notebook)).cells);
    expect(/Recorded guidance, (\d+) minutes/.exec(text)?.[1]).toBe(String(heard));
  });

  it.each(courseModules.slice(1))("of the guided part of $title are those that its page says", (module) => {
    const text = JSON.stringify(readNotebook(join("notebooks", module.notebook)).cells);
    const { recording, guided } = module.minutes;
    expect(/(\d+) for the recording and the guided part/.exec(text)?.[1]).toBe(String(recording + guided));
  });

  it("of the whole course are nine hours, with five minutes for the export", () => {
    expect(Object.values(plannedMinutes).reduce((all, one) => all + one, 5)).toBe(540);
  });
});

it("counts words, guesses, cells, changes, tasks, thoughts and blanks", () => {
  const cell = (cell_type: "code" | "markdown", source: string) => ({
    id: "c",
    cell_type,
    source,
    metadata: {},
    outputs: [],
  });
  const cells = [
    cell("markdown", "# Two words\n\nSix words, 12 numbers and `code`."),
    cell("code", "show(1); // ← change\nshow(2); // ← change"),
    cell("code", 'check("start.doors");'),
    cell("code", 'predict("m1.talks");\nrecall("x.y");'),
    cell("code", 'reflect("start.why");'),
    cell("code", 'check("m1.weighted-share");'),
    cell("code", "safety();"),
  ];
  const estimate = estimateMinutes({ metadata: { title: "T" }, cells });
  const wanted = { read: 7 / 200, predict: 1, run: 0.6, modify: 1, practice: 1.5, reflect: 5, plan: 6.6 };
  for (const [part, minutes] of Object.entries(wanted))
    expect(estimate).toHaveProperty(part, expect.closeTo(minutes, 9));
  expect(estimate.total).toBeCloseTo(15.735, 9);
  expect(
    estimateMinutes({ metadata: { title: "T" }, cells: [cell("code", 'plan("goals");')] }).plan,
    // Two goals, six fields each: the other five may stay empty.
  ).toBeCloseTo(2 * 6 * 0.35, 9);
  expect([isNearPlan(48, 60), isNearPlan(72, 60), isNearPlan(47, 60), isNearPlan(73, 60)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
