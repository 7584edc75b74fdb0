import { cellWord } from "../../../library/table/columns/plain-value.js";
import { type NumberLocale, parseNumber } from "../../../library/table/read/parse-number.js";
import { CommandProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import { requireColumns } from "../../read/require-columns.js";
import type { Batch, TableSource } from "../../read/table-source.js";
import { rowsWhere } from "../../write/rows-where.js";
import type { ExportOptions } from "./export-options.js";

/** The rows of a list that --only asks for. */
export interface WantedRows {
  /** The columns that are needed, some thousand rows at a time. */
  batches(): AsyncGenerator<{ readonly batch: Batch; readonly length: number }>;
  /** Refuses words of --only that no row had, when all rows were seen. */
  requireMet(kept: number): void;
}

export function openWantedRows(
  source: TableSource,
  needs: readonly string[],
  { only: asked = {}, locale }: ExportOptions,
): WantedRows {
  const only = Object.entries(asked);
  const names = only.map(([name]) => name);
  requireColumns(source, names);
  const unseen = only.flatMap(([name, values]) => values.map((value) => ({ name, value })));
  const columns = [...new Set([...needs, ...names])];
  return {
    async *batches() {
      for await (const all of source.batches(columns)) {
        const has = (name: string, row: number, value: string): boolean =>
          isWritten(all[name]?.[row], value, locale);
        const batch = rowsWhere(all, (row) => {
          for (let i = unseen.length - 1; i >= 0; i--) {
            const { name, value } = unseen[i] as (typeof unseen)[number];
            if (has(name, row, value)) unseen.splice(i, 1);
          }
          return only.every(([name, values]) => values.some((value) => has(name, row, value)));
        });
        yield { batch, length: batch[needs[0] ?? ""]?.length ?? 0 };
      }
    },
    requireMet(kept) {
      if (unseen.length > 0)
        throw noRow(source, unseen.map(({ name, value }) => `${name}=${value}`).join(" or "));
      if (kept === 0 && only.length > 0)
        throw noRow(source, only.map(([name, values]) => `${name}=${values.join(" or ")}`).join(" and "));
    },
  };
}

/** True when a value that was read is the text that somebody wrote: "24%", "TRUE" and "1,200" too. */
function isWritten(value: unknown, text: string, locale: NumberLocale = "en"): boolean {
  if (typeof value === "boolean") return String(value) === text.toLowerCase();
  if (typeof value === "number" && parseNumber(text, { locale }) === value) return true;
  return cellWord(value ?? "") === text;
}

function noRow({ name }: TableSource, asked: string): CommandProblem {
  return new CommandProblem(`No row of ${name} has ${asked}. Look at the values with profile.`, EXIT.input);
}
