import type { Plan } from "../plan/plan.js";
import { chainSheet } from "./chain-sheet.js";
import type { PlanBlock } from "./plan-block.js";
import { planDocument } from "./plan-document.js";
import type { Sheet, SheetCell } from "./sheet.js";
import { targetSheets } from "./target-sheets.js";

type TableBlock = Extract<PlanBlock, { kind: "table" }>;

/** Tables that have a live sheet of their own. */
const LIVE = ["Tactics", "Chamber", "Power map"];

/** The plan as a working spreadsheet: the tables of the document, and live sheets where the plan calculates. */
export function planWorkbook(plan: Plan): readonly Sheet[] {
  const { title, blocks } = planDocument(plan);
  const tables = blocks.flatMap((block, i) => {
    const before = blocks
      .slice(0, i)
      .reverse()
      .find(({ kind }) => kind === "heading");
    const name = before?.kind === "heading" ? before.text : "Table";
    return block.kind === "table" && !LIVE.includes(name) ? [{ name, block }] : [];
  });
  const assumptionRows = plan.assumptions?.map(({ key }) => key) ?? [];
  const addressOf = (key: string): string | undefined => {
    const row = assumptionRows.indexOf(key);
    return row < 0 ? undefined : `Assumptions!$B$${row + 2}`;
  };
  return [
    { name: "Plan", rows: [[title], ...blocks.flatMap(textRows)] },
    ...tables.map(({ name, block }) => tableSheet(name, block)),
    ...(plan.tactics === undefined && plan.capacity === undefined ? [] : [chainSheet(plan, addressOf)]),
    ...targetSheets(plan),
  ];
}

/** The words of the plan; tables have sheets of their own. */
function textRows(block: PlanBlock): SheetCell[][] {
  if (block.kind === "heading") return [[""], [block.text]];
  if (block.kind === "paragraph") return [[block.text]];
  return block.kind === "list" ? block.items.map((item) => [item]) : [["See the sheet of this name."]];
}

function tableSheet(name: string, { head, rows }: TableBlock): Sheet {
  return { name, rows: [head, ...rows] };
}
