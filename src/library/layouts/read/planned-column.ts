import { isBlankMark, isMasked, isNothing } from "../../table/clean/unknown-cell.js";
import type { DateOrder } from "../../table/delimited/date-order.js";
import { looksLikeNumber } from "../../table/read/type-column.js";
import type { DateForm, Holds, Layout } from "../describe/layout.js";
import type { PersonalDataKind } from "../describe/personal-data-kind.js";
import { shapeOfRole } from "../recognize/cell-shape.js";
import { type ColumnRole, type RoleName, roleByName } from "../recognize/column-role.js";
import type { MatchedColumn } from "../recognize/match-header.js";
import { isNamedDay } from "./read-written-day.js";
import { type WholeId, wholeIdOf } from "./whole-id.js";

/** What a column of a file is taken for before its cells are read through. */
export interface PlannedColumn {
  readonly name: string;
  readonly holds: Holds;
  /** What it is by the layout; undefined when its name and cells say it. */
  readonly described: boolean;
  readonly says?: string;
  readonly kind?: PersonalDataKind;
  readonly role?: RoleName;
  readonly digits?: number;
  /** How many digits the ids of this name have in the one known file that has them. */
  readonly wholeId?: WholeId;
  readonly codes?: Readonly<Record<string, string>>;
  readonly forms: readonly DateForm[];
  readonly order: DateOrder | undefined;
  /** The description of the file is sure. */
  readonly sure?: boolean;
  readonly unknownDays: readonly string[];
  readonly unknownTexts: readonly string[];
}

/** A column that the layout describes. */
export function describedColumn(
  name: string,
  { column, repeated }: MatchedColumn,
  layout: Layout,
): PlannedColumn | undefined {
  // A question that somebody typed can be about anything: its name and its cells say more.
  const found = column ?? (repeated?.kind === undefined ? undefined : repeated);
  if (found === undefined) return undefined;
  const codes = found.codes === undefined ? undefined : layout.codes?.[found.codes];
  const role = roleByName(column?.name ?? name)?.role;
  return {
    name,
    holds: found.holds,
    described: true,
    forms: column?.dates ?? layout.dates ?? [],
    // Every office here writes the month first.
    order: layout.dates === undefined && column?.dates === undefined ? undefined : "month first",
    sure: layout.confidence === "high",
    unknownDays: layout.unknownDays ?? [],
    unknownTexts: layout.unknownTexts ?? [],
    ...(found.says === undefined ? {} : { says: found.says }),
    ...(found.kind === undefined ? {} : { kind: found.kind }),
    ...(role === undefined ? {} : { role }),
    ...(column?.digits === undefined ? {} : { digits: column.digits }),
    ...(codes === undefined ? {} : { codes }),
  };
}

/** A column that nobody has described: its name says what it is, unless its cells speak against it. */
export function undescribedColumn(name: string, named: boolean, cells: readonly string[]): PlannedColumn {
  const known = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "" && !isMasked(cell) && !isNothing(cell) && !isBlankMark(cell));
  const role = believed(named ? roleByName(name) : undefined, known) ?? byCells(known);
  const wholeId = named ? wholeIdOf(name, known) : undefined;
  return {
    name,
    ...(wholeId === undefined ? {} : { wholeId }),
    // Where no name says what digits are, they may be a code: only decimals are surely numbers.
    holds:
      role?.holds ?? (known.length > 0 && known.every(named ? isPlainNumber : isDecimal) ? "number" : "text"),
    described: false,
    forms: [],
    order: undefined,
    unknownDays: [],
    unknownTexts: [],
    ...(role === undefined ? {} : { role: role.role }),
    ...(role?.kind === undefined ? {} : { kind: role.kind }),
  };
}

const isDecimal = (cell: string): boolean => isPlainNumber(cell) && cell.includes(".");
const isZip = (cell: string): boolean => /^\d{3,5}(?:[- ]?\d{4})?$/.test(cell);
const isPlainNumber = (cell: string): boolean => looksLikeNumber(cell, "en");
const DAY =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|(?:19|20)\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01]))(?:[ T].*)?$/;

const isDay = (cell: string): boolean => DAY.test(cell) || isNamedDay(cell);

/** A day with marks between its parts: eight digits may be a code. */
const MARKED_DAY =
  /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d{2}))(?:[ T]+\d{1,2}:.*)?$/;

/** Names of areas, parties and states of things stand in names of days too: DATE OF STATUS CHANGE. */
const MARKED_DAY_ROLES: ReadonlySet<RoleName> = new Set(["area", "party", "status", "flag", "number"]);

function believed(role: ColumnRole | undefined, cells: readonly string[]): ColumnRole | undefined {
  if (role === undefined || cells.length === 0) return role;
  const share = (test: (cell: string) => boolean): number => cells.filter(test).length / cells.length;
  // A spreadsheet took the zeros of ZIP codes: they are ZIP codes all the same.
  const fits = role.role === "zip" ? isZip : shapeOfRole(role.role)?.fits;
  if (
    role.holds !== "date" &&
    MARKED_DAY_ROLES.has(role.role) &&
    share((cell) => MARKED_DAY.test(cell) || isNamedDay(cell)) >= 0.9
  )
    return { ...role, holds: "date" };
  if (fits !== undefined && share(fits) < 0.5)
    // What a name calls a code or an id is none to count with, whatever its cells look like.
    return ["code", "id", "text"].includes(role.holds) ? { role: "number", holds: "code" } : undefined;
  if (role.holds === "date" && share(isDay) < 0.5) return undefined;
  if (role.holds === "number" && share(isPlainNumber) < 0.5) return undefined;
  // Days of elections stand in columns of vote history too.
  if (role.role === "vote" && share(isDay) >= 0.9) return { ...role, holds: "date" };
  return role;
}

/** What cells are by themselves, where no name says it. */
function byCells(cells: readonly string[]): ColumnRole | undefined {
  if (cells.length === 0) return undefined;
  const all = (test: (cell: string) => boolean): boolean => cells.filter(test).length >= 0.95 * cells.length;
  if (all(isDay)) return { role: "day", holds: "date" };
  if (all((cell) => /^\S+@\S+\.\S+$/.test(cell))) return { role: "e-mail", holds: "text", kind: "email" };
  if (all((cell) => /^(?:\+1|1)?[ (.-]*[2-9]\d{2}[ ).-]*\d{3}[ .-]?\d{4}$/.test(cell)))
    return { role: "phone", holds: "text", kind: "phone" };
  return undefined;
}
