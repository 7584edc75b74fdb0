import { requireMadeRows } from "../../table/columns/require-made-rows.js";
import type { FunnelRow } from "./funnel-table.js";
import type { LadderRow } from "./ladder-table.js";

export interface Leak {
  readonly from: string;
  readonly to: string;
  /** The share of the previous step that went on. */
  readonly kept: number;
  /** The share that was lost: 1 − kept; below 0 where more people came than the step before had. */
  readonly lostShare: number;
  /** People lost on this step. */
  readonly lostPeople: number;
}

export interface WorstLeak {
  /** The step with the largest share lost: the one to mend. With a tie, the earlier one. */
  readonly byRate: Leak;
  /** The step with the most people lost. It is nearly always the first one, because most people stand there. */
  readonly byPeople: Leak;
  /** True when both point to the same step. */
  readonly same: boolean;
}

/**
 * Finds the worst step of a ladder or funnel: by the share of people lost, with the step of the largest number beside it.
 *
 * @param rows what ladderTable or funnelTable gave.
 * @throws when no step has people before it.
 * @example
 * const steps = { step: ["list", "signed", "came", "led"], people: [1000, 500, 100, 50] };
 * worstLeak(funnelTable(steps, { step: "step", people: "people" })).byRate.to; // "came"
 * worstLeak(funnelTable(steps, { step: "step", people: "people" })).byPeople.to; // "signed"
 */
export function worstLeak(rows: readonly (LadderRow | FunnelRow)[]): WorstLeak {
  requireLadder(rows);
  const leaks = rows.flatMap((row, i): Leak[] => {
    const before = rows[i - 1];
    const kept = row.ofPrevious ?? null;
    if (before === undefined || kept === null) return [];
    return [
      Object.freeze({
        from: nameOf(before),
        to: nameOf(row),
        kept,
        lostShare: 1 - kept,
        lostPeople: before.people - row.people,
      }),
    ];
  });
  const [first, ...rest] = leaks;
  if (first === undefined) {
    throw new RangeError(
      "A leak needs two steps with people on the first of them, but there is none in these rows.",
    );
  }
  const byRate = rest.reduce((worst, leak) => (leak.lostShare > worst.lostShare ? leak : worst), first);
  const byPeople = rest.reduce((worst, leak) => (leak.lostPeople > worst.lostPeople ? leak : worst), first);
  return Object.freeze({ byRate, byPeople, same: byRate === byPeople });
}

/**
 * Lets the rows of a ladder or a funnel pass, which name the step differently.
 *
 * @throws when they are none.
 */
export function requireLadder(rows: readonly (LadderRow | FunnelRow)[]): void {
  const isFunnel =
    Array.isArray(rows) && rows.some((row) => typeof row === "object" && row !== null && "step" in row);
  requireMadeRows(rows, "ladderTable or funnelTable", {
    [isFunnel ? "step" : "rung"]: "text",
    // Above 1 where people came in from the side.
    ofPrevious: "count or nothing",
    ofTop: "count or nothing",
    people: "count",
  });
}

function nameOf(row: LadderRow | FunnelRow): string {
  return "rung" in row ? row.rung : row.step;
}
