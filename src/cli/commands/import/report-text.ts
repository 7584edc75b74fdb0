import type { ImportRemark, ImportReport } from "../../../library/layouts/read/import-report.js";
import { howMany } from "../../../library/words/how-many.js";
import { oneLine } from "../../one-line.js";
import { textTable } from "../../text-table.js";

/** The report of an import as a person reads it: columns, what was changed, what to look at. */
export function reportText(report: ImportReport, out: string): string {
  const { columns, reading, changed, notUnderstood, notes, summary, rows } = report;
  const table = textTable(
    columns.map(({ column, type, known, kind, labels }) => ({
      column,
      type,
      known: labels === "" ? known : null,
      kind: kind || null,
    })),
    ["column", "type", "known", "kind"],
    { known: "cells known", kind: "personal data" },
  );
  return [
    table,
    section("Changed", changed.map(said)),
    section("To look at", [...reading, ...notUnderstood.map(said)]),
    section("Known of such files", notes),
    `\n${oneLine(summary)}\n`,
    `Wrote ${howMany(rows, "row", "rows")}${out === "-" ? "" : ` into ${oneLine(out)}`}.\n`,
  ].join("");
}

const said = ({ column, says }: ImportRemark): string => `${column}: ${says}`;

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `\n${title}\n${lines.map((line) => `  ${oneLine(line)}\n`).join("")}`;
}
