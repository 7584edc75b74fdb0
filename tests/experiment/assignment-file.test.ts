import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assignmentCSV } from "../../src/library/experiment/assign/assignment-csv.js";
import { repeatDraw } from "../../src/library/experiment/assign/repeat-draw.js";
import { analyzeAsPlanned } from "../../src/library/experiment/plan/analyze-as-planned.js";
import { assignAsPlanned } from "../../src/library/experiment/plan/assign-as-planned.js";
import { preAnalysisPlan } from "../../src/library/experiment/plan/pre-analysis-plan.js";
import { readCSV } from "../../src/library/table/read/read-csv.js";

const fixture = (name: string): URL => new URL(`../fixtures/experiment/${name}`, import.meta.url);
const n = 120;
const plan = preAnalysisPlan({
  title: "Two texts",
  question: "Does a text that names a friend bring more calls?",
  unit: "member",
  arms: [
    { name: "usual", treatment: "the usual text" },
    { name: "=friend", treatment: "the text that names a friend" },
  ],
  outcome: { column: "called", description: "called within a week", baseline: 0.3 },
  sample: { n },
  smallestEffect: 0.2,
  estimator: { estimand: "ITT", covariates: ["age"] },
  stoppingRule: "One look after a week.",
  ethics: "Members opted in.",
  seed: 2026,
  date: "2026-10-01",
});
// What people are called, and what somebody could type to attack whoever opens the file.
const names = [
  '=HYPERLINK("http://x","y")',
  "=1+1",
  "+1-2",
  "-5",
  "@SUM(A1)",
  "\tx",
  "O'Brien",
  'Bo, "Jr."',
  "Zoë Ñandú",
  "two\nlines",
];
const people = Array.from({ length: n }, (_, i) => i);
const list = {
  id: people.map((i) => 1000 + i),
  name: people.map((i) => names[i % names.length] as string),
  age: people.map((i) => 18 + ((i * 7) % 60)),
};
const { assignment, record } = assignAsPlanned(plan, list, { id: "id" });
const called = assignment.map((arm, i) => ((i * 31) % 100 < (arm === "usual" ? 30 : 45) ? 1 : 0));

describe("an assignment file that went through LibreOffice", () => {
  const csv = assignmentCSV(list, assignment);
  if (process.env.UPDATE === "1") writeFileSync(fixture("assignment.csv"), csv);
  const back = readCSV(fixture("assignment-from-spreadsheet.csv").pathname);

  it("is the file that LibreOffice was given", () => {
    expect(readFileSync(fixture("assignment.csv"), "utf8")).toBe(csv);
  });
  it("had no cell that calculates", () => {
    const { cells, formulas } = JSON.parse(
      readFileSync(fixture("assignment-formulas.json"), "utf8"),
    ) as Record<string, number>;
    expect(cells).toBe(4 * (n + 1));
    expect(formulas).toBe(0);
  });
  it("comes back with the same people, names and arms, and is the recorded draw", () => {
    for (const column of ["id", "name", "age"] as const) expect(back.array(column)).toEqual(list[column]);
    expect(back.array("assignment")).toEqual(assignment);
    expect(repeatDraw(record, { ids: back.array("id") as number[] })).toEqual(assignment);
  });
  it("gives the same analysis", () => {
    const columns = {
      assignment: back.array("assignment") as string[],
      age: back.array("age") as number[],
      called,
    };
    const results = analyzeAsPlanned(plan, columns);
    expect(results).toEqual(analyzeAsPlanned(plan, { ...list, assignment, called }));
    expect(results[0]).toMatchObject({ term: "=friend", n, notes: [] });
  });
});
