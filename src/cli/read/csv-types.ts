import type { Engine } from "../../engine/engine.js";
import { quoteName } from "../../model/sql-text.js";
import { requireNamed } from "../../table/column-names.js";
import type { NumberLocale } from "../../table/parse-number.js";
import { type ColumnType, isCodeName, TYPE_EXAMPLES } from "../../table/type-column.js";
import {
  isTrueFalse,
  looksLikeNumber,
  numberOf,
  saysNumber,
  saysYesNo,
  textOf,
  yesNoOf,
} from "./csv-cells.js";
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
  const all = (test: string, name: string): string => `bool_and(${test}) AS ${name}`;
  const [looks] = await engine.query(
    `SELECT ${quoted
      .flatMap((column, i) => [
        all(isTrueFalse(column), `yes_no_${i}`),
        all(looksLikeNumber(column, locale), `number_${i}`),
      ])
      .join(", ")} FROM file_cells`,
  );
  const typed: string[] = [];
  for (const [i, name] of names.entries()) {
    const column = quoted[i] ?? "";
    const guess: ColumnType =
      looks?.[`yes_no_${i}`] === true
        ? "boolean"
        : looks?.[`number_${i}`] === true && !isCodeName(name)
          ? "number"
          : "text";
    const type = told[name] ?? guess;
    if (told[name] !== undefined) await requireType(engine, column, name, type, { file, locale });
    typed.push(`${cellValue(column, type, locale)} AS ${column}`);
  }
  return typed;
}

function cellValue(column: string, type: ColumnType, locale: NumberLocale): string {
  if (type === "number") return numberOf(column, locale);
  return type === "boolean" ? `CASE WHEN ${column} IS NOT NULL THEN ${yesNoOf(column)} END` : textOf(column);
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
