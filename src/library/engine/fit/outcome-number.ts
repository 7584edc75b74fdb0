import { quoteName, type SQLDialect } from "../../table/write/sql-text.js";
import type { EngineColumn } from "../connect/engine.js";
import { asDouble } from "./sql-expressions.js";

/**
 * The outcome as a double: 0 or 1 where it is what it should be.
 *
 * @throws when the column holds neither numbers nor true and false.
 */
export function outcomeNumber(outcome: EngineColumn, dialect: SQLDialect): string {
  const name = quoteName(outcome.name, dialect);
  if (outcome.kind === "number") return asDouble(name, dialect);
  // Without ELSE: nothing is known where nothing was known.
  if (outcome.kind === "boolean") {
    return asDouble(`CASE WHEN ${name} THEN 1 WHEN NOT ${name} THEN 0 END`, dialect);
  }
  throw new TypeError(
    `The outcome "${outcome.name}" must be 0 or 1, or true or false, but it is a column of type ${outcome.type}. ` +
      `Make it a number first: 1 where ${outcome.name} happened, 0 where it did not.`,
  );
}
