import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read } from "xlsx";
import { openDesk, voters } from "../cli/run-here.js";
import { pretendNotebook } from "../support/pretend-notebook.js";
import { type SmallDisk, smallDisk } from "../support/small-disk.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { allWriters, filesIn, prepare } from "./writers.js";

pretendNotebook();
const desk = openDesk();
beforeAll(() => prepare(desk, voters()), 120_000);
afterAll(() => desk.clear());
const writers = allWriters(desk);

it("are all walked here", () => {
  expect(new Set(writers.map(({ name }) => name)).size).toBe(writers.length);
  expect(writers.length).toBeGreaterThanOrEqual(45);
});

describe.each(writers)("$name", ({ files, replaces, write }) => {
  it("makes files that only their owner can read, and nothing beside them", async () => {
    const folder = temporaryFolder();
    expect(await write(folder)).toBeUndefined();
    const made = filesIn(folder);
    if (files.length > 0) expect([...made.keys()].sort()).toEqual([...files].sort());
    expect(made.size).toBeGreaterThan(0);
    for (const name of made.keys())
      expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
  });

  it("never replaces a file by accident", async () => {
    const folder = temporaryFolder();
    if (replaces === true) {
      expect(await write(folder)).toBeUndefined();
      expect(await write(folder)).toBeUndefined();
      return;
    }
    for (const name of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), "precious");
    }
    expect(await write(folder)).toMatch(/already/);
    const left = filesIn(folder);
    expect([...left.keys()].sort()).toEqual([...files].sort());
    for (const bytes of left.values()) expect(bytes.toString()).toBe("precious");
  });
});

it.each(writers.filter(({ guarded }) => guarded === true))(
  "$name gives a spreadsheet no formula of a stranger",
  async ({ write }) => {
    const folder = temporaryFolder();
    await write(folder);
    for (const [name, bytes] of filesIn(folder)) {
      const cells = name.endsWith(".xlsx")
        ? Object.values(read(bytes, { cellFormula: true }).Sheets.Rows ?? {}).map(
            (cell: { v?: unknown; f?: string }) => {
              expect(cell.f).toBeUndefined();
              return String(cell.v);
            },
          )
        : bytes.toString("utf8").split(/[,\t\r\n]/);
      expect(cells).toContain("'=1+1");
      expect(cells).not.toContain("=1+1");
      if (!name.endsWith(".xlsx")) expect(cells).toContain('"x;\'@SUM(1)"');
    }
  },
);

const disk: SmallDisk | undefined = smallDisk();
if (disk === undefined)
  it("skipped: this user may not mount a small disk to fill under each writer", () => {});
else
  describe("on a disk that is full", () => {
    afterAll(() => disk.remove());

    /** What each writer makes where there is room, made once. */
    const whole = new Map<string, ReturnType<typeof filesIn>>();

    // No room at all, room for a name, and room for the beginning.
    it.each(writers.flatMap((writer) => [0, 4096, 12_288].map((free) => ({ ...writer, free }))))(
      "$name with $free bytes free: whole or nothing, one sentence, no draft",
      async ({ name, write, free }) => {
        const reference = temporaryFolder();
        if (!whole.has(name)) await write(reference);
        const expected = whole.get(name) ?? filesIn(reference);
        whole.set(name, expected);
        disk.empty();
        disk.fill(free);
        const said = await write(disk.folder);
        disk.fill(0);
        const made = filesIn(disk.folder);
        made.delete("ballast");
        if (said === undefined) {
          expect([...made.keys()].sort()).toEqual([...expected.keys()].sort());
          for (const [file, bytes] of made)
            expect([file, bytes.length]).toEqual([file, expected.get(file)?.length]);
        } else {
          expect(said).toMatch(/disk is full/);
          expect(said.split("\n")).toHaveLength(1);
          expect([...made.keys()]).toEqual([]);
        }
        if (free === 0) expect(said).toBeDefined();
      },
    );

    it.each(writers.filter(({ replaces }) => replaces === true))(
      "$name keeps what was there before",
      async ({ write }) => {
        disk.empty();
        await write(disk.folder);
        const before = filesIn(disk.folder);
        disk.fill(0);
        expect(await write(disk.folder)).toMatch(/disk is full/);
        const after = new Map(filesIn(disk.folder));
        after.delete("ballast");
        expect(after).toEqual(before);
      },
    );

    it("says so when the room for a while is full, and leaves nothing in it", async () => {
      disk.empty();
      disk.fill(30_000);
      const before = process.env.TMPDIR;
      process.env.TMPDIR = disk.folder;
      try {
        const rows = Array.from({ length: 40_000 }, (_, i) => `${i},word ${i}`).join("\n");
        desk.put("many.csv", `id,note\n${rows}\n`);
        desk.put("wide.csv", Buffer.from(`id,note\n${rows}\n`, "utf16le"));
        const inDuckDB = [
          await desk.run(["profile", "wide.csv", "--engine", "duckdb"]),
          await desk.run("assign many.csv --engine duckdb --arms a,b --seed 1 --out drawn.csv".split(" ")),
        ];
        for (const { errors } of inDuckDB)
          expect(errors).toMatch(
            /^movement-data: To read (wide|many)\.csv, room is needed in .*that disk is full\./,
          );
        const piped = await desk.run(["profile", "-"], `id,note\n${rows}\n`);
        expect(piped.errors).toMatch(
          /^movement-data: To read standard input, room is needed in .*that disk is full\./,
        );
        for (const { errors, output } of [...inDuckDB, piped])
          expect([errors.split("\n").length, output]).toEqual([2, ""]);
      } finally {
        if (before === undefined) delete process.env.TMPDIR;
        else process.env.TMPDIR = before;
      }
      expect([...filesIn(disk.folder).keys()]).toEqual(["ballast"]);
    });
  });
