import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { mean } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { mimeBundle } from "../../src/library/show/mime-bundle.js";
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
    // Shown as the table that it is, and its column as one, not as the parts of Danfo.js.
    const frame = toDanfo(log);
    expect(mimeBundle(frame)).toEqual(mimeBundle(log));
    expect(mimeBundle(frame.column(log.columnNames()[0] ?? ""))).toEqual(
      mimeBundle(log.select(log.columnNames()[0] ?? "")),
    );
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

// The set-up gives danfojs-node a small part of TensorFlow: what a data frame does with it is tried here.
describe("a Danfo.js data frame with the tensors that the course installs", { timeout: 60_000 }, () => {
  const frame = () => toDanfo({ doors: [1, 2, 3, 4], votes: [2, 4, 6, 9], street: ["x", "y", "x", "y"] });
  const numbers = () => frame().loc({ columns: ["doors", "votes"] });

  it("prints nothing of its own, from the first tensor on", () => {
    const code = `const { DataFrame } = require("danfojs-node");
      new DataFrame({ doors: [1, 2] }).loc({ columns: ["doors"] }).tensor.mean().arraySync();`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", code], { encoding: "utf8" });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("describes, groups and counts", () => {
    const described = frame().describe();
    expect(described.column("votes").values.slice(0, 6)).toEqual([
      4,
      5.25,
      expect.closeTo(2.986, 3),
      2,
      5,
      9,
    ]);
    const means = frame().groupby(["street"]).col(["doors"]).mean();
    expect(means.values).toEqual([
      ["x", 2],
      ["y", 3],
    ]);
    expect(frame().column("street").valueCounts().values).toEqual([2, 2]);
  });

  it("gives tensors, and computes with them", () => {
    expect(numbers().tensor.arraySync()).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
      [4, 9],
    ]);
    expect(numbers().add([1, 2], { axis: 1 })).toMatchObject({
      values: [
        [2, 4],
        [3, 6],
        [4, 8],
        [5, 11],
      ],
    });
    expect(numbers().diff(1)).toMatchObject({
      values: [
        [Number.NaN, Number.NaN],
        [1, 2],
        [1, 2],
        [1, 3],
      ],
    });
    expect(numbers().pctChange(1)).toMatchObject({ shape: [4, 2] });
    expect(numbers().gt(3)).toMatchObject({
      values: [
        [false, false],
        [false, true],
        [false, true],
        [true, true],
      ],
    });
  });

  it("draws rows, and scales columns", async () => {
    expect((await frame().sample(2, { seed: 1 })).shape).toEqual([2, 3]);
    const { MinMaxScaler, StandardScaler } = createRequire(import.meta.url)(
      "danfojs-node",
    ) as typeof import("danfojs-node");
    const scaled = new MinMaxScaler().fit(numbers()).transform(numbers());
    expect(scaled.values.at(-1)).toEqual([1, 1]);
    const standard = new StandardScaler().fit(numbers()).transform(numbers());
    expect(standard.values[0][0]).toBeCloseTo(-1.3416, 4);
  });
});
