import { csvLines, type Separator } from "../../library/table/write/csv-lines.js";
import { cellPlace } from "../../library/table/write/writable-text.js";
import type { Batch } from "../read/table-source.js";

/** Turns batches of rows into the parts of a file. */
export interface RowEncoder {
  encode(batch: Batch): string;
  /** What stands at the end of the file; for some formats all of it. */
  end(): string | Uint8Array | Promise<string | Uint8Array>;
}

/** CSV or TSV as `toCSV` writes it: what a spreadsheet would run as a formula gets an apostrophe. */
export function encodeCSV(names: readonly string[], separator: Separator = ","): RowEncoder {
  const header = csvLines(
    names.map((name) => [name]),
    separator,
  );
  let first = true;
  let before = 0;
  return {
    encode(batch) {
      const lines = csvLines(
        names.map((name) => batch[name] ?? []),
        separator,
        (column, row) => cellPlace(names[column] ?? "", before + row),
      );
      before += batch[names[0] ?? ""]?.length ?? 0;
      const part = first ? header + lines : lines;
      first = false;
      return part;
    },
    end: () => (first ? header : ""),
  };
}

/** One JSON object a line, or all of them in a list. */
export function encodeJSON(names: readonly string[], lines: boolean): RowEncoder {
  let first = true;
  return {
    encode(batch) {
      const length = batch[names[0] ?? ""]?.length ?? 0;
      let text = "";
      for (let row = 0; row < length; row++) {
        const object = Object.fromEntries(names.map((name) => [name, jsonValue(batch[name]?.[row])]));
        text += `${lines ? "" : first ? "[\n" : ",\n"}${JSON.stringify(object)}${lines ? "\n" : ""}`;
        first = false;
      }
      return text;
    },
    end: () => (lines ? "" : first ? "[]\n" : "\n]\n"),
  };
}

function jsonValue(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  return typeof value === "number" && !Number.isFinite(value) ? null : (value ?? null);
}
