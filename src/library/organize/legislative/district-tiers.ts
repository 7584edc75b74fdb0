import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import type { Shape } from "../../table/columns/require-fields.js";
import { howMany } from "../../words/how-many.js";
import { requireNumber } from "../numbers/require-number.js";
import { namesOfRows } from "../numbers/required-names.js";

export interface DistrictTiersOptions {
  /** The column with the name or number of the district. */
  readonly district: string;
  /**
   * The column with the lean in points: above 0 is your side, below 0 the other side. Its passport says what 0 is: a lean
   * is often measured from the country, and a district at 0 then votes as the country does, not half and half.
   */
  readonly lean: string;
  readonly votesNeeded: number;
  /** Districts up to this many points from 0 are close. Default 5. */
  readonly close?: number;
  /** Districts up to this many points from 0 lean. Default 10. */
  readonly near?: number;
}

export type DistrictTier = "safe" | "lean" | "close" | "lean other side" | "safe other side";

export interface DistrictTierRow {
  readonly district: string;
  readonly lean: number;
  /** 1 is the district that leans most to your side. */
  readonly rank: number;
  readonly tier: DistrictTier;
}

const ROW: Shape = { district: "text", lean: "number", rank: "count", tier: "text" };

/** What is read of `DistrictTiers`. */
export const DISTRICT_TIERS: Shape = {
  seats: "count",
  ours: "count",
  withinClose: "count",
  withinNear: "count",
  pivot: ROW,
  rows: [ROW],
};

export interface DistrictTiers {
  readonly seats: number;
  /** Districts that lean to your side at all. */
  readonly ours: number;
  /** Districts within `close` points of 0. */
  readonly withinClose: number;
  /** Districts within `near` points of 0. */
  readonly withinNear: number;
  /** The district whose vote would be the last one you need if everybody voted as their district leans. */
  readonly pivot: DistrictTierRow;
  readonly tiers: readonly { readonly tier: DistrictTier; readonly districts: number }[];
  /** The districts, those that lean most to your side first. */
  readonly rows: readonly DistrictTierRow[];
}

const TIERS: readonly DistrictTier[] = ["safe", "lean", "close", "lean other side", "safe other side"];

/**
 * Sorts the districts of a chamber by how they lean and finds the one that decides.
 *
 * A lean is a first guess from past contests, often measured from the country and not from even, and not the position of a member: it is never a whip count.
 *
 * @throws when a column does not exist, a district or a lean is missing (null, undefined, NaN or an empty text), a district
 *   has two rows, a lean is not a number, or more votes are needed than there are districts.
 * @example
 * const chamber = { district: ["A", "B", "C"], lean: [-4.4, 12, 1.5] };
 * const tiers = districtTiers(chamber, { district: "district", lean: "lean", votesNeeded: 2 });
 * tiers.pivot.district; // "C"
 * tiers.withinClose; // 2
 */
export function districtTiers(data: Data, options: DistrictTiersOptions): DistrictTiers {
  checkOptions("districtTiers", options, {
    district: "needed text",
    lean: "needed text",
    votesNeeded: "needed number",
    close: "number",
    near: "number",
  });
  const { close = 5, near = 10 } = options;
  const names = namesOfRows(data, options.district, "district").map(String);
  const leans = Array.from(columnValues(data, options.lean), (value, i) =>
    requireNumber(`The lean in row ${i + 1}`, value, "number", true),
  );
  if (!(requireNumber("close", close, "0 or more") <= requireNumber("near", near, "0 or more"))) {
    throw new RangeError(`close must not be above near, but close is ${close} and near is ${near}.`);
  }
  const rows = leans
    .map((lean, i) => ({ district: names[i] ?? "", lean }))
    .sort((a, b) => b.lean - a.lean)
    .map(({ district, lean }, i) =>
      Object.freeze({ district, lean, rank: i + 1, tier: tierOf(lean, close, near) }),
    );
  const needed = requireNumber("votesNeeded", options.votesNeeded, "whole, above 0");
  const pivot = rows[needed - 1];
  if (pivot === undefined) {
    throw new RangeError(
      `votesNeeded is ${needed}, but there ${rows.length === 1 ? "is" : "are"} only ${howMany(rows.length, "district", "districts")}.`,
    );
  }
  return Object.freeze({
    seats: rows.length,
    ours: rows.filter(({ lean }) => lean > 0).length,
    withinClose: rows.filter(({ lean }) => Math.abs(lean) <= close).length,
    withinNear: rows.filter(({ lean }) => Math.abs(lean) <= near).length,
    pivot,
    tiers: Object.freeze(
      TIERS.map((tier) => Object.freeze({ tier, districts: rows.filter((row) => row.tier === tier).length })),
    ),
    rows: Object.freeze(rows),
  });
}

function tierOf(lean: number, close: number, near: number): DistrictTier {
  if (Math.abs(lean) <= close) return "close";
  const side = Math.abs(lean) <= near ? "lean" : "safe";
  return lean > 0 ? side : `${side} other side`;
}
