import type { ColumnTable } from "arquero";
import { checkOptions } from "../../table/columns/check-options.js";
import { type ColumnKind, columnKind } from "../../table/columns/column-kind.js";
import { loadArquero } from "../../table/columns/load-arquero.js";
import { listZip } from "../../table/packed/read-zip.js";
import type { PortalFacts } from "../kept/download-passport.js";
import { type Fetched, keptTable } from "../kept/kept-table.js";
import { readAddress } from "../network/check-address.js";
import { DEFAULTS, openPortal, type Portal, startDownload } from "../network/connection.js";
import { publicAddress } from "../network/secrets.js";
import type { Surroundings } from "../network/surroundings.js";
import { UnreadableError } from "../network/unreadable-error.js";
import type { PortalField, PortalType } from "../records/portal-field.js";
import { asOpenData } from "./as-open-data.js";
import { fileFormat } from "./file-format.js";
import { fileTable, READ_FILE_OPTIONS, type ReadFileOptions } from "./file-table.js";

/** A file on the web. */
export interface FileSource {
  /** The file as a table. */
  read(options?: ReadFileOptions): Promise<ColumnTable>;
  /** The files in a ZIP archive and their sizes. */
  entries(): Promise<ColumnTable>;
}

/** What is known about a file besides its bytes. */
export type FileFacts = Partial<Pick<PortalFacts, "title" | "license" | "licenseAddress" | "producer">>;

/** How the bytes of a file become a table. */
export type ReadBytes = (bytes: Uint8Array, name: string) => ColumnTable | Promise<ColumnTable>;

/** Opens a file on the web; nothing is asked yet. */
export function fileSource(address: string, around: Surroundings): FileSource {
  readAddress(address);
  return {
    async read(options = {}) {
      checkOptions("read", options, READ_FILE_OPTIONS);
      return keptFile(address, around, {}, (bytes, name) =>
        fileTable(bytes, name, options, around.maxBytes ?? DEFAULTS.maxBytes),
      );
    },
    entries: () => keptFile(address, around, {}, entryTable),
  };
}

/** A file as a table, from the web or from its kept copy. */
export async function keptFile(
  address: string,
  around: Surroundings,
  known: FileFacts,
  readBytes: ReadBytes,
): Promise<ColumnTable> {
  const portal = openPortal(address, around);
  const url = readAddress(address);
  const name = fileName(url);
  return keptTable(
    {
      host: url.host,
      text: `file ${publicAddress(url)}`,
      fetch: () => fetchFile(portal, url, name, known),
      decode: async (bytes) => {
        const table = await readBytes(bytes, name);
        return { table, fields: fieldsOf(table) };
      },
    },
    around,
  );
}

function fetchFile(portal: Portal, url: URL, name: string, known: FileFacts): Promise<Fetched> {
  return startDownload(portal).get(url, ({ bytes, headers }) => {
    if (isWebPage(headers.get("content-type"), bytes, name)) {
      throw new UnreadableError(
        `${url.host} answered with a web page instead of the file ${name}. Copy the address of the download itself.`,
      );
    }
    const updated = new Date(headers.get("last-modified") ?? "");
    return {
      bytes,
      facts: {
        title: name,
        portal: "file",
        license: "not stated",
        producer: "",
        ...known,
        address: publicAddress(url),
        notes: [],
        ...(Number.isNaN(updated.getTime()) ? {} : { updated: updated.toISOString() }),
      },
    };
  });
}

function entryTable(bytes: Uint8Array, name: string): ColumnTable {
  const entries =
    fileFormat(bytes, name) === "zip"
      ? asOpenData(() => listZip(bytes, name))
      : [{ name, bytes: bytes.byteLength }];
  return loadArquero().table({
    entry: entries.map((entry) => entry.name),
    bytes: entries.map((entry) => entry.bytes),
  });
}

function fileName(url: URL): string {
  const last = url.pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last) || url.host;
  } catch {
    return last;
  }
}

function isWebPage(type: string | null, bytes: Uint8Array, name: string): boolean {
  if (/\.html?$/i.test(name)) return false;
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return (
    /^<(!doctype html|html)\b/i.test(start) || (/^text\/html\b/i.test(type ?? "") && start.startsWith("<"))
  );
}

const TYPES: Partial<Readonly<Record<ColumnKind, PortalType>>> = {
  "whole number": "number",
  number: "number",
  "yes/no": "boolean",
  date: "date",
};

function fieldsOf(table: ColumnTable): PortalField[] {
  return table
    .columnNames()
    .map((name) => ({ name, type: TYPES[columnKind(table.array(name))] ?? "text", description: "" }));
}
