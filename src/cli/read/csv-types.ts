import type { Engine, EngineRow } from "../../library/engine/connect/engine.js";
import { unguardedText } from "../../library/engine/tables/unguarded-text.js";
import { requireNamed } from "../../library/table/columns/column-names.js";
import type { NumberLocale } from "../../library/table/read/parse-number.js";
import { type ColumnType, isCodeName, TYPE_EXAMPLES } from "../../library/table/read/type-column.js";
import { quoteName } from "../../library/table/write/sql-text.js";
import { isTrueFalse, looksLikeNumber, numberOf, saysNumber, saysYesNo, yesNoOf } from "./csv-cells.js";
import { knownTypes, type ReadOptions } from "./read-options.js";

/**
 * The columns of `file_cells` with their types, as SQL: those that are told, and for the others what all cells look like.
 *
 * @throws when a cell is not of the type that was told.
 */
export async function typedColumns(
  engine: Engine,
  names: readonly string[],
  file: string,
  options: ReadOptions,
): Promise<readonly string[]> {
  const { locale = "en" } = options;
  const told = knownTypes(options);
  requireNamed(Object.keys(told), names, file);
  const quoted = names.map((name) => quoteName(name, "duckdb"));
  const looks = await looksOf(engine, quoted, locale);
  const typed: string[] = [];
  for (const [i, name] of names.entries()) {
    const column = quoted[i] ?? "";
    const guess: ColumnType =
      looks[i] === "boolean" || (looks[i] === "number" && !isCodeName(name)) ? looks[i] : "text";
    const type = told[name] ?? guess;
    if (told[name] !== undefined) await requireType(engine, column, name, type, { file, locale });
    typed.push(`${cellValue(column, type, locale)} AS ${column}`);
  }
  return typed;
}

/** So many rows tell what a column cannot be; all rows are then asked only what it still can. */
const FIRST_ROWS = 2048;

/** What all cells of each column look like. */
async function looksOf(
  engine: Engine,
  columns: readonly string[],
  locale: NumberLocale,
): Promise<readonly ColumnType[]> {
  const tests = columns.flatMap((column, i) => [
    { name: `boolean_${i}`, test: isTrueFalse(column) },
    { name: `number_${i}`, test: looksLikeNumber(column, locale) },
  ]);
  const ask = async (open: typeof tests, rows: string): Promise<EngineRow> => {
    const [answers = {}] =
      open.length === 0
        ? []
        : await engine.query(
            `SELECT ${open.map(({ name, test }) => `bool_and(${test}) AS ${name}`).join(", ")} FROM ${rows}`,
          );
    return answers;
  };
  const first = await ask(tests, `(FROM file_cells LIMIT ${FIRST_ROWS})`);
  const all = await ask(
    tests.filter(({ name }) => first[name] !== false),
    "file_cells",
  );
  return columns.map((_, i) =>
    all[`boolean_${i}`] === true ? "boolean" : all[`number_${i}`] === true ? "number" : "text",
  );
}

function cellValue(column: string, type: ColumnType, locale: NumberLocale): string {
  if (type === "number") return numberOf(column, locale);
  return type === "boolean"
    ? `CASE WHEN ${column} IS NOT NULL THEN ${yesNoOf(column)} END`
    : unguardedText(column);
}

async function requireType(
  engine: Engine,
  column: string,
  name: string,
  type: ColumnType,
  { file, locale }: { file: string; locale: NumberLocale },
): Promise<void> {
  if (type !== "number" && type !== "boolean") return;
  const fits = type === "number" ? saysNumber(column, locale) : saysYesNo(column);
  const [wrong] = await engine.query(
    `SELECT rowid + 1 AS row, ${column} AS cell FROM file_cells WHERE NOT ${fits} LIMIT 1`,
  );
  if (wrong === undefined) return;
  throw new TypeError(
    `Row ${wrong.row} of ${file}: the column "${name}" has the text "${wrong.cell}", but ${TYPE_EXAMPLES[type]} was expected. ` +
      `Repair the cell, or list it as missing: ["${wrong.cell}"].`,
  );
}
