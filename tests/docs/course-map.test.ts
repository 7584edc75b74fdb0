import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { courseModules, totalMinutes } from "../../src/course/modules/course-modules.js";
import { tableRows } from "./table-rows.js";

const [, map = ""] = readFileSync("README.md", "utf8").split("\n## The map of the course\n");
const rows = new Map(
  tableRows(map.split("\n## ")[0] ?? "").map(([week, notebook = "", minutes]) => [
    basename(/\]\((.+)\)/.exec(notebook)?.[1] ?? notebook),
    [Number(week), Number(minutes)],
  ]),
);

describe("the map of the course in README", () => {
  it.each(courseModules)("has the week and the planned minutes of $title", ({ notebook, week, minutes }) => {
    expect(rows.get(notebook)).toEqual([week, totalMinutes(minutes)]);
  });
});
