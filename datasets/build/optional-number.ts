/** A number of a raw file where "NA" and nothing mean: not known. `digits` rounds what was computed to many places. */
export function optionalNumber(text: string, digits = 2): number | null {
  if (text === "" || text === "NA") return null;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Error(`"${text}" is not a number.`);
  return Number(value.toFixed(digits));
}
