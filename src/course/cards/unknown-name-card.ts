import { closestName } from "../../library/table/columns/closest-name.js";
import { describeValue } from "../../library/table/columns/describe-value.js";
import type { Card } from "./card.js";

/** What is said when a name does not exist: the closest one that does, or all of them when they are few. */
export function unknownNameCard(noun: string, name: unknown, existing: readonly string[]): Card {
  const closest = typeof name === "string" ? closestName(name, existing) : undefined;
  const title =
    typeof name === "string"
      ? `There is no ${noun} called "${name.slice(0, 60)}"`
      : `Write the name of the ${noun} between quotes; this is ${describeValue(name)}`;
  const some =
    existing.length <= 12 ? `The names are: ${existing.join(", ")}.` : "Copy the name from the text above.";
  return {
    tone: "note",
    title,
    paragraphs: [],
    next: closest === undefined ? some : `Did you mean "${closest}"? Change the name and run the cell again.`,
  };
}
