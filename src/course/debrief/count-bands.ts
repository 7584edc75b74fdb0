import { type GroupCount, SMALLEST_GROUP } from "../../library/safety/anonymize/suppress-counts.js";
import { neighborsTogether } from "./neighbors-together.js";
import { plansInGroups } from "./plans-in-groups.js";

/** How many lie in some neighboring bands. */
export interface BandGroup extends GroupCount {
  /** The first and the last band of the group. */
  readonly bands: readonly [from: number, to: number];
}

/** The bands of a question. */
export interface Bands {
  /** How many there are. */
  readonly size: number;
  /** True: they go from low to high, and small neighbors are put together. */
  readonly inOrder: boolean;
  /** What some neighboring bands are called together. */
  name(from: number, to: number): string;
}

/**
 * How many people lie in each band, with small groups put together or hidden; nothing when fewer than five answered.
 *
 * @param people the bands of each person; none for somebody without an answer.
 */
export function countBands(
  people: readonly (readonly number[])[],
  { size, inOrder, name }: Bands,
): readonly BandGroup[] {
  if (people.filter((own) => own.length > 0).length < SMALLEST_GROUP) return [];
  const sizes = Array.from({ length: size }, (_, band) => people.filter((own) => own.includes(band)).length);
  const groups = inOrder ? neighborsTogether(sizes) : sizes.map((_, band) => [band, band] as const);
  const names = groups.map(([from, to]) => name(from, to));
  const groupOf = (band: number): string[] =>
    names.filter((_, i) => band >= (groups[i]?.[0] ?? 0) && band <= (groups[i]?.[1] ?? -1));
  const counts = plansInGroups(
    people.map((own) => own.flatMap(groupOf)),
    names,
  );
  return counts.map((count, i) => ({ ...count, bands: groups[i] ?? [0, 0] }));
}

/** What a screen shows of groups: their names and sizes. */
export function groupsShown(groups: readonly BandGroup[]): readonly GroupCount[] {
  return groups.map(({ group, plans }) => ({ group, plans }));
}
