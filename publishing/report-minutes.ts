// npm run minutes: for each notebook the minutes that its words, cells and tasks ask for, beside the planned ones.
import { totalMinutes } from "../src/course/modules/course-modules.js";
import { readNotebook } from "./course/notebook.js";
import { courseSources } from "./course/publication.js";
import { estimateMinutes } from "./minutes/estimate-minutes.js";

const heads = [
  "Words",
  "Cells",
  "Reading",
  "Running",
  "Guesses",
  "Tasks",
  "Thought, plan",
  "Estimate",
  "Planned",
];
const line = (cells: readonly (string | number)[], name: string) =>
  `${cells.map((cell, i) => String(cell).padStart(heads[i]?.length ?? 0)).join("  ")}  ${name}`;

let estimated = 0;
let planned = 0;
console.log(`\n${line(heads, "Notebook")}`);
for (const { path, module } of courseSources(process.cwd())) {
  if (module === undefined) continue;
  const { words, cells, reading, running, guessing, practice, asPlanned, total } = estimateMinutes(
    module,
    readNotebook(path),
  );
  const minutes = [reading, running, guessing, practice, asPlanned, total].map((value) => value.toFixed(0));
  console.log(line([words, cells, ...minutes, totalMinutes(module.minutes)], module.title));
  estimated += total;
  planned += totalMinutes(module.minutes);
}
console.log(
  `\n${estimated.toFixed(0)} minutes by words, cells and tasks; ${planned} planned in the notebooks.`,
);
