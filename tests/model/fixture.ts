import { readFileSync } from "node:fs";
import { expect } from "vitest";

const folder = new URL("../fixtures/model/", import.meta.url);

/** A column of a fixture file: numbers, or text; an empty field is missing. */
type Values = (number | string | null)[];

/** The columns of an input file. */
export function input(name: string): Record<string, Values> {
  const [head = "", ...lines] = readFileSync(new URL(`${name}.csv`, folder), "utf8")
    .trim()
    .split("\n");
  const rows = lines.map((line) => line.split(","));
  return Object.fromEntries(
    head.split(",").map((column, j) => [
      column,
      rows.map((row) => {
        const field = row[j] ?? "";
        if (field === "") return null;
        return Number.isNaN(Number(field)) ? field : Number(field);
      }),
    ]),
  );
}

export interface Reference {
  readonly estimates: readonly number[];
  readonly stdErrors: readonly number[];
  readonly terms: readonly string[];
  readonly aliased: readonly string[];
  readonly deviance: number;
  readonly nullDeviance: number;
  readonly aic: number;
  readonly logLikelihood: number;
  readonly n: number;
}

/** What R or the Python packages said. */
export function references<T = Reference>(file: "r" | "peers" | "measures"): Readonly<Record<string, T>> {
  return JSON.parse(readFileSync(new URL(`${file}.json`, folder), "utf8")) as Record<string, T>;
}

/** Each number within a share of the other; numbers next to zero within that share of `scale`. */
export function expectClose(
  given: readonly number[],
  expected: readonly number[],
  share: number,
  label: string,
  scale = 0,
): void {
  expect(given.length, label).toBe(expected.length);
  given.forEach((value, i) => {
    const target = expected[i] ?? Number.NaN;
    const allowed = share * Math.max(Math.abs(target), scale);
    expect(Math.abs(value - target), `${label} ${i}: ${value}, expected ${target}`).toBeLessThanOrEqual(
      allowed,
    );
  });
}

/** The 100,000 rows that make_r.R makes from the same whole numbers (Park and Miller's generator). */
export function hundredThousand(): Record<"y" | "age" | "visits" | "far" | "home", Float64Array> {
  const n = 100_000;
  let state = 20261;
  const draw = (): number => {
    state = (48271 * state) % 2147483647;
    return state;
  };
  const [y, age, visits, far, home] = Array.from({ length: 5 }, () => new Float64Array(n)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let i = 0; i < n; i++) {
    const a = 18 + (draw() % 73);
    const v = draw() % 12;
    const f = draw() % 1000;
    const h = draw() % 4;
    age[i] = a;
    visits[i] = v;
    far[i] = f;
    home[i] = h;
    y[i] = draw() % 1000 < 150 + 5 * a + 20 * v - Math.floor(f / 5) + 40 * h ? 1 : 0;
  }
  return { y, age, visits, far, home };
}
