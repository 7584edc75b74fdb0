import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { mean } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { fromDanfo, toDanfo } from "../../src/library/table/columns/danfo.js";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";

// The first call loads danfojs-node, which takes some seconds.
describe("toDanfo and fromDanfo", { timeout: 60_000 }, () => {
  it("give a frame that computes what the course computes", () => {
    const log = loadDataset("canvass-log");
    const frame = toDanfo(log);
    expect(frame.shape).toEqual([1200, 11]);
    expect(frame.columns).toEqual(log.columnNames());
    expect(frame.column("hour").mean()).toBeCloseTo(mean(Array.from(log.array("hour"), Number)), 4);
  });

  it("bring every dataset value back, missing ones too", () => {
    const log = loadDataset("canvass-log");
    expect(fromDanfo(toDanfo(log)).objects()).toEqual(log.objects());
  });

  it("read NaN and undefined of a frame as missing", () => {
    const frame = toDanfo({ n: [1, Number.NaN, undefined, 4], day: ["a", null, "c", "d"] });
    expect(fromDanfo(frame).objects()).toEqual([
      { n: 1, day: "a" },
      { n: null, day: null },
      { n: null, day: "c" },
      { n: 4, day: "d" },
    ]);
  });

  it("refuse an empty table and a value that is no frame", () => {
    expect(() => toDanfo({ a: [] })).toThrow(/needs at least one row and one column/);
    expect(() => fromDanfo({} as ReturnType<typeof toDanfo>)).toThrow(
      /Expected a Danfo\.js data frame, but was given an object/,
    );
    expect(() => fromDanfo(null as unknown as ReturnType<typeof toDanfo>)).toThrow(/nothing \(null\)/);
  });

  it("say how to install the package where it is missing", async () => {
    const folder = mkdtempSync(join(tmpdir(), "without danfo "));
    try {
      cpSync("src/library", join(folder, "src/library"), { recursive: true });
      mkdirSync(join(folder, "node_modules"));
      for (const name of ["arquero", "@uwdata"]) {
        symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name), "junction");
      }
      writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
      const copy: { toDanfo: typeof toDanfo } = await import(
        pathToFileURL(join(folder, "src/library/table/columns/danfo.ts")).href
      );
      expect(() => copy.toDanfo({ a: [1] })).toThrow(/npm install danfojs-node/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
