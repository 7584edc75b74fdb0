import type { Notebook } from "../../course/notebook.js";
import { type Act, type Narration, stepsOf } from "../narration/narration.js";
import { speechMinutes } from "../narration/speech-minutes.js";
import { asksForChange, guidedCells, isPrediction } from "./guided-cells.js";
import type { Moment } from "./rehearse.js";
import { plainSpaces, textOfCode } from "./visible-text.js";

/** The shortest and the longest time that the words of a recording take, in minutes. */
export const MINUTES = { shortest: 6, longest: 10 };
/** How many mistakes a recording makes and mends. */
const MISTAKES = 2;

const runs = ({ act }: Moment): boolean => act.do === "run" || act.do === "answer" || act.do === "mistake";
const cellOf = (act: Act): string | undefined => (act.do === "ask" ? undefined : act.cell);

/** What a narration leaves out of what a page asks: one sentence each. */
export function proveGuidance(
  narration: Narration,
  notebook: Notebook,
  moments: readonly Moment[],
): readonly string[] {
  const found: string[] = [];
  const mistakes = moments.filter(({ act }) => act.do === "mistake");
  if (mistakes.length < MISTAKES) {
    found.push(
      `A recording makes at least ${MISTAKES} mistakes and mends them; here there are ${mistakes.length}.`,
    );
  }
  for (const made of mistakes) found.push(...unmended(made, moments));
  for (const block of guidedCells(notebook)) {
    const { cell, code } = block;
    const own = moments.filter((moment) => runs(moment) && cellOf(moment.act) === cell);
    const codes = own.map(({ cells }) => cells.get(cell)?.code ?? "");
    if (isPrediction(block)) {
      if (!isAsked(cell, narration))
        found.push(`The prediction ${cell} is not asked: give the step that shows it an "ask".`);
    }
    if (own.length === 0) found.push(`The cell ${cell} is never run.`);
    else if (codes.at(-1)?.includes("___") === true) found.push(`The blank in ${cell} is never filled.`);
    else if (asksForChange(block) && codes.every((text) => text === code)) {
      found.push(`The page asks for a change in ${cell}, and it is only run as it is.`);
    }
  }
  const minutes = speechMinutes(narration);
  if (minutes < MINUTES.shortest || minutes > MINUTES.longest) {
    found.push(
      `The words take about ${minutes.toFixed(1)} minutes; a recording has ${MINUTES.shortest} to ${MINUTES.longest}.`,
    );
  }
  return found;
}

function unmended(made: Moment, moments: readonly Moment[]): readonly string[] {
  const { act } = made;
  if (act.do !== "mistake") return [];
  const later = moments
    .slice(moments.indexOf(made) + 1)
    .filter((moment) => runs(moment) && cellOf(moment.act) === act.cell);
  const mended = later.some(({ cells }) => {
    const state = cells.get(act.cell);
    return state !== undefined && !plainSpaces(textOfCode(state)).includes(act.expect);
  });
  return mended
    ? []
    : [
        `Step ${made.step}: The mistake in ${act.cell} is never mended: type it right and run the cell again.`,
      ];
}

/** True where a step shows a form and asks. */
function isAsked(cell: string, narration: Narration): boolean {
  return stepsOf(narration).some(
    ({ acts }) => acts.some(({ do: verb }) => verb === "ask") && acts.some((act) => cellOf(act) === cell),
  );
}
