import { requireFields } from "../../table/columns/require-fields.js";

/**
 * Lets an engine pass.
 *
 * @throws when it is none, as where await was forgotten.
 */
export function requireEngine(engine: unknown): void {
  requireFields(engine, "an engine, as await openDuckDB() gives it", {
    dialect: new Set(["duckdb", "postgres", "spark"]),
    query: "function",
    columns: "function",
  });
}
