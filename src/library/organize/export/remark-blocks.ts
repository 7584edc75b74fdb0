import { neutralText } from "./neutral-text.js";
import type { PlanBlock } from "./plan-block.js";
import type { Sheet } from "./sheet.js";

/** A list that goes with a plan and is no part of it. */
export interface PlanRemark {
  readonly title: string;
  readonly items: readonly string[];
}

/** The remarks in a document. */
export function remarkBlocks(remarks: readonly PlanRemark[]): readonly PlanBlock[] {
  return remarks.flatMap(({ title, items }): readonly PlanBlock[] => [
    { kind: "heading", text: neutralText(title) },
    { kind: "list", items: items.map(neutralText) },
  ]);
}

/** The remarks on a sheet of their own; none: no sheet. */
export function remarkSheets(remarks: readonly PlanRemark[]): readonly Sheet[] {
  if (remarks.length === 0) return [];
  const rows = remarks.flatMap(({ title, items }) => [[title], ...items.map((item) => [item])]);
  return [{ name: "Remarks", rows: rows.map((row) => row.map(neutralText)) }];
}
