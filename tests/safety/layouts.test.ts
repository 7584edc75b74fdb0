import { describe, expect, it } from "vitest";
import { scanPersonalData } from "../../src/library/safety/scan/scan-personal-data.js";
import { LAYOUTS, type Layout, layoutValues, thirdOf } from "../fixtures/safety/layouts.js";

interface Score {
  readonly personal: number;
  readonly found: number;
  readonly right: number;
  /** Found with the kind that is meant. */
  readonly kinds: number;
  readonly misses: readonly string[];
}

/** Scans a layout with invented values, or with its names alone. */
function score(layout: Layout, rows: number): Score {
  // Two columns of one name are told apart by their place, as in a file that is read.
  const names = layout.columns.map(({ name }, i) =>
    layout.columns.findIndex((other) => other.name === name) === i ? name : `column ${i + 1}`,
  );
  const data = Object.fromEntries(
    layout.columns.map((column, i) => [names[i], layoutValues(column, rows, i + 1)]),
  );
  const findings = scanPersonalData(data);
  const misses: string[] = [];
  let [personal, found, right, kinds] = [0, 0, 0, 0];
  layout.columns.forEach(({ name, kind }, i) => {
    const got = findings.filter(({ column }) => column === names[i]).map((finding) => finding.kind);
    if (kind !== undefined) personal += 1;
    if (got.length > 0) found += 1;
    if (kind !== undefined && got.length > 0) right += 1;
    if (kind !== undefined && got.includes(kind)) kinds += 1;
    if ((kind !== undefined) !== got.length > 0 || (kind !== undefined && !got.includes(kind)))
      misses.push(`${layout.name} / ${name}: ${kind ?? "nothing"}, found ${got.join(" and ") || "nothing"}`);
  });
  return { personal, found, right, kinds, misses };
}

const sum = (scores: readonly Score[]): Score => ({
  personal: scores.reduce((total, { personal }) => total + personal, 0),
  found: scores.reduce((total, { found }) => total + found, 0),
  right: scores.reduce((total, { right }) => total + right, 0),
  kinds: scores.reduce((total, { kinds }) => total + kinds, 0),
  misses: scores.flatMap(({ misses }) => misses),
});
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const precision = ({ right, found }: Score): number => share(right, found);
const recall = ({ right, personal }: Score): number => share(right, personal);

const line = (name: string, one: Score): string =>
  `${name.padEnd(28)} ${String(one.personal).padStart(4)} ${precision(one).toFixed(3)} ${recall(one).toFixed(3)} ${share(one.kinds, one.personal).toFixed(3)}`;

describe.each([
  ["with values", 30],
  ["by names alone", 0],
] as const)("the columns of real files, %s", (mode, rows) => {
  const only = process.env.FOLDS?.split("").map(Number) ?? [0, 1, 2];
  const layouts = LAYOUTS.filter(({ name }) => only.includes(thirdOf(name)));
  const scores = layouts.map((layout) => [layout, score(layout, rows)] as const);

  it("prints", () => {
    const table = scores.map(([{ name }, one]) => line(name, one));
    const all = sum(scores.map(([, one]) => one));
    console.log([mode, ...table, line("all", all), ...all.misses].join("\n"));
    expect(precision(all)).toBeGreaterThan(0);
  });
});
