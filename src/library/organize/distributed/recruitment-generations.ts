import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { knownValue } from "../../table/columns/plain-value.js";
import { requiredNames } from "../numbers/required-names.js";

export interface RecruitmentOptions {
  /** The column with each person's number or name, different for everybody. */
  readonly person: string;
  /** The column with the number or name of whoever brought them; empty for those whom nobody brought. */
  readonly recruitedBy: string;
}

/** The people who are equally far from somebody whom nobody brought. */
export interface RecruitmentGeneration {
  /** 0 for those whom nobody brought, 1 for those they brought, and so on. */
  readonly generation: number;
  readonly people: number;
  /** How many people they brought in all. */
  readonly brought: number;
  /** `brought` for each of them: below 1 the next generation is smaller. */
  readonly each: number;
}

/**
 * A tree of who brought whom, counted by generation: does it grow by itself, or does it need new founders?
 *
 * A missing recruiter (null, undefined, NaN or an empty text) means that nobody brought the person; a missing person is
 * refused with its row. Those who joined late had less time to bring anybody.
 *
 * @param people one row a person.
 * @throws when a person appears twice, a recruiter is not among the people, or people brought each other in a circle.
 * @example
 * const people = { who: ["Ana", "Bo", "Cy", "Di"], by: [null, "Ana", "Ana", "Bo"] };
 * recruitmentGenerations(people, { person: "who", recruitedBy: "by" }).map(({ people }) => people); // [1, 2, 1]
 */
export function recruitmentGenerations(
  people: Data,
  options: RecruitmentOptions,
): readonly RecruitmentGeneration[] {
  checkOptions("recruitmentGenerations", options, { person: "needed text", recruitedBy: "needed text" });
  const persons = requiredNames(people, options.person, "person").map(String);
  const rowOf = new Map(persons.map((person, row) => [person, row]));
  const repeated = persons.findIndex((person, row) => rowOf.get(person) !== row);
  if (repeated >= 0)
    throw new RangeError(`The person of row ${repeated + 1} is in the list twice. Keep one row a person.`);
  const recruiters = Array.from(columnValues(people, options.recruitedBy), (cell, row) => {
    const recruiter = knownValue(cell);
    if (recruiter === null) return undefined;
    const found = rowOf.get(String(recruiter));
    if (found !== undefined) return found;
    throw new RangeError(
      `Row ${row + 1} was brought by somebody who is not in the list. Add a row for them, or leave the cell empty.`,
    );
  });
  const generations = generationsOf(recruiters);
  const counts: { people: number; brought: number }[] = [];
  const at = (generation: number) => (counts[generation] ??= { people: 0, brought: 0 });
  generations.forEach((generation, row) => {
    at(generation).people += 1;
    if (recruiters[row] !== undefined) at(generation - 1).brought += 1;
  });
  return Object.freeze(
    Array.from(counts, ({ people: size, brought }, generation) =>
      Object.freeze({ generation, people: size, brought, each: brought / size }),
    ),
  );
}

/** How many steps each row is from one whom nobody brought; a chain as long as the list goes in a circle. */
function generationsOf(recruiters: readonly (number | undefined)[]): readonly number[] {
  const known: (number | undefined)[] = recruiters.map((recruiter) =>
    recruiter === undefined ? 0 : undefined,
  );
  return recruiters.map((_, row) => {
    const chain: number[] = [];
    let at = row;
    while (known[at] === undefined) {
      if (chain.length > recruiters.length)
        throw new RangeError(
          `Row ${row + 1} is in a circle: people there brought each other. Look who came first.`,
        );
      chain.push(at);
      at = recruiters[at] as number;
    }
    const base = known[at] as number;
    chain.reverse().forEach((link, i) => {
      known[link] = base + i + 1;
    });
    return known[row] as number;
  });
}
