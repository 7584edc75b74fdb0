/** What the databases begin an error with that is about a value in a cell. */
const OF_A_VALUE =
  /^(Conversion|Invalid Input|Out of Range) Error|invalid input syntax|is out of range|out of range for type|invalid value|cannot be cast|could not be parsed|CAST_|PARSE_|malformed|NumberFormat|DateTime/i;

/** PostgreSQL's classes for a wrong value (22) and a broken rule (23). */
const POSTGRES_DATA = /^2[23]...$/;

/** A word of an error that is a type of a column, behind the word that leads to it. */
const TYPE = /\b(?:to|type|as|type to) "?([A-Z][A-Z0-9_]+(?:\(\d+(?:,\d+)?\))?|[a-z]+(?: [a-z]+)?)"?/;

const OUT_OF_MEMORY = /^Out of Memory Error/;

/** What was asked needs more memory than DuckDB may use. */
export class MemoryProblem extends Error {}

/**
 * An error about a value, without the value: the databases quote the cell, and PostgreSQL the whole row beside it. One
 * about memory says what to do. All other errors stay as they are.
 */
export function dataProblem(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (OUT_OF_MEMORY.test(error.message)) {
    return new MemoryProblem(
      "DuckDB ran out of the memory that it was given. Ask for fewer columns, or open DuckDB with a larger memoryLimit. " +
        "A question that groups or sorts keeps something for each different value, and there may be too many. " +
        "Round them first: four digits of a score give nearly the same table.",
      { cause: error },
    );
  }
  const code = "code" in error && POSTGRES_DATA.test(String(error.code)) ? String(error.code) : undefined;
  const repeated = /duplicate key "/.test(error.message);
  const ofAValue = code === undefined && OF_A_VALUE.test(error.message);
  if (code === undefined && !ofAValue && !repeated) return error;
  const problem = new Error(sayWithoutCell(error.message, repeated));
  return code === undefined ? problem : Object.assign(problem, { code });
}

function sayWithoutCell(message: string, repeated: boolean): string {
  if (repeated)
    return "Two rows have the same value in a column where each may stand once (a duplicate key).";
  // A rule that was broken, or an answer without a quotation, names no cell.
  if (/constraint/.test(message) || (!/["'{:]/.test(message) && !/\d{3}/.test(message))) return message;
  const type = message.match(TYPE)?.[1];
  const column = message.match(/source column (\w+)/)?.[1];
  return (
    `A cell${column === undefined ? "" : ` of column "${column}"`} cannot be read${type === undefined ? "" : ` as ${type}`}. ` +
    "What it holds is not repeated here. Look for it with a query of your own, or make such cells NULL, in DuckDB and Spark with TRY_CAST."
  );
}
