import { loadDataset } from "../../library/table/datasets/load-dataset.js";

interface Row {
  readonly week: number;
  readonly tier: string;
  readonly hardYes: boolean;
  readonly ownWords: boolean;
  readonly districtByAddress: number | null;
}

/** What the case of the care coalition rests on: its whip sheet in week 5, and the calls of ten districts. */
export interface CoalitionFigures {
  /** Members in each tier, from champion to opposed. */
  readonly tiers: readonly number[];
  /** Votes that are promised in public, or to the coalition's own lobbyist. */
  readonly hard: number;
  readonly districts: number;
  /** Districts with enough calls in people's own words. */
  readonly ready: number;
}

export const TIERS = ["champion", "lean yes", "undecided", "lean no", "opposed"] as const;

/** The week of the sheet in which the case begins, and the calls in own words that it wants from each district. */
export const CASE_WEEK = 5;
export const CALLS_WANTED = 33;

// The data of the course do not change: once a session is enough.
let found: CoalitionFigures | undefined;

export function coalitionFigures(): CoalitionFigures {
  found ??= figures();
  return found;
}

function figures(): CoalitionFigures {
  const sheet = loadDataset("whip-history").filter((d: Row) => d.week === 5);
  const places: readonly unknown[] = Array.from(sheet.array("tier"));
  const tiers = TIERS.map((tier) => places.filter((place) => place === tier).length);
  const hard = sheet.filter((d: Row) => d.hardYes).numRows();
  const calls = callsInOwnWords();
  return {
    tiers,
    hard,
    districts: calls.length,
    ready: calls.filter((count) => count >= CALLS_WANTED).length,
  };
}

/** Completed calls in own words from each district that was called, by the address of the caller. */
function callsInOwnWords(): readonly number[] {
  const calls = loadDataset("constituent-calls").filter((d: Row) => d.districtByAddress !== null);
  const districts: readonly unknown[] = [...new Set(Array.from(calls.array("districtByAddress")))];
  const own: readonly unknown[] = Array.from(calls.filter((d: Row) => d.ownWords).array("districtByAddress"));
  return districts.map((district) => own.filter((one) => one === district).length);
}
