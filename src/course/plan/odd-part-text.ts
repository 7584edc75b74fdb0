import type { OddPart } from "./read-sections.js";

/** A part of the plan that cannot be read as one line: where, why, and how to be rid of it. */
export function oddPartText({ section, row, name, says }: OddPart): string {
  const key = row === undefined ? "" : `, ${row}`;
  const place =
    row === undefined ? section : `${section}, row ${row}${name === undefined ? "" : ` ("${name}")`}`;
  return `${place}: ${says} Write it again, or take it out: removeFromPlan("${section}"${key})`;
}
