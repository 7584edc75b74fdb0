import { howMany } from "../../words/how-many.js";
import { cellWord } from "../columns/plain-value.js";
import type { CountedColumn } from "./counted-column.js";
import { counted, examplesOf, type ProfileFinding } from "./finding.js";
import { Tally } from "./tally.js";

const SLASHED = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(\s|$)/;
const ISO = /^\s*\d{4}-\d{2}-\d{2}([T\s]|$)/;

/** Dates in one column written month first and day first, or in a way in which nobody can tell. */
export function dateOrders({ name, kind, known, counts }: CountedColumn): readonly ProfileFinding[] {
  if (kind !== "text") return [];
  const [slashed, dayFirst, monthFirst, iso] = [new Tally(), new Tally(), new Tally(), new Tally()];
  for (const [value, rows] of counts) {
    const text = cellWord(value);
    const [, first, second] = SLASHED.exec(text) ?? [];
    if (first !== undefined) slashed.add(text, rows);
    if (Number(first) > 12) dayFirst.add(text, rows);
    if (Number(second) > 12) monthFirst.add(text, rows);
    if (ISO.test(text)) iso.add(text, rows);
  }
  if (slashed.rows === 0 || slashed.rows + iso.rows < 0.8 * known) return [];
  const next = "Ask who typed them, then write every day as 2026-11-03.";
  const ways = [dayFirst, monthFirst, iso].filter(({ rows }) => rows > 0).length;
  if (ways > 1) {
    const unclear = slashed.rows - dayFirst.rows - monthFirst.rows;
    return [
      {
        finding: "mixed date orders",
        column: name,
        rows: slashed.rows,
        says:
          `${howMany(monthFirst.rows, "day is", "days are")} written month first, ${counted(dayFirst.rows)} day first and ` +
          `${counted(iso.rows)} year first; ${counted(unclear)} could be either.`,
        next,
        examples: examplesOf([monthFirst, dayFirst, iso].flatMap(({ examples }) => examples.slice(0, 1))),
      },
    ];
  }
  if (dayFirst.rows + monthFirst.rows > 0) return [];
  return [
    {
      finding: "unclear date order",
      column: name,
      rows: slashed.rows,
      says: "No day is above 12, so nobody can tell month first from day first.",
      next,
      examples: slashed.examples,
    },
  ];
}
