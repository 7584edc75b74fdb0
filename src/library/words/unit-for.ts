/**
 * The name of a unit behind a count, when only its plural was given: "doors" is "door" for one.
 *
 * @example
 * unitFor(1, "doors"); // "door"
 * unitFor(2, "doors"); // "doors"
 */
export function unitFor(count: number, plural: string): string {
  if (count !== 1) return plural;
  if (plural === "people") return "person";
  return plural.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
}
