import { counted, examplesOf, type ProfiledColumn, type ProfileFinding } from "./finding.js";

const SLASHED = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(\s|$)/;
const ISO = /^\s*\d{4}-\d{2}-\d{2}([T\s]|$)/;

/** Dates in one column written month first and day first, or in a way in which nobody can tell. */
export function dateOrders({ name, kind, known }: ProfiledColumn): readonly ProfileFinding[] {
  if (kind !== "text") return [];
  const texts = known.map(String);
  const slashed = texts.flatMap((text) => {
    const [, first, second] = SLASHED.exec(text) ?? [];
    return first === undefined ? [] : [{ text, first: Number(first), second: Number(second) }];
  });
  const iso = texts.filter((text) => ISO.test(text));
  if (slashed.length === 0 || slashed.length + iso.length < 0.8 * texts.length) return [];
  const dayFirst = slashed.filter(({ first }) => first > 12);
  const monthFirst = slashed.filter(({ second }) => second > 12);
  const next = "Ask who typed them, then write every day as 2026-11-03.";
  const ways = [dayFirst, monthFirst].filter((list) => list.length > 0).length + Number(iso.length > 0);
  if (ways > 1) {
    const unclear = slashed.length - dayFirst.length - monthFirst.length;
    return [
      {
        finding: "mixed date orders",
        column: name,
        rows: slashed.length,
        says:
          `${counted(monthFirst.length)} days are written month first, ${counted(dayFirst.length)} day first and ` +
          `${counted(iso.length)} year first; ${counted(unclear)} could be either.`,
        next,
        examples: examplesOf(
          [monthFirst[0]?.text, dayFirst[0]?.text, iso[0]].filter((text) => text !== undefined),
        ),
      },
    ];
  }
  if (dayFirst.length + monthFirst.length > 0) return [];
  return [
    {
      finding: "unclear date order",
      column: name,
      rows: slashed.length,
      says: "No day is above 12, so nobody can tell month first from day first.",
      next,
      examples: examplesOf(slashed.map(({ text }) => text)),
    },
  ];
}
