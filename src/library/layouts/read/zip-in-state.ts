// The first three digits of the ZIP codes that begin with a zero, by state (USPS, sectional centers).
const RANGES: Readonly<Record<string, readonly (readonly [from: number, to: number])[]>> = {
  PR: [
    [6, 7],
    [9, 9],
  ],
  VI: [[8, 8]],
  MA: [
    [10, 27],
    [55, 55],
  ],
  RI: [[28, 29]],
  NH: [[30, 38]],
  ME: [[39, 49]],
  VT: [
    [50, 54],
    [56, 59],
  ],
  CT: [[60, 69]],
  NJ: [[70, 89]],
};

/** A ZIP code that lost its zeros in front, with them again when it then lies in its state; otherwise nothing. */
export function zipInState(short: string, state: string | undefined): string | undefined {
  const zip = short.padStart(5, "0");
  const center = Number(zip.slice(0, 3));
  const ranges = state === undefined ? undefined : RANGES[state.trim().toUpperCase()];
  return ranges?.some(([from, to]) => center >= from && center <= to) ? zip : undefined;
}
