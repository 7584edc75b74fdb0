import type { Columns, DatasetRecipe, FieldDescription } from "./description.js";
import { ACTS, makePeople, PEOPLE_SEED, type Person, SOURCES } from "./people.js";
import { describeSynthetic, type SetWords } from "./synthetic-description.js";

/** What differs between the four systems that know the same invented people. */
export interface PeopleSet extends SetWords {
  readonly fields: readonly FieldDescription[];
  readonly columns: (people: readonly Person[]) => Columns;
}

/** The e-mail column by which the four systems are joined. */
export const EMAIL: FieldDescription = {
  name: "email",
  type: "string",
  description:
    "Invented e-mail address at example.org, a domain that belongs to nobody. The key of all four systems.",
};

const PLANTED = [
  `Chance that a person who signed up comes to an event, by source: ${Object.entries(SOURCES)
    .map(([source, { comes }]) => `${source} ${comes}`)
    .join(", ")}.`,
  `Chance of at least one action: ${ACTS.came} for people who came to an event, ${ACTS.other} for the others.`,
  "Whether coming causes acting cannot be told from these rows: it was planted as a chance, not as an effect.",
];

/** The recipe of one of the four systems. */
export function peopleSet(set: PeopleSet): DatasetRecipe {
  const { columns, ...words } = set;
  return {
    description: describeSynthetic({
      ...words,
      retrieved: "2026-11-23",
      truth: { seed: PEOPLE_SEED, planted: PLANTED },
    }),
    columns: () => columns(makePeople()),
  };
}
