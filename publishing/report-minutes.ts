// npm run minutes: for each notebook the minutes that its words, cells and forms ask for, beside the planned ones. It fails
// when an estimate is further from the plan than a fifth of it.
import { basename } from "node:path";
import { readNotebook } from "./course/notebook.js";
import { courseSources } from "./course/publication.js";
import { estimateMinutes, type MinutesEstimate } from "./minutes/estimate-minutes.js";
import { isNearPlan, plannedMinutes } from "./minutes/planned-minutes.js";

const columns: readonly (readonly [keyof MinutesEstimate, string])[] = [
  ["read", "Read"],
  ["predict", "Predict"],
  ["run", "Run"],
  ["modify", "Modify"],
  ["practice", "Practice"],
  ["reflect", "Reflect"],
  ["plan", "Plan"],
  ["total", "Estimate"],
];
const heads = [...columns.map(([, head]) => head), "Planned"];
const line = (cells: readonly string[], name: string): string =>
  `${cells.map((cell, i) => cell.padStart(Math.max(7, heads[i]?.length ?? 0))).join(" ")}  ${name}`;

let [estimated, planned] = [0, 0];
const far: string[] = [];
console.log(`\n${line(heads, "Notebook")}`);
for (const { path, module } of courseSources(process.cwd())) {
  const plan = plannedMinutes[basename(path)];
  if (module === undefined || plan === undefined) continue;
  const estimate = estimateMinutes(readNotebook(path));
  const near = isNearPlan(estimate.total, plan);
  console.log(
    line(
      [...columns.map(([part]) => estimate[part].toFixed(0)), String(plan)],
      `${near ? " " : "!"} ${module.title}`,
    ),
  );
  estimated += estimate.total;
  planned += plan;
  if (!near) far.push(module.title);
}
console.log(
  `\n${estimated.toFixed(0)} minutes by words, cells and forms; ${planned} planned in these notebooks.`,
);
if (far.length > 0) {
  console.log(`Further than a fifth from the plan: ${far.join(", ")}.`);
  process.exitCode = 1;
}
