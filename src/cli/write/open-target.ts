import { extname } from "node:path";
import { openDraft } from "../../library/files/open-draft.js";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { type Terminal, writeTo } from "../terminal.js";
import { openParquetTarget } from "./parquet-target.js";
import { encodeCSV, encodeJSON, type RowEncoder } from "./row-encoder.js";
import type { RowTarget } from "./row-target.js";
import { requireWritable, targetFile } from "./target-file.js";
import { encodeWhole } from "./whole-encoder.js";

const FORMATS = [".csv", ".tsv", ".json", ".ndjson", ".arrow", ".parquet", ".xlsx"] as const;

type OutputFormat = (typeof FORMATS)[number];

/**
 * Checks before a long piece of work that a file of rows can be written.
 *
 * @throws when its ending is not known, it exists and --force is not there, or its folder does not exist.
 */
export function checkTarget(terminal: Terminal, name: string, force: boolean): void {
  if (name === "-") return;
  formatOf(name);
  requireWritable(terminal, name, force);
}

/** Opens a file of rows by its ending; "-" is CSV on standard output. */
export async function openTarget(
  terminal: Terminal,
  name: string,
  columns: readonly string[],
  force: boolean,
): Promise<RowTarget> {
  if (name === "-") return standardOutput(terminal, encodeCSV(columns));
  const format = formatOf(name);
  const target = targetFile(terminal, name, force);
  if (format === ".parquet") return openParquetTarget(target, columns);
  const encoder = encoderOf(format, columns);
  const draft = openDraft(target.path, target.options);
  return {
    write: async (batch) => draft.write(encoder.encode(batch)),
    async finish() {
      draft.write(await encoder.end());
      draft.flush();
    },
    commit: draft.commit,
    discard: async () => draft.discard(),
  };
}

function formatOf(name: string): OutputFormat {
  const ending = extname(name).toLowerCase();
  const known = FORMATS.find((format) => format === ending);
  if (known !== undefined) return known;
  throw new CommandProblem(
    `The ending of "${name}" does not say what to write. Written are: ${FORMATS.join(", ")}; - writes CSV to standard output.`,
    EXIT.usage,
  );
}

function encoderOf(format: Exclude<OutputFormat, ".parquet">, columns: readonly string[]): RowEncoder {
  if (format === ".csv" || format === ".tsv") return encodeCSV(columns, format === ".csv" ? "," : "\t");
  if (format === ".arrow" || format === ".xlsx")
    return encodeWhole(columns, format === ".arrow" ? "arrow" : "xlsx");
  return encodeJSON(columns, format === ".ndjson");
}

function standardOutput(terminal: Terminal, encoder: RowEncoder): RowTarget {
  return {
    write: (batch) => writeTo(terminal.output, encoder.encode(batch)),
    finish: async () => writeTo(terminal.output, await encoder.end()),
    commit: () => {},
    discard: async () => {},
  };
}
