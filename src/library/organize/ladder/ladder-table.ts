import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { cellWord, plainValue } from "../../table/columns/plain-value.js";
import { requireDistinctLooks } from "../../table/columns/require-distinct-looks.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { requireActs } from "./require-acts.js";

export interface LadderTableOptions {
  /** The column with the act, for example "signed the petition". */
  readonly rung: string;
  /** The column that says who did it. */
  readonly person: string;
  /** The acts in order, the widest first. A rung is something that can be seen, not a feeling. */
  readonly rungs: readonly string[];
  /** What to do with acts that are no rung: "refuse" (default, a misspelt act would get lost) or "leave out". */
  readonly others?: "refuse" | "leave out";
}

/** One rung of the ladder. */
export interface LadderRow {
  readonly rung: string;
  /** Different people who did this act at least once. */
  readonly people: number;
  /** People ÷ people on the previous rung; null on the first rung, or when nobody stood on the previous one. */
  readonly ofPrevious: number | null;
  /** People ÷ people on the first rung; null when nobody stands there. */
  readonly ofTop: number | null;
  /** People of the previous rung minus people here; below 0 when more people came than the step before had. */
  readonly lost: number | null;
  /** People here who never did the act of the rung before: they came in from the side. */
  readonly skippedPrevious: number;
  /** People for whom this is the highest rung they did: over all rungs everybody counts once. */
  readonly highest: number;
}

/**
 * Counts how many people stand on each rung of the ladder of engagement, and how many make the step from the rung before.
 * A person counts once a rung, however often they acted.
 *
 * @param data an event log: one row for each act of a person.
 * @throws when a column does not exist, an act is no rung or missing (unless `others` says "leave out"), a row has no
 *   person, or a rung is listed twice or mistyped: null, undefined, NaN and an empty text are missing.
 * @example
 * const log = { who: ["Ana", "Bo", "Cy", "Di", "Ana", "Bo"], act: ["sign", "sign", "sign", "sign", "come", "come"] };
 * const ladder = ladderTable(log, { person: "who", rung: "act", rungs: ["sign", "come"] });
 * ladder[1]?.ofPrevious; // 0.5
 */
export function ladderTable(data: Data, options: LadderTableOptions): readonly LadderRow[] {
  checkOptions("ladderTable", options, {
    rung: "needed text",
    person: "needed text",
    rungs: "needed texts",
    others: ["refuse", "leave out"],
  });
  requireListed(options.rungs, "rungs", '["sign up", "come", "lead"]');
  const { rungs } = options;
  const people = peopleByRung(data, options);
  const highest = new Map<unknown, number>();
  people.forEach((set, level) => {
    for (const person of set) highest.set(person, level);
  });
  const onTop = people[0]?.size ?? 0;
  return Object.freeze(
    rungs.map((rung, level) => {
      const here = people[level] ?? new Set();
      const before = people[level - 1];
      return Object.freeze({
        rung,
        people: here.size,
        ofPrevious: before === undefined ? null : rate(here.size, before.size),
        ofTop: rate(here.size, onTop),
        lost: before === undefined ? null : before.size - here.size,
        skippedPrevious: before === undefined ? 0 : [...here].filter((person) => !before.has(person)).length,
        highest: [...highest.values()].filter((top) => top === level).length,
      });
    }),
  );
}

/** The people on each rung, in the order of the rungs. */
function peopleByRung(
  data: Data,
  { rung, person, rungs, others = "refuse" }: LadderTableOptions,
): readonly Set<unknown>[] {
  const level = new Map<string, number>(rungs.map((name, i) => [name, i]));
  const acts = columnValues(data, rung);
  const who = columnValues(data, person);
  if (others === "leave out" || rungs.length === 0 || new Set(rungs).size < rungs.length)
    requireActs({ option: "rungs", listed: rungs, noneIsFine: true, acts, column: rung });
  const people = rungs.map(() => new Set<unknown>());
  for (let row = 0; row < acts.length; row++) {
    const at = isMissing(acts[row]) ? undefined : level.get(cellWord(acts[row]));
    if (at === undefined) {
      if (others === "leave out") continue;
      throw new RangeError(
        `Row ${row + 1} holds ${describeCell(acts[row])} in column "${rung}", which is no rung. ` +
          `The rungs are: ${rungs.join(", ")}. Add it, or write others: "leave out".`,
      );
    }
    if (isMissing(who[row])) {
      throw new TypeError(
        `Row ${row + 1} says nobody in column "${person}". Remove rows without a person before you count people.`,
      );
    }
    people[at]?.add(plainValue(who[row]));
  }
  requireDistinctLooks(new Set(people.flatMap((some) => [...some])), person, "values");
  return people;
}

function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
