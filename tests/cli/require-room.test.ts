import { describe, expect, it } from "vitest";
import { requireRoom } from "../../src/cli/read/require-room.js";
import type { TableSource } from "../../src/cli/read/table-source.js";
import type { Engine, EngineColumn } from "../../src/library/engine/connect/engine.js";

const GB = 1e9;
const [rows, columns] = [99_000_000, ["id", "age", "voted"]];

/** A list of which only its length and its columns are there: ids that all differ, and numbers. */
function listThatSays(said: string[]): TableSource {
  const kinds = columns.map(
    (name): EngineColumn => ({
      name,
      kind: name === "id" ? "text" : "number",
      floating: true,
      type: "",
    }),
  );
  const engine: Engine = {
    dialect: "duckdb",
    query: async () => [{ n_0: rows, l_0: 9 }],
    async *stream() {},
    columns: async () => kinds,
    close: async () => {},
  };
  return {
    name: "list.csv",
    columnNames: columns,
    inEngine: { engine, table: "file_rows" },
    workplace: engine,
    say: (sentence) => said.push(sentence),
    read: () => Promise.reject(new Error("nothing is read")),
    async *batches() {},
    count: async () => rows,
    close: async () => {},
  };
}

describe("what a long list takes in memory", () => {
  const hold = (names: readonly string[], room: { free: number; heap: number }, said: string[] = []) =>
    requireRoom(listThatSays(said), names, { copies: 1 }, room);

  it("is said before it is read", async () => {
    const said: string[] = [];
    await hold(["age", "voted"], { free: 8 * GB, heap: 4 * GB }, said);
    expect(said).toEqual(["This holds 2 columns of 99,000,000 rows in memory, about 2.0 GB."]);
  });

  it("is refused where there is less memory, or less for texts", async () => {
    await expect(hold(["age", "voted"], { free: 1.2 * GB, heap: 4 * GB })).rejects.toThrow(
      "To do this with list.csv would hold 2 columns of 99,000,000 rows in memory, about 2.0 GB, and there are 1.2 GB. Take a part of the list, or fewer columns.",
    );
    await expect(hold(columns, { free: 16 * GB, heap: 4 * GB })).rejects.toThrow(
      "about 7.8 GB, and there are 4.0 GB",
    );
  });
});
