import type { DatasetDescription, PlantedTruth } from "./description.js";
import { OWN_DATA } from "./licenses.js";
import { GENERATOR, madeBy } from "./synthetic.js";

/** What nobody may do with invented rows. */
export const SYNTHETIC_IS_NOT_FOR: readonly string[] = [
  "Any claim about real people, doors or campaigns: every row is invented. Say SYNTHETIC on every chart.",
  "Planning with its rates: use your own last three shifts.",
];

/** What differs between the sets of one draw. */
export type SetWords = Pick<DatasetDescription, "name" | "title" | "description" | "rowOf" | "knownFaults">;

/** What a recipe says of its own set. */
interface SyntheticWords extends SetWords, Pick<DatasetDescription, "fields" | "retrieved"> {
  /** Default: what nobody may do with invented rows. */
  readonly notFor?: readonly string[];
  readonly truth: Omit<PlantedTruth, "generator">;
}

/** The description of a set that the course made up: its maker, license, source and generator are those of all of them. */
export function describeSynthetic({
  notFor = SYNTHETIC_IS_NOT_FOR,
  truth: { seed, planted },
  ...words
}: SyntheticWords): DatasetDescription {
  return {
    ...words,
    producer: "The movement-data course",
    citation: `movement-data course, "${words.title}", synthetic data made from a published seed.`,
    licenses: [OWN_DATA],
    sources: [madeBy(`${words.name}.ts`)],
    notFor,
    truth: { seed, generator: GENERATOR, planted },
  };
}
