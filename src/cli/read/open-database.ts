import type { Engine } from "../../library/engine/connect/engine.js";
import { openDuckDB } from "../../library/engine/connect/open-duckdb.js";
import { openPostgres } from "../../library/engine/connect/open-postgres.js";
import { openSpark } from "../../library/engine/connect/open-spark.js";
import { CommandProblem, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";

/**
 * Opens the database of an address.
 *
 * @throws when the address is of no known kind, the driver is not installed, or nobody answers. No sentence repeats a
 * password.
 */
export async function openDatabase(address: string): Promise<Engine> {
  const kind = /^([a-z0-9]+):/i.exec(address)?.[1]?.toLowerCase();
  const path = address.slice((kind?.length ?? 0) + 1).replace(/^\/\//, "");
  if (kind === "duckdb" && path !== "") return orProblem(EXIT.missing, () => openDuckDB(path));
  if (kind === "postgres" || kind === "postgresql")
    return orProblem(EXIT.missing, () => openPostgres(address));
  if (kind === "spark" || kind === "hive2") return orProblem(EXIT.missing, () => openSpark(address));
  throw new CommandProblem(
    "The address after --engine must begin with postgres://, spark:// or duckdb:, for example duckdb:voters.duckdb.",
    EXIT.usage,
  );
}
