import type { GroupCount } from "../../../library/safety/anonymize/suppress-counts.js";
import { plansInGroups } from "../plans-in-groups.js";

/**
 * How many plans have a value in each band, with small groups hidden. Each band includes its upper end.
 *
 * @param plans the values of each plan; none for a plan without one.
 * @param cuts where the bands end, for example [0.2, 0.5] for "up to 0.2", "up to 0.5" and "above 0.5".
 */
export function plansInBands(
  plans: readonly (readonly number[])[],
  cuts: readonly number[],
): readonly GroupCount[] {
  const bands = [...cuts.map((cut) => `up to ${cut}`), `above ${cuts.at(-1)}`];
  const bandOf = (value: number): string => bands[cuts.filter((cut) => value > cut).length] ?? "";
  return plansInGroups(
    plans.map((values) => values.map(bandOf)),
    bands,
  );
}
