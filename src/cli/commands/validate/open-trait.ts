import { knownValue } from "../../../library/table/columns/plain-value.js";
import { CommandProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";

/** A trait has few values: what has more says who somebody is, and a card would print people. */
export const MOST_GROUPS = 50;

/** The refusal of a column with so many values that a group would be a person. */
export function tooManyGroups(name: string): CommandProblem {
  return new CommandProblem(
    `"${name}" has more than ${MOST_GROUPS} values, and a card compares groups of people, not people. Choose a column of few values for --groups, such as gender.`,
    EXIT.input,
  );
}

/** A trait that comes in parts: the group of each row as a number, and what the groups are called. */
export function openTrait(name: string): {
  readonly name: string;
  /** @throws when it has too many values. */
  codes(values: ArrayLike<unknown>, rows: readonly number[]): number[];
  groups(): readonly string[];
} {
  const known = new Map<string, number>();
  return {
    name,
    codes: (values, rows) =>
      rows.map((row) => {
        const group = String(knownValue(values[row]) ?? "missing");
        const code = known.get(group) ?? known.size;
        if (code === known.size) known.set(group, code);
        if (known.size > MOST_GROUPS) throw tooManyGroups(name);
        return code;
      }),
    groups: () => [...known.keys()],
  };
}
