import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { courseModules } from "../../src/course/modules/course-modules.js";

const folder = join(import.meta.dirname, "../../notebooks");
const names = new Set(readdirSync(folder));
const notebooks = courseModules.map(({ notebook }) => notebook).filter((name) => names.has(name));

it.each(notebooks)("%s has a cell that shows the plan so far", (name) => {
  const { cells } = JSON.parse(readFileSync(join(folder, name), "utf8")) as { cells: { source: string[] }[] };
  expect(cells.map(({ source }) => source.join(""))).toContain("plan();");
});
