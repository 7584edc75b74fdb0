import { howMany } from "../../words/how-many.js";
import { readDay } from "../clean/read-day.js";
import { isMissingWord } from "../clean/unknown-cell.js";
import { cellWord } from "../columns/plain-value.js";
import type { CountedColumn } from "./counted-column.js";
import { counted, examplesOf, type ProfileFinding } from "./finding.js";
import { Tally } from "./tally.js";

const SLASHED = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(\s|$)/;
const WORD = /\p{L}{3}/u;
const ISO = /^\s*\d{4}-\d{2}-\d{2}([T\s]|$)/;

/** Dates in one column written month first and day first, or in a way in which nobody can tell. */
export function dateOrders({ name, kind, known, counts }: CountedColumn): readonly ProfileFinding[] {
  if (kind !== "text") return [];
  const [slashed, dayFirst, monthFirst] = [new Tally(), new Tally(), new Tally()];
  const [iso, inWords, others] = [new Tally(), new Tally(), new Tally()];
  let telling = 0;
  for (const [value, rows] of counts) {
    const text = cellWord(value);
    const [, first, second] = SLASHED.exec(text) ?? [];
    if (isMissingWord(text.trim())) continue;
    telling += rows;
    if (first !== undefined) slashed.add(text, rows);
    else if (ISO.test(text)) iso.add(text, rows);
    else if (WORD.test(text) && readDay(text).kind === "day") inWords.add(text, rows);
    else others.add(text, rows);
    // Most columns of text hold no days: the first cells show it.
    if (others.rows > 0.2 * known) return [];
    if (Number(first) > 12) dayFirst.add(text, rows);
    if (Number(second) > 12) monthFirst.add(text, rows);
  }
  if (slashed.rows + inWords.rows === 0 || others.rows > 0.2 * telling) return [];
  const next = "Ask who typed them, then write every day as 2026-11-03.";
  const ways = [monthFirst, dayFirst, iso, inWords].filter(({ rows }) => rows > 0);
  if (ways.length > 1) {
    const unclear = slashed.rows - dayFirst.rows - monthFirst.rows;
    return [
      {
        finding: "mixed date orders",
        column: name,
        rows: slashed.rows + inWords.rows,
        says:
          `${howMany(monthFirst.rows, "day is", "days are")} written month first, ${counted(dayFirst.rows)} day first` +
          `${inWords.rows === 0 ? " and" : ","} ${counted(iso.rows)} year first` +
          `${inWords.rows === 0 ? "" : ` and ${counted(inWords.rows)} with a word for the month`}; ${counted(unclear)} could be either.`,
        next,
        examples: examplesOf(ways.flatMap(({ examples }) => examples.slice(0, 1))),
      },
    ];
  }
  if (slashed.rows === 0 || dayFirst.rows + monthFirst.rows > 0) return [];
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
