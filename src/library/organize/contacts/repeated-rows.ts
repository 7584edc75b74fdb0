import { requireNameable } from "../../table/columns/require-nameable.js";

/** Tells the rows of an export that come a second time: a person, a day and a result. */
export interface RepeatedRows {
  /** @param row its number in the export, counted from 0. */
  cameBefore(row: number, person: string, rest: readonly unknown[]): boolean;
}

/** For rows in any order: the name of each person is held. */
export function repeatsByName(): RepeatedRows {
  const seen = new Map<string, Set<string>>();
  return {
    cameBefore(_, person, rest) {
      const key = JSON.stringify(rest);
      const people = seen.get(key) ?? new Set();
      seen.set(key, people);
      if (people.has(person)) return true;
      requireNameable(people.size, "people with one answer");
      people.add(person);
      return false;
    },
  };
}

/**
 * For an export that is too long for that, and goes by twice: first with the rows of each person together, which leaves a bit for each
 * row, then in its order.
 *
 * @param rows how many there are.
 */
export function repeatsByRow(rows: number): {
  readonly together: RepeatedRows;
  readonly inOrder: RepeatedRows;
} {
  const bits = new Uint32Array(Math.ceil(rows / 32));
  const own = new Set<string>();
  let who: string | undefined;
  return {
    together: {
      cameBefore(row, person, rest) {
        if (person !== who) own.clear();
        who = person;
        const key = JSON.stringify(rest);
        const again = own.has(key);
        own.add(key);
        if (again) bits[row >>> 5] = (bits[row >>> 5] as number) | (1 << (row & 31));
        return again;
      },
    },
    inOrder: { cameBefore: (row) => (((bits[row >>> 5] as number) >>> (row & 31)) & 1) === 1 },
  };
}
