import type { PrivateFolder } from "../../files/private-folder.js";
import { quoteText } from "../../table/write/sql-text.js";
import type { Engine } from "../connect/engine.js";
import { spillFolder } from "../connect/private-database.js";
import type { RecipeStep } from "./recipe-step.js";

/** The steps of a recipe as temporary tables and views. */
export interface RecipeStages {
  /** @throws naming the step that the database cannot do. */
  make(step: RecipeStep, as: "TABLE" | "VIEW"): Promise<void>;
  /** Puts rows behind those that are in a table already. */
  collect(table: string, rows: string): Promise<void>;
  /** Writes rows into a new table of the result, or behind those that were written. */
  write(table: string, rows: string): Promise<void>;
  /** The result is whole: its tables stay. */
  finish(): void;
  /** How many stand there now. */
  mark(): number;
  /** Takes away what was made since then, the newest first. */
  dropSince(mark: number): Promise<void>;
  /** Takes away all of it, what was collected, and a result that is not whole: half a history would be taken for all of it. */
  end(): Promise<void>;
}

/** A database of the stages alone, where they are many. */
const COLLECTED = "recipe_collected";

/** @param onDisk whether what is collected is too much for a temporary table: the memory of a long one is never given back. */
export function openStages(engine: Engine, onDisk: boolean): RecipeStages {
  const made: string[] = [];
  const collected = new Set<string>();
  const written = new Set<string>();
  let folder: PrivateFolder | undefined;
  let attached = false;
  async function dropSince(mark: number): Promise<void> {
    for (const one of made.splice(mark).reverse()) await engine.query(`DROP ${one}`);
  }
  async function attach(): Promise<void> {
    const [setting] = await engine.query("SELECT current_setting('temp_directory') AS folder");
    folder = spillFolder(String(setting?.folder || "") || undefined);
    const file = quoteText(`${folder.path}/collected.duckdb`, "duckdb");
    await engine.query(`ATTACH ${file} AS ${COLLECTED}`);
    attached = true;
  }
  return {
    async make({ name, sql, why }, as) {
      await engine.query(`CREATE TEMP ${as} ${name} AS ${sql}`).catch((error: unknown) => {
        throw new RangeError(
          `The database cannot do the step ${name} ("${why}"). Look at what the columns of that step hold, and at the SQL that "features" prints without --out.`,
          { cause: error },
        );
      });
      made.push(`${as} ${name}`);
    },
    async collect(table, rows) {
      if (onDisk && !attached) await attach();
      const place = onDisk ? `${COLLECTED}.${table}` : table;
      if (collected.has(table)) {
        await engine.query(`INSERT INTO ${place} ${rows}`);
        return;
      }
      await engine.query(`CREATE ${onDisk ? "" : "TEMP "}TABLE ${place} AS ${rows}`);
      if (onDisk) await engine.query(`CREATE TEMP VIEW ${table} AS SELECT * FROM ${place}`);
      collected.add(table);
    },
    async write(table, rows) {
      await engine.query(
        `${written.has(table) ? `INSERT INTO ${table}` : `CREATE TABLE ${table} AS`} ${rows}`,
      );
      written.add(table);
    },
    finish: () => written.clear(),
    mark: () => made.length,
    dropSince,
    async end() {
      await dropSince(0);
      for (const table of collected) await engine.query(`DROP ${onDisk ? "VIEW" : "TABLE"} ${table}`);
      for (const table of written) await engine.query(`DROP TABLE ${table}`);
      if (attached) await engine.query(`DETACH ${COLLECTED}`);
      folder?.remove();
    },
  };
}
