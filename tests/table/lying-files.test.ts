import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Table, tableFromArrays, tableToIPC, Utf8, vectorFromArray } from "apache-arrow";
import type { ColumnTable } from "arquero";
import { describe, expect, it } from "vitest";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { importTable } from "../../src/library/engine/tables/import-table.js";
import { readArrow } from "../../src/library/table/read/read-arrow.js";
import { readParquet } from "../../src/library/table/read/read-parquet.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const N = 40;
const list = {
  id: Int32Array.from({ length: N }, (_, i) => i),
  share: Float64Array.from({ length: N }, (_, i) => i / 7),
  name: Array.from({ length: N }, (_, i) => `p${i}`),
  ok: Array.from({ length: N }, (_, i) => i % 3 === 0),
  miss: Array.from({ length: N }, (_, i) => (i % 5 === 0 ? null : `c${i % 4}`)),
};
const texts = new Table({
  id: vectorFromArray(list.id),
  name: vectorFromArray(list.name, new Utf8()),
  miss: vectorFromArray(list.miss, new Utf8()),
});

async function parquet(): Promise<Uint8Array> {
  const file = join(temporaryFolder(), "list.parquet");
  const engine = await openDuckDB();
  await engine.query(
    `COPY (SELECT i AS id, i / 7 AS share, 'p' || i AS name, i % 3 = 0 AS ok FROM range(${N}) AS t(i)) TO '${file}'`,
  );
  await engine.close();
  return readFileSync(file);
}

type Read = (bytes: Uint8Array) => ColumnTable | Promise<ColumnTable>;
const arrow: Read = (bytes) => readArrow(bytes, "list.arrow");
const FILES: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, Read])[] = [
  ["an Arrow file with labels", () => tableToIPC(tableFromArrays(list), "file"), arrow],
  ["an Arrow file with texts", () => tableToIPC(texts, "file"), arrow],
  ["an Arrow stream", () => tableToIPC(texts, "stream"), arrow],
  ["a Parquet file", parquet, (bytes) => readParquet(bytes, 1e8)],
];

/** Undefined when the file is refused with a sentence; anything else that goes wrong is thrown. */
async function rowsOf(read: Read, bytes: Uint8Array): Promise<ColumnTable | undefined> {
  try {
    return await read(bytes);
  } catch (error) {
    expect(String(error)).toMatch(/damaged|too large|packed|two columns called/);
    return undefined;
  }
}

describe("a file that lies about itself", () => {
  // Whatever byte is another: a length, a place, a kind, the end of a list. The values themselves have no checksum.
  it.each(FILES)("is refused or gives every row: %s", async (_name, make, read) => {
    const bytes = await make();
    const names = (await read(bytes)).columnNames();
    let refused = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const before = bytes[at] ?? 0;
      const value = [0, 0xff, 0x7f, before ^ 1, before + 8][at % 5] ?? 0;
      const table = await rowsOf(
        read,
        Uint8Array.from(bytes, (byte, i) => (i === at ? value : byte)),
      );
      if (table === undefined) refused += 1;
      else expect([at, table.numRows(), table.numCols()]).toEqual([at, N, names.length]);
    }
    expect(refused).toBeGreaterThan(bytes.length / 10);
  });

  // The package read it again and again, without an end.
  it.each([
    ["labels", 2],
    ["a schema", 1],
    ["nothing, by a list of places of negative length", 0],
  ])("is refused when its index calls a message about %s rows", (_about, kind) => {
    const bytes = tableToIPC(tableFromArrays(list), "file");
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const places = Array.from({ length: bytes.length / 8 - 1 }, (_, i) => 8 * i);
    const starts = places.filter((at) => view.getInt32(at, true) === -1 && view.getInt32(at + 4, true) > 0);
    const rows = starts.at(-1) ?? expect.fail("there is no message");
    const root = rows + 8 + view.getUint32(rows + 8, true);
    const map = root - view.getInt32(root, true);
    const about = root + view.getUint16(map + 6, true);
    expect(view.getUint8(about)).toBe(3);
    if (kind === 0) view.setInt16(map, -1, true);
    else view.setUint8(about, kind);
    expect(() => arrow(bytes)).toThrow("is damaged");
  });

  it("is refused when it ends before its end, and may say twice that it ends", () => {
    const bytes = tableToIPC(texts, "stream");
    const end = bytes.subarray(bytes.length - 8);
    expect([...end]).toEqual([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]);
    expect(readArrow(Buffer.concat([bytes, end, new Uint8Array(8)]), "list.arrow").numRows()).toBe(N);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const rows = 8 + view.getInt32(4, true);
    const early = Buffer.concat([bytes.subarray(0, rows), end, bytes.subarray(rows)]);
    expect(() => arrow(new Uint8Array(early))).toThrow("is damaged");
  });

  it.each(FILES)("is refused when it is cut off anywhere: %s", async (name, make, read) => {
    const bytes = await make();
    for (let end = 0; end < bytes.length; end += 13) {
      const table = await rowsOf(read, bytes.subarray(0, end));
      // A stream may end after its columns, before the first row.
      if (table !== undefined) expect([name, table.numRows() % N]).toEqual(["an Arrow stream", 0]);
    }
  });

  it("is not taken for one when it is empty, or when its parts are", () => {
    const empty = tableToIPC(tableFromArrays({ id: new Int32Array(0), share: new Float64Array(0) }), "file");
    expect(readArrow(empty, "empty.arrow").columnNames()).toEqual(["id", "share"]);
    const parts = new Table([...texts.batches, ...texts.slice(3, 3).batches, ...texts.slice(5, 7).batches]);
    expect(readArrow(tableToIPC(parts, "file"), "parts.arrow").numRows()).toBe(N + 2);
  });

  it("is asked about when two columns have one name, of which one would be lost", () => {
    const bytes = tableToIPC(tableFromArrays({ first_id: list.id, other_id: list.share }), "file");
    const twice = Buffer.from(
      Buffer.from(bytes).toString("latin1").replaceAll("other_id", "first_id"),
      "latin1",
    );
    expect(() => arrow(new Uint8Array(twice))).toThrow(
      'list.arrow has two columns called "first_id". Write it again with a name for each.',
    );
  });

  /** Every place where four or eight bytes say a number, changed to another. */
  it.each([
    [BigInt(N), 1_000_000_000n],
    [BigInt(N), 47n],
    [BigInt(N), 39n],
    [BigInt(N), -1n],
    [8n, 1_000_000n],
  ])("fills up no missing row and takes none away: where it says %i it says %i", async (said, lie) => {
    for (const [name, make, read] of FILES.filter(([, , how]) => how === arrow)) {
      const bytes = await make();
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const whole = (await read(bytes)).objects();
      let changed = 0;
      for (let at = 0; at + 8 <= bytes.length; at += 8) {
        if (view.getBigInt64(at, true) !== said) continue;
        const copy = Uint8Array.from(bytes);
        new DataView(copy.buffer).setBigInt64(at, lie, true);
        const table = await rowsOf(read, copy);
        if (table !== undefined) expect([name, at, table.objects()]).toEqual([name, at, whole]);
        changed += 1;
      }
      if (said === BigInt(N)) expect(changed).toBeGreaterThan(1);
    }
  });

  it("is refused by importTable too, which reads an Arrow file piece by piece", async () => {
    const engine = await openDuckDB();
    const file = join(temporaryFolder(), "list.arrow");
    const bytes = tableToIPC(tableFromArrays({ id: list.id, name: list.name }), "file");
    const lies = [...bytes.keys()].filter((at) => at % 11 === 0 || bytes[at] === N);
    let refused = 0;
    for (const at of lies) {
      writeFileSync(
        file,
        Uint8Array.from(bytes, (byte, i) => (i === at ? 0x7f : byte)),
      );
      const rows = await importTable(engine, { file, into: "list" }).catch((error: Error) => error.message);
      if (typeof rows === "string") {
        refused += 1;
        expect(rows.split("\n")).toHaveLength(1);
      } else {
        expect([at, rows]).toEqual([at, N]);
        await engine.query("DROP TABLE list");
      }
    }
    await engine.close();
    expect(refused).toBeGreaterThan(lies.length / 10);
  });
});
