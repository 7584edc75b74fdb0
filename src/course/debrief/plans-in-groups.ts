import { type GroupCount, suppressCounts } from "../../library/safety/anonymize/suppress-counts.js";

/** No group of a list has this name. */
const NOWHERE = "";

/**
 * How many plans are in each group, with small groups hidden. A plan counts once in each of its groups: counted by
 * tactics, one plan with six would make a group of six.
 *
 * Plans that are in no group are hidden as a group of their own: 11 shown of 12 tell that one gave no answer.
 *
 * @param plans the groups of each plan; none for a plan without an answer.
 * @param groups every group, in the order of the list.
 */
export function plansInGroups(
  plans: readonly (readonly string[])[],
  groups: readonly string[],
): readonly GroupCount[] {
  const countOf = (holds: (own: readonly string[]) => boolean): number => plans.filter(holds).length;
  const counts = new Map(groups.map((group) => [group, countOf((own) => own.includes(group))]));
  counts.set(
    NOWHERE,
    countOf((own) => own.length === 0),
  );
  return suppressCounts(counts, plans.length).filter(({ group }) => group !== NOWHERE);
}
