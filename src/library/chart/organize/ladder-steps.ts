import type { FunnelRow } from "../../organize/ladder/funnel-table.js";
import type { LadderRow } from "../../organize/ladder/ladder-table.js";
import { requireLadder } from "../../organize/ladder/ladder-worst-leak.js";
import { formatValue } from "../figure/format-value.js";

/** What the charts of ladders and funnels draw: ladderTable and funnelTable name the step differently. */
export interface LadderStep {
  readonly name: string;
  readonly people: number;
  readonly ofPrevious: number | null;
  readonly ofTop: number | null;
}

/** @throws when there is no row. */
export function ladderSteps(rows: readonly (LadderRow | FunnelRow)[]): readonly LadderStep[] {
  requireLadder(rows);
  if (rows.length === 0)
    throw new RangeError("There is no rung to draw. Give the rows of ladderTable or funnelTable.");
  return rows.map((row) => ({
    name: "rung" in row ? row.rung : row.step,
    people: row.people,
    ofPrevious: row.ofPrevious ?? null,
    ofTop: row.ofTop ?? null,
  }));
}

/** A share as the charts print it; "–" where there is none. */
export function shareOrDash(share: number | null): string {
  return share === null ? "–" : formatValue(share, "share");
}
