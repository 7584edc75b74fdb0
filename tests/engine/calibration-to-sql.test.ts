import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/library/engine/connect/engine.js";
import {
  applyCalibration,
  calibrationToSQL,
  openDuckDB,
  type RecalibrateOptions,
  recalibrate,
} from "../../src/library/index.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDB();
});
afterAll(() => engine.close());

// Outcomes that rise with the score, with ties, and places where they fall, which an isotonic line pools.
const ranks = Array.from({ length: 400 }, (_, i) => (Math.floor(i / 3) * 7919) % 134);
const actual = ranks.map((rank, i) => Number((rank * 37 + i * 11) % 134 < rank));
const probabilities = ranks.map((rank) => (rank + 1) / 140);
const vendor = ranks.map((rank) => rank - 20);

describe("a calibration in SQL", () => {
  it.each<[string, number[], RecalibrateOptions, (number | null)[]]>([
    ["isotonic, probabilities", probabilities, { method: "isotonic" }, [0, 1, 1e-12, 0.9999999]],
    [
      "isotonic, scores of a vendor",
      vendor,
      { method: "isotonic", scale: "as it is" },
      [-1e6, -20.5, 113.5, 1e6],
    ],
    ["Platt, probabilities", probabilities, { method: "platt" }, [0, 1, 1e-12, 0.9999999]],
    ["Platt, scores of a vendor", vendor, { method: "platt", scale: "as it is" }, [-1e6, 1e6, 0.25]],
  ])("gives what it gives in memory: %s", async (_what, scores, options, outside) => {
    const calibration = recalibrate(actual, scores, options);
    const between = scores.slice(1).map((score, i) => (score + (scores[i] ?? score)) / 2);
    const all = [...scores, ...between, ...outside, null, Number.NaN];
    const cell = (value: number | null): string =>
      value === null ? "NULL" : Number.isNaN(value) ? "'NaN'::DOUBLE" : value.toExponential();
    await engine.query(
      `CREATE OR REPLACE TABLE list AS SELECT * FROM (VALUES ${all.map((value, i) => `(${i}, ${cell(value)})`).join(", ")}) AS t(i, "the score")`,
    );
    const rows = await engine.query(
      `SELECT ${calibrationToSQL(calibration, { score: "the score" })} AS chance FROM list ORDER BY i`,
    );
    const wanted = applyCalibration(
      calibration,
      all.map((value) => value ?? Number.NaN),
    );
    const off = rows.map(({ chance }, i) =>
      chance === null
        ? Number.isNaN(wanted[i])
          ? 0
          : 1
        : Math.abs(Number(chance) - (wanted[i] ?? Number.NaN)),
    );
    expect(rows).toHaveLength(all.length);
    expect(Math.max(...off)).toBeLessThan(1e-12);
    expect(rows.slice(-2).map(({ chance }) => chance)).toEqual([null, null]);
  });

  it("gives nothing where a score is no probability, which memory refuses", async () => {
    const calibration = recalibrate(actual, probabilities);
    const sql = calibrationToSQL(calibration);
    const rows = await engine.query(`SELECT ${sql} AS chance FROM (VALUES (73.0), (-0.1)) AS t(score)`);
    expect(rows.map(({ chance }) => chance)).toEqual([null, null]);
    expect(() => applyCalibration(calibration, [73])).toThrow("learned on probabilities");
  });

  it("takes whole numbers as numbers", async () => {
    const calibration = recalibrate(actual, vendor, { method: "isotonic", scale: "as it is" });
    const [row] = await engine.query(
      `SELECT ${calibrationToSQL(calibration)} AS chance FROM (VALUES (5)) AS t(score)`,
    );
    expect(Math.abs(Number(row?.chance) - (applyCalibration(calibration, [5])[0] ?? 0))).toBeLessThan(1e-12);
  });
});
