import type { Notebook } from "../../course/notebook.js";
import { type Narration, type Step, stepsOf } from "../narration/narration.js";
import { proveGuidance } from "./prove-guidance.js";
import type { Moment } from "./rehearse.js";
import { unseenNumbers } from "./spoken-numbers.js";
import { pageText, plainSpaces, textOfCode, textOfProse } from "./visible-text.js";

/** What does not hold in a narration that was run: one sentence each. */
export function proveNarration(
  narration: Narration,
  notebook: Notebook,
  moments: readonly Moment[],
): readonly string[] {
  const page = pageText(notebook);
  const order = notebook.cells.map(({ id }) => id);
  const places = narration.chapters.map(({ cell }) => order.indexOf(cell));
  return [
    ...(narration.title === notebook.metadata.title
      ? []
      : [
          `The first line says "${narration.title}", and the notebook is called "${notebook.metadata.title}".`,
        ]),
    ...narration.chapters.flatMap(({ cell }, at) =>
      places[at] === -1
        ? [`The chapter ${cell} begins with no cell of this notebook.`]
        : (places[at] ?? 0) < (places[at - 1] ?? 0)
          ? [`The chapter ${cell} stands above the chapter before it on the page: chapters follow the page.`]
          : [],
    ),
    ...stepsOf(narration).flatMap((step) =>
      proveStep(
        step,
        notebook,
        page,
        moments.filter((moment) => moment.step === step.id),
        lastBefore(moments, step, narration),
      ),
    ),
    ...proveGuidance(narration, notebook, moments),
  ];
}

/** The cells as they were when a step began. */
function lastBefore(moments: readonly Moment[], step: Step, narration: Narration): Moment["cells"] {
  const steps = stepsOf(narration).map(({ id }) => id);
  const earlier = new Set(steps.slice(0, steps.indexOf(step.id)));
  return moments.filter((moment) => earlier.has(moment.step)).at(-1)?.cells ?? new Map();
}

function proveStep(
  step: Step,
  notebook: Notebook,
  page: string,
  moments: readonly Moment[],
  before: Moment["cells"],
): readonly string[] {
  const found: string[] = [];
  const say = (sentence: string) => found.push(`Step ${step.id}: ${sentence}`);
  const seen = [page, cellsText(before)];
  for (const { act, cells, problem } of moments) {
    seen.push(cellsText(cells));
    if (problem !== undefined) {
      say(problem);
      continue;
    }
    if (act.do === "ask") {
      seen.push(String(act.seconds));
      continue;
    }
    const state = cells.get(act.cell);
    if (act.do === "point" && !textOfCell(act.cell, notebook, cells).includes(plainSpaces(act.words))) {
      say(`"${act.words}" is not to be seen in ${act.cell} at this moment.`);
    }
    const failed = state?.outputs?.find(
      (output) => output.output_type === "error" || output.name === "stderr",
    );
    const message = failed?.evalue ?? failed?.text ?? "";
    if (act.do === "mistake" && state !== undefined && !plainSpaces(textOfCode(state)).includes(act.expect)) {
      say(
        `The mistake in ${act.cell} does not show "${act.expect}"; it shows: ${short(plainSpaces(textOfCode(state)))}`,
      );
    }
    if ((act.do === "run" || act.do === "answer") && failed !== undefined) {
      say(`${act.cell} shows an error: ${short(message)}`);
    }
  }
  const asked = step.acts.flatMap((act) => (act.do === "ask" ? [act.question] : []));
  const all = seen.join("\n");
  for (const number of unseenNumbers([step.words, ...asked].join("\n"), all)) {
    say(`"${number}" is spoken, and stands neither on the page nor in what a cell shows by then.`);
  }
  return found;
}

function cellsText(cells: Moment["cells"]): string {
  return [...cells.values()].map(textOfCode).join("\n");
}

function textOfCell(cell: string, notebook: Notebook, cells: Moment["cells"]): string {
  const state = cells.get(cell);
  if (state !== undefined) return plainSpaces(textOfCode(state));
  const source = notebook.cells.find(({ id }) => id === cell)?.source ?? "";
  return plainSpaces(textOfProse(source));
}

function short(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)} …` : text;
}
