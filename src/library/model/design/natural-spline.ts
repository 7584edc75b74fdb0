import { numberLiteral, type SQLDialect } from "../../table/write/sql-text.js";

/**
 * The terms of a natural cubic spline at a value, from its knots (the lowest and the highest value are the outer ones).
 *
 * Method: truncated powers (Hastie, Tibshirani and Friedman 2009, "The Elements of Statistical Learning", 5.2.1), on a scale
 * on which the outer knots are 0 and 1.
 *
 * @param target takes one number for each term: one less than there are knots.
 */
export function splineTerms(knots: readonly number[], x: number, target: Float64Array): void {
  const { places, at } = onUnit(knots, x);
  const last = places.length - 1;
  const cube = (place: number): number => (at > place ? (at - place) ** 3 : 0);
  const bend = (k: number): number => (cube(places[k] as number) - cube(1)) / (1 - (places[k] as number));
  target[0] = at;
  if (last < 2) return;
  const outer = bend(last - 1);
  for (let k = 0; k < last - 1; k++) target[k + 1] = bend(k) - outer;
}

/** The same terms as SQL, of a column that is a double. */
export function splineTermsSQL(
  knots: readonly number[],
  column: string,
  dialect: SQLDialect,
): readonly string[] {
  const low = knots[0] as number;
  const high = knots.at(-1) as number;
  const number = (value: number): string => numberLiteral(value, dialect);
  const at = `((${column} - ${number(low)}) / ${number(high - low)})`;
  const places = knots.map((knot) => (knot - low) / (high - low));
  const last = places.length - 1;
  // CASE and not GREATEST: that one would take a missing value for 0.
  const cube = (place: number): string =>
    `CASE WHEN ${at} > ${number(place)} THEN (${at} - ${number(place)}) * (${at} - ${number(place)}) * (${at} - ${number(place)}) ELSE ${number(0)} END`;
  const bend = (k: number): string =>
    `(${cube(places[k] as number)} - ${cube(1)}) / ${number(1 - (places[k] as number))}`;
  const bends = Array.from({ length: Math.max(0, last - 1) }, (_, k) => `(${bend(k)} - ${bend(last - 1)})`);
  return [at, ...bends];
}

function onUnit(
  knots: readonly number[],
  x: number,
): { readonly places: readonly number[]; readonly at: number } {
  const low = knots[0] as number;
  const width = (knots.at(-1) as number) - low;
  return { places: knots.map((knot) => (knot - low) / width), at: (x - low) / width };
}

/** The names of the terms of a spline. */
export function splineTermNames(name: string, knots: readonly number[]): readonly string[] {
  return Array.from({ length: knots.length - 1 }, (_, k) => `${name}: ${k + 1}`);
}
