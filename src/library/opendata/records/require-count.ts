import { describeValue } from "../../table/columns/describe-value.js";

/** Throws one sentence when a number of rows is not a whole number of at least `least`. */
export function requireCount(value: unknown, name: string, least: number): void {
  if (value === undefined || (typeof value === "number" && Number.isInteger(value) && value >= least)) return;
  throw new RangeError(
    `${name} must be a whole number of at least ${least}, such as { ${name}: 100 }, but it is ${describeValue(value)}.`,
  );
}
