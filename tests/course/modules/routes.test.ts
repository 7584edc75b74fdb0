import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readNotebook } from "../../../publishing/course/notebook.js";
import type { Exercise } from "../../../src/course/check/exercise.js";
import { courseModules } from "../../../src/course/modules/course-modules.js";
import { exercises } from "../../../src/course/modules/index.js";
import { tableRows } from "../../docs/table-rows.js";
import { notebookHeadings } from "../notebook-headings.js";

const tasks: readonly Exercise[] = exercises;
const modules = courseModules.filter(({ id }) => id !== "0");
/** The table of the routes in Start here: one row a notebook, then what each route does there. */
const rows = tableRows(
  readNotebook(resolve(import.meta.dirname, "../../../notebooks/0-start-here.ipynb")).cells.find(
    ({ id }) => id === "routes",
  )?.source ?? "",
);

describe("the three routes", () => {
  it("go through every notebook, in order", () => {
    expect(rows.map(([name = ""]) => /\]\((.+)\)/.exec(name)?.[1])).toEqual(
      modules.map(({ notebook }) => notebook),
    );
  });

  it.each(modules.map((module, i) => [module.title, module, i] as const))(
    "name parts and stretch tasks that %s has",
    (_title, { id, notebook }, i) => {
      const headings = notebookHeadings(notebook);
      const stretch = tasks
        .filter((task) => task.module === id && task.stretch === true)
        .map(({ title }) => title);
      const stops = (rows[i] ?? []).slice(1);
      expect(stops).toHaveLength(3);
      for (const stop of stops) {
        const [part = "", task] = stop.split("; *");
        expect(
          headings.filter((heading) => heading.replace(/ \(\d+ min\)$/, "") === part),
          stop,
        ).toHaveLength(1);
        if (task !== undefined) expect(stretch, stop).toContain(task.replace(/\*$/, ""));
      }
    },
  );

  it("choose each stretch task at least once", () => {
    const named = rows.flat().join("\n");
    for (const { title, stretch } of tasks) if (stretch === true) expect(named).toContain(`*${title}*`);
  });
});
