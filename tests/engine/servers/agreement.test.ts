import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Engine } from "../../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../../src/library/engine/connect/open-duckdb.js";
import { openPostgres } from "../../../src/library/engine/connect/open-postgres.js";
import { openSpark } from "../../../src/library/engine/connect/open-spark.js";
import { fitLogisticSQL } from "../../../src/library/engine/fit/fit-logistic-sql.js";
import { assignSQL } from "../../../src/library/engine/score/assign-sql.js";
import { calibrationSQL } from "../../../src/library/engine/score/calibration-sql.js";
import { decileSQL } from "../../../src/library/engine/score/decile-sql.js";
import { scoreSQL } from "../../../src/library/engine/score/score-sql.js";
import { insertRows } from "../../../src/library/engine/tables/insert-rows.js";
import { assignByHash } from "../../../src/library/experiment/assign/assign-by-hash.js";
import { fitLogistic } from "../../../src/library/model/fit/fit-logistic.js";
import type { LogisticFit } from "../../../src/library/model/fit/logistic-fit.js";
import { predictProbability } from "../../../src/library/model/score/predict-probability.js";
import { calibrationTable } from "../../../src/library/model/validate/calibration-table.js";
import { decileTable } from "../../../src/library/model/validate/decile-table.js";
import { expectSameRows } from "../same-rows.js";
import { dataSets, inMemory } from "./data-sets.js";

const ENGINES = ["DuckDB", "PostgreSQL", "Spark"] as const;
const engines = new Map<string, Engine>();
const figures: Record<string, string | number>[] = [];

beforeAll(async () => {
  engines.set("DuckDB", await openDuckDB());
  engines.set("PostgreSQL", await openPostgres(inject("postgresURL")));
  engines.set("Spark", await openSpark(inject("sparkURL")));
});
afterAll(async () => {
  for (const engine of engines.values()) await engine.close();
  const short = figures.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === "number" ? value.toExponential(1) : value,
      ]),
    ),
  );
  console.table(short);
});

/** The largest distances of one fit from another: absolute, and as a share of the standard error. */
function distance(
  ours: LogisticFit,
  theirs: LogisticFit,
): { absolute: number; ofError: number; errors: number } {
  expect(ours.terms).toEqual(theirs.terms);
  expect(ours.aliased).toEqual(theirs.aliased);
  expect(ours.predictors).toEqual(theirs.predictors);
  for (const name of ["n", "dropped", "converged"] as const) expect(ours[name], name).toEqual(theirs[name]);
  const worst = { absolute: 0, ofError: 0, errors: 0 };
  ours.coefficients.forEach((value, j) => {
    if (ours.aliased.includes(ours.terms[j] as string)) return;
    const error = Math.sqrt(theirs.covariance[j]?.[j] as number);
    const apart = Math.abs(value - (theirs.coefficients[j] as number));
    worst.absolute = Math.max(worst.absolute, apart);
    worst.ofError = Math.max(worst.ofError, apart / error);
    worst.errors = Math.max(worst.errors, Math.abs(Math.sqrt(ours.covariance[j]?.[j] as number) / error - 1));
  });
  return worst;
}

describe.each(dataSets().map((set, i) => ({ ...set, table: `set_${i + 1}`, set })))(
  "$name",
  ({ set, table }) => {
    const { options, columns, rows } = set;
    const memory = inMemory(set);
    const fit = fitLogistic(memory, options);
    const scores = predictProbability(fit, memory);
    const outcomes = memory[options.outcome] as unknown[];
    const known = rows.map((_, i) => i).filter((i) => !Number.isNaN(scores[i]) && outcomes[i] !== null);
    const measured = [known.map((i) => outcomes[i]), known.map((i) => scores[i] as number)] as const;
    const arms = { seed: 2026, arms: ["control", "text", "call"], probabilities: [0.5, 0.3, 0.2] };

    it.each(ENGINES)("is the same in %s and in memory", async (name) => {
      const engine = engines.get(name) as Engine;
      expect(await insertRows(engine, table, columns, [rows])).toBe(rows.length);

      const ours = await fitLogisticSQL(engine, { table, ...options });
      const apart = distance(ours, fit);
      expect(apart.ofError).toBeLessThan(1e-8);
      expect(apart.errors).toBeLessThan(1e-8);

      // The model of memory, scored here, so that the scores alone are compared.
      await scoreSQL(engine, fit, { from: table, into: `${table}_scored` });
      await assignSQL(engine, { from: `${table}_scored`, into: `${table}_assigned`, key: "id", ...arms });
      const found = new Map<unknown, { score: unknown; arm: unknown }>();
      for await (const batch of engine.stream(`SELECT id, score, arm FROM ${table}_assigned`)) {
        for (const { id, score, arm } of batch) found.set(id, { score, arm });
      }
      const expectedArms = assignByHash(memory.id as unknown[], arms);
      let score = 0;
      let missing = 0;
      (memory.id as unknown[]).forEach((id, i) => {
        const person = found.get(id);
        expect(person?.arm).toBe(expectedArms[i]);
        if (Number.isNaN(scores[i])) {
          missing += 1;
          expect(person?.score === null || Number.isNaN(person?.score)).toBe(true);
        } else score = Math.max(score, Math.abs(Number(person?.score) - (scores[i] as number)));
      });
      expect(found.size).toBe(rows.length);
      expect(score).toBeLessThan(1e-9);

      const scored = { from: `${table}_scored`, outcome: options.outcome, missing: "leave out" } as const;
      const deciles = expectSameRows(await decileSQL(engine, scored), decileTable(...measured));
      const bins = expectSameRows(await calibrationSQL(engine, scored), calibrationTable(...measured));
      figures.push({
        data: set.name,
        engine: name,
        rows: String(rows.length),
        terms: String(fit.terms.length),
        missing: String(missing),
        coefficient: apart.absolute,
        "in standard errors": apart.ofError,
        "standard error": apart.errors,
        score,
        deciles,
        calibration: bins,
      });
    });
  },
);
