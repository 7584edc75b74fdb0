import { makeTable } from "../../table/columns/make-table.js";
import { scanColumns } from "../scan/scan-personal-data.js";
import type { ExportForOptions } from "./export-for-options.js";
import { LOADS } from "./tool-loads.js";

/** @throws when the tool takes no columns but its own, or needs further ones and none is named. */
export function refuseOthers({ tool, also = [] }: ExportForOptions): void {
  const { others } = LOADS[tool];
  if (others === "none" && also.length > 0) {
    throw new RangeError(`${tool} takes no further columns. Leave out also: ${also.join(", ")}.`);
  }
  if (others === "numbers" && also.length === 0) {
    throw new RangeError(`${tool} needs a score: name its columns, for example also: ["support"].`);
  }
}

/** @throws when a further column is personal, and nobody said that it must go along. */
export function refusePersonal(
  { tool, also = [], personal = [] }: ExportForOptions,
  given: Readonly<Record<string, ArrayLike<unknown>>>,
): void {
  if (LOADS[tool].others !== "any") return;
  const further = also.filter((name) => !personal.includes(name));
  if (further.length === 0) return;
  const [found] = scanColumns(makeTable(further.map((name) => [name, given[name] ?? []])));
  if (found === undefined) return;
  throw new RangeError(
    `"${found.column}" is personal (${found.kind}), and ${tool} does not need it. Leave it out, or write personal: ["${found.column}"] when it must go along.`,
  );
}
