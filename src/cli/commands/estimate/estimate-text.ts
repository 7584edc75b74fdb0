import type { Estimate } from "../../../library/experiment/estimate/estimate.js";
import { howMany } from "../../../library/words/how-many.js";
import { numberText } from "../../../library/words/number-text.js";
import { textTable } from "../../text-table.js";
import type { Returns } from "./asked-of-results.js";

/** The estimates as a table, with what to know of them. */
export function estimateText(estimates: readonly Estimate[]): string {
  const columns = ["estimand", "term", "estimate", "stdError", "confLow", "confHigh", "pValue", "n"];
  const titles = { estimand: "effect", term: "arm", stdError: "std error", pValue: "p" };
  const notes = new Set(estimates.flatMap((row) => row.notes));
  const [first] = estimates;
  const left =
    first === undefined || first.dropped === 0
      ? ""
      : `${howMany(first.dropped, "row", "rows")} without an outcome left out.\n`;
  return `${textTable(estimates, columns, titles)}\n${left}${[...notes].map((note) => `${note}\n`).join("")}${first?.method ?? ""}\n`;
}

/** How unlikely a difference in what came back must be to be a warning. */
const DIFFERENT = 0.001;

/** What came back of the list that was drawn, and what to think of it. */
export function returnsText(
  { arms, strangers, nobody, pValue }: Returns,
  absent: number | undefined,
): string {
  const each = arms.map(
    ({ arm, drawn, returned }) => `${arm} ${numberText(returned)} of ${numberText(drawn)}`,
  );
  const lines = [`In the results are: ${each.join(", ")}.`];
  if (absent === undefined && pValue < DIFFERENT)
    lines.push(
      "The arms did not come back alike: those who are missing differ, and the estimate may be of that.",
    );
  if (absent !== undefined) lines.push(`Who is not in the results counts as ${numberText(absent)}.`);
  if (strangers > 0)
    lines.push(
      `${howMany(strangers, "row", "rows")} of the results ${strangers === 1 ? "is of a person who was not drawn; it counts" : "are of people who were not drawn; they count"} for nothing.`,
    );
  if (nobody > 0)
    lines.push(
      `${howMany(nobody, "row", "rows")} of the results without an id ${nobody === 1 ? "counts" : "count"} for nobody.`,
    );
  return `${lines.join("\n")}\n`;
}
