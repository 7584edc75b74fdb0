import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Engine } from "../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../src/library/engine/connect/open-duckdb.js";
import { exportTable } from "../../src/library/engine/tables/export-table.js";
import { importTable } from "../../src/library/engine/tables/import-table.js";
import { openDesk } from "../cli/run-here.js";
import { temporaryFolder } from "../support/temporary-folder.js";

async function inDuckDB<Result>(work: (engine: Engine) => Promise<Result>, path?: string): Promise<Result> {
  const engine = await openDuckDB(path);
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

const ODD = [
  ...[
    "voters[1]",
    "v*",
    "v?",
    "[!a]",
    "[a-z]",
    "a**b",
    "**",
    "]x[",
    "{x}",
    "~",
    "~root",
    "$HOME",
    "%41",
    "a'b",
    'a"b',
    "a;b",
  ],
  ...["-", "--", "a b", "größe 名", "x\ny", "x\\y", "file:x", "year=2024", "a,b", "#1", "a.gz.b", "."],
];

describe("the name of a file is a name", () => {
  it.each(["csv", "parquet", "ndjson", "arrow"])(
    "for DuckDB too: the right one of many is read, as .%s",
    async (ending) => {
      const folder = temporaryFolder();
      await inDuckDB(async (engine) => {
        for (const name of ["voters1", "vx", "a", "axb", "aXb", "x", "b"]) await write(engine, name, "wrong");
        for (const name of ODD) await write(engine, name, name);
        for (const [i, name] of ODD.entries()) {
          await importTable(engine, { file: join(folder, `${name}.${ending}`), into: `t${i}` });
          expect(await engine.query(`SELECT * FROM t${i}`)).toEqual([{ name }]);
        }
      });
      expect(readdirSync(folder).length).toBe(ODD.length + 7);

      async function write(engine: Engine, name: string, text: string): Promise<void> {
        const file = join(folder, `${name}.${ending}`);
        if (ending === "ndjson") return writeFileSync(file, `${JSON.stringify({ name: text })}\n`);
        await engine.query(`CREATE OR REPLACE TABLE one AS SELECT '${text.replaceAll("'", "''")}' AS name`);
        await exportTable(engine, { from: "one", file });
      }
    },
  );

  it("for its folders too, and for the command line", async () => {
    const desk = openDesk();
    const parts = ["d[a]b", "dab", "year=2024"];
    for (const part of parts) {
      mkdirSync(join(desk.folder, part));
      desk.put(join(part, "list[1].csv"), `name\n${part}\n${part}\n`);
      desk.put(join(part, "list1.csv"), "name\nwrong\n");
    }
    for (const part of parts) {
      for (const out of ["csv", "parquet"]) {
        const words = [
          "assign",
          join(part, "list[1].csv"),
          "--engine",
          "duckdb",
          "--arms",
          "a,b",
          "--seed",
          "1",
        ];
        expect(await desk.run([...words, "--out", join(part, `[out]*.${out}`)])).toMatchObject({
          exitCode: 0,
        });
      }
      expect(desk.read(join(part, "[out]*.csv"))).toMatch(
        new RegExp(`^name,assignment\r\n${part.replace(/[[]/g, "\\[")},`),
      );
      const again = ["profile", join(part, "[out]*.parquet"), "--engine", "duckdb", "--json"];
      expect((await desk.run(again)).output).toContain('"assignment"');
      expect((await desk.run(again)).output).not.toContain('"year"');
    }
    desk.clear();
  });

  it("with a sentence where DuckDB cannot have it", async () => {
    await inDuckDB(async (engine) => {
      const file = join(temporaryFolder(), "a\\b[1].csv");
      const whole = join(temporaryFolder(), "whole.parquet");
      await engine.query("CREATE TABLE one AS SELECT 1 AS a");
      await exportTable(engine, { from: "one", file: whole });
      renameSync(whole, file);
      await expect(importTable(engine, { file, into: "t" })).rejects.toThrow(
        /backslash and one of the signs/,
      );
      // Text does not pass through DuckDB's reader, so any name will do.
      writeFileSync(file, "a\n1\n");
      expect(await importTable(engine, { file, into: "t" })).toBe(1);
    });
  });
});

describe("an address on the network", () => {
  const addresses = [
    "s3://bucket/x",
    "hf://datasets/x",
    "http://127.0.0.1:1/x",
    "HTTPS://x.example/x",
    "gcs://b/x",
    "azure://b/x",
  ];
  const refused =
    /^An address that begins with \w+:\/\/ is not a file on this computer\. Download the file first/;

  it.each(addresses)("is not a file: %s", async (address) => {
    await inDuckDB(async (engine) => {
      await engine.query("CREATE TABLE one AS SELECT 1 AS a");
      for (const ending of ["csv", "parquet", "arrow", "ndjson"])
        await expect(importTable(engine, { file: `${address}.${ending}`, into: "t" })).rejects.toThrow(
          refused,
        );
      for (const ending of ["csv", "parquet", "arrow"])
        await expect(exportTable(engine, { from: "one", file: `${address}.${ending}` })).rejects.toThrow(
          refused,
        );
    });
    await expect(openDuckDB(`${address}.duckdb`)).rejects.toThrow(refused);
  });

  it("is not asked by SQL either, and nothing is installed for it", async () => {
    let asked = 0;
    const server = createServer((_, answer) => {
      asked += 1;
      answer.end("a\n1\n");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await inDuckDB(async (engine) => {
      await expect(engine.query(`SELECT * FROM 'http://127.0.0.1:${port}/x.csv'`)).rejects.toThrow(/httpfs/);
      const settings = await engine.query(
        "SELECT value FROM duckdb_settings() WHERE name IN ('autoinstall_known_extensions', 'autoload_known_extensions')",
      );
      expect(settings.map(({ value }) => value)).toEqual(["false", "false"]);
    });
    server.close();
    expect(asked).toBe(0);
  });
});

describe("a new database", () => {
  const modes = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]),
    );

  it("is for its owner only, with what is written beside it and what does not fit into memory", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "voters.duckdb");
    const engine = await openDuckDB(path, { memoryLimit: "60MB", threads: 1 });
    await engine.query("CREATE TABLE t AS SELECT range AS i FROM range(10)");
    expect(modes(folder)).toMatchObject({ "voters.duckdb": "600", "voters.duckdb.wal": "600" });
    await engine.query("CHECKPOINT");
    await engine.query("INSERT INTO t VALUES (11)");
    const now = modes(folder);
    expect(Object.entries(now).filter(([, mode]) => mode !== "600")).toEqual([
      [expect.stringMatching(/^\.voters\.duckdb\..*\.draft$/), "700"],
    ]);
    const [spill] = await engine.query("SELECT value FROM duckdb_settings() WHERE name = 'temp_directory'");
    expect(String(spill?.value)).toContain(".draft/spill");
    await engine.close();
    expect(modes(folder)).toEqual({ "voters.duckdb": "600" });
    await inDuckDB(async (again) => {
      expect(await again.query("SELECT COUNT(*)::DOUBLE AS n FROM t")).toEqual([{ n: 11 }]);
    }, path);
  });

  it("is opened, not made, where there is one; one that is none is left alone", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "voters.duckdb");
    await inDuckDB((engine) => engine.query("CREATE TABLE t AS SELECT 1 AS a"), path);
    symlinkSync(path, join(folder, "link.duckdb"));
    await inDuckDB((engine) => engine.query("SELECT * FROM t"), join(folder, "link.duckdb"));
    writeFileSync(join(folder, "text.duckdb"), "precious");
    await expect(openDuckDB(join(folder, "text.duckdb"))).rejects.toThrow(/not a valid DuckDB/);
    expect(readFileSync(join(folder, "text.duckdb"), "utf8")).toBe("precious");
    await expect(openDuckDB(join(folder, "no", "x.duckdb"))).rejects.toThrow(
      /The folder .*no does not exist/,
    );
    expect(readdirSync(folder).sort()).toEqual(["link.duckdb", "text.duckdb", "voters.duckdb"]);
  });

  it("may be made by two at the same time, for example in two notebooks", async () => {
    const path = join(temporaryFolder(), "voters.duckdb");
    const both = await Promise.all([openDuckDB(path), openDuckDB(path)]).catch((error: unknown) => [error]);
    for (const engine of both)
      if (engine instanceof Error) expect(engine.message).not.toMatch(/already a file/);
    expect((statSync(path).mode & 0o777).toString(8)).toBe("600");
    for (const engine of both) if (!(engine instanceof Error)) await (engine as Engine).close();
  });
});

it("an export whose engine fails, or holds what the file cannot, fails alone: nobody is left waiting", async () => {
  const unheard: unknown[] = [];
  const hear = (error: unknown): void => void unheard.push(error);
  process.on("unhandledRejection", hear);
  const folder = temporaryFolder();
  await inDuckDB(async (engine) => {
    await engine.query("CREATE TABLE t AS SELECT range AS i, 'word' AS word FROM range(5000)");
    const failing: Engine = {
      ...engine,
      async *stream(sql) {
        yield* engine.stream(sql);
        throw new Error("the line was cut");
      },
    };
    for (const ending of ["arrow", "csv"])
      await expect(exportTable(failing, { from: "t", file: join(folder, `t.${ending}`) })).rejects.toThrow(
        "was cut",
      );
    await expect(exportTable(engine, { from: "nothing", file: join(folder, "t.parquet") })).rejects.toThrow(
      /nothing/,
    );
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off("unhandledRejection", hear);
  expect(unheard).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

it("a text of a stranger comes back from a guarded file as it was", async () => {
  const file = join(temporaryFolder(), "notes.csv");
  const notes = ["=1+1", "'=1+1", "x;=1", "+12125550100 x", "-", "a\tb", "@ana", " =1", "''-x"];
  await inDuckDB(async (engine) => {
    const values = notes.map((note) => `('${note.replaceAll("'", "''")}')`).join(", ");
    await engine.query(`CREATE TABLE notes AS SELECT * FROM (VALUES ${values}) AS t(note)`);
    await exportTable(engine, { from: "notes", file });
    await importTable(engine, { file, into: "again" });
    const read = await engine.query("SELECT note FROM again");
    expect(read.map(({ note }) => note)).toEqual(notes);
  });
});
