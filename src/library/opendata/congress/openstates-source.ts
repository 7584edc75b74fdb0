import type { ColumnTable } from "arquero";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { type FileFacts, keptFile } from "../file/file-source.js";
import { fileTable, READ_FILE_OPTIONS, type ReadFileOptions } from "../file/file-table.js";
import { DEFAULTS } from "../network/connection.js";
import type { Surroundings } from "../network/surroundings.js";
import { labelColumns } from "./label-columns.js";

/** The bulk files of Open States about state legislatures. */
export interface OpenStatesSource {
  /** The legislators in office of a state such as "MI": one row a person, with party, chamber and district as text. */
  legislators(state: string): Promise<ColumnTable>;
  /** Another file of theirs, such as the ZIP of a session's bills and votes, by its path or address. */
  read(path: string, options?: ReadFileOptions): Promise<ColumnTable>;
}

/** Where Open States publishes its files. */
export const OPENSTATES_ADDRESS = "https://data.openstates.org";

/** Opens the bulk files of Open States; nothing is asked yet. */
export function openStatesSource(baseUrl: string, around: Surroundings): OpenStatesSource {
  const most = around.maxBytes ?? DEFAULTS.maxBytes;
  const base = baseUrl.replace(/\/+$/, "");
  return {
    async legislators(state) {
      const code = typeof state === "string" ? state.trim().toLowerCase() : "";
      if (!/^[a-z]{2}$/.test(code)) {
        throw new RangeError(
          `Name a state by its two letters, such as "MI", but it is ${describeValue(state)}.`,
        );
      }
      const title = `State legislators in office, ${code.toUpperCase()}`;
      return keptFile(`${base}/people/current/${code}.csv`, around, facts(title), async (bytes, name) =>
        labelColumns(await fileTable(bytes, name, { format: "csv" }, most), ["current_district"]),
      );
    },
    async read(path, options = {}) {
      checkOptions("read", options, READ_FILE_OPTIONS);
      const address = new URL(path, `${base}/`);
      if (address.origin !== new URL(base).origin) {
        throw new RangeError(`This reads files of ${base} only; read a file elsewhere with openFile.`);
      }
      // Not the path as it was typed: it may hold a key.
      return keptFile(address.href, around, facts(address.pathname.slice(1)), (bytes, name) =>
        fileTable(bytes, name, options, most),
      );
    },
  };
}

function facts(title: string): FileFacts {
  return {
    title,
    license: "public domain (CC0-1.0); they ask to be named",
    licenseAddress: "https://open.pluralpolicy.com/data/",
    producer: "Open States",
  };
}
