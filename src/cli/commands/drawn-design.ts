import type { ColumnTable } from "arquero";
import { joinBlocks } from "../../library/experiment/columns/join-blocks.js";
import { openColumns } from "../../library/experiment/columns/open-columns.js";
import { toTable } from "../../library/table/columns/data.js";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import type { HeldRows } from "../read/read-long.js";
import type { ReadRecord } from "./record-shape.js";

/** What can be typed about a design. */
export interface TypedDesign {
  readonly assignment?: string;
  readonly control?: string;
  readonly blocks?: readonly string[];
  readonly clusters?: string;
}

/** How the test was drawn: what was typed, and for the rest what the record says. */
export interface DrawnDesign {
  readonly assignment: string;
  readonly control: string | undefined;
  readonly id: string | undefined;
  readonly blocks: readonly string[] | undefined;
  readonly clusters: string | undefined;
}

/**
 * The design of a test: what was typed goes before what the record says.
 *
 * @throws when the record says blocks or clusters and nobody says which columns they are.
 */
export function designOf(options: TypedDesign, record: ReadRecord | undefined): DrawnDesign {
  const known = record?.columns;
  const blocks = options.blocks ?? known?.blocks;
  const clusters = options.clusters ?? known?.clusters;
  for (const [needed, given, name] of [
    [record?.method.includes("block"), blocks, "blocks"],
    [record?.method.includes("cluster"), clusters, "clusters"],
  ] as const) {
    if (needed !== true || given !== undefined) continue;
    throw new CommandProblem(
      `The record says that the draw used ${name}, but not which columns they are. Name them with --${name}.`,
      EXIT.usage,
    );
  }
  return {
    assignment: options.assignment ?? known?.assignment ?? "assignment",
    control: options.control ?? recordedControl(record),
    id: known?.id,
    blocks,
    clusters,
  };
}

/** What to know when somebody compares inside other groups than those of the draw; undefined where they are the same. */
export function drawnAlike(design: DrawnDesign, record: ReadRecord): string | undefined {
  for (const [name, used, known] of [
    ["blocks", design.blocks ?? [], record.columns?.blocks ?? []],
    ["clusters", [design.clusters ?? []].flat(), [record.columns?.clusters ?? []].flat()],
  ] as const) {
    if (record.columns === undefined || used.join("\n") === known.join("\n")) continue;
    const drawn = known.length === 0 ? `no ${name}` : `${known.join(", ")} as ${name}`;
    return `The draw had ${drawn}, and here ${used.length === 0 ? "there are none" : `they are ${used.join(", ")}`}: say why.`;
  }
  return undefined;
}

/** The arm called control, or the first one where none has that name. */
function recordedControl(record: ReadRecord | undefined): string | undefined {
  const arms = record?.arms ?? [];
  return arms.find((arm) => arm.trim().toLowerCase() === "control") ?? arms[0];
}

/** The rows with one column for the blocks, made from several where several were named. */
export function withBlock(
  rows: HeldRows,
  blocks: readonly string[] | undefined,
): { readonly rows: HeldRows; readonly block: string | undefined } {
  const [first, ...others] = blocks ?? [];
  if (first === undefined || others.length === 0) return { rows, block: first };
  const block = [first, ...others].join(", ");
  const joined = joinBlocks([first, ...others].map((name) => valuesOf(rows, name)));
  if (isTable(rows)) return { rows: rows.assign(toTable({ [block]: joined })), block };
  return { rows: { ...rows, [block]: joined }, block };
}

/** The values of a column as they are; those of a long list are not copied. */
export function valuesOf(rows: HeldRows, name: string): ArrayLike<unknown> {
  return openColumns(rows).get(name);
}

function isTable(rows: HeldRows): rows is ColumnTable {
  return "assign" in rows && typeof rows.assign === "function";
}
