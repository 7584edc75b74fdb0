import { quoteName, quoteText, type SQLDialect } from "../../table/write/sql-text.js";
import { tableName } from "../connect/table-name.js";
import { dayLiteral, daySQL, idSQL, isOneOf, kindSQL, textSQL } from "./day-sql.js";
import type { HistorySource } from "./recipe.js";

/** A row of the history as SQL: who, in which election, whether, how, and with which ballot. */
interface HistoryRow {
  readonly date: string;
  readonly kind: string;
  /** 1 voted, 0 did not. */
  readonly voted: string;
  readonly method?: string | undefined;
  readonly party?: string | undefined;
  readonly where?: string | undefined;
  /** What the rows come from. Default: the table of the source. */
  readonly from?: string;
  /** The person. Default: the id of the source. */
  readonly person?: string;
}

/** The rows of one source, in the one form that all seven become. */
export function historySQL(source: HistorySource, dialect: SQLDialect): readonly string[] {
  return rowsOf(source, dialect).map((row) =>
    [
      `SELECT ${row.person ?? idSQL(source.id, dialect)} AS person_id,`,
      `    ${row.date} AS election_date, ${row.kind} AS election_kind, ${row.voted} AS voted,`,
      `    ${row.method ?? "CAST(NULL AS VARCHAR)"} AS method, ${row.party ?? "CAST(NULL AS VARCHAR)"} AS ballot_party`,
      `  FROM ${row.from ?? tableName(source.table, dialect)}${row.where === undefined ? "" : `\n  WHERE ${row.where}`}`,
    ].join("\n"),
  );
}

function rowsOf(source: HistorySource, dialect: SQLDialect): readonly HistoryRow[] {
  const text = (column: string | undefined): string | undefined =>
    column === undefined ? undefined : textSQL(column, dialect);
  switch (source.form) {
    case "rows": {
      const { notVoted } = source;
      const voted =
        notVoted === undefined
          ? "1"
          : `CASE WHEN ${isOneOf(notVoted.column, notVoted.codes, dialect)} THEN 0 ELSE 1 END`;
      return [
        {
          date: daySQL(source.date, dialect),
          kind: kindSQL(source.kind, dialect),
          voted,
          method: text(source.method),
          party: text(source.party),
        },
      ];
    }
    case "columns":
      return source.columns.map(({ column, date, kind }) => ({
        date: dayLiteral(date),
        kind: quoteText(kind, dialect),
        // An empty cell is no vote of who could vote; whether somebody could is asked later.
        voted: `CASE WHEN ${text(column)} IS NULL OR ${isOneOf(column, source.notVoted ?? [], dialect)} THEN 0 ELSE 1 END`,
        method: source.cell === "method" ? text(column) : undefined,
        party: source.cell === "party" ? text(column) : undefined,
      }));
    case "groups":
      return source.groups.map(({ date, kind, method, party }) => ({
        date: daySQL(date, dialect),
        kind: kindSQL(kind, dialect),
        voted: "1",
        method: text(method),
        party: text(party),
        where: `${daySQL(date, dialect)} IS NOT NULL`,
      }));
    case "positions":
      return positionRows(source, dialect);
    case "packed":
      return [packedRow(source, dialect)];
    case "years":
      return source.columns.map(({ column, kind }) => yearsRow(source, column, kind, dialect));
    case "last":
      return [
        {
          date: daySQL(source.date, dialect),
          // The file does not say what it was: the list of elections does.
          kind: `(SELECT MIN(e.election_kind) FROM recipe_elections AS e WHERE e.election_date = ${daySQL(source.date, dialect)})`,
          voted: "1",
          where: `${daySQL(source.date, dialect)} IS NOT NULL`,
        },
      ];
  }
}

function positionRows(
  source: Extract<HistorySource, { form: "positions" }>,
  dialect: SQLDialect,
): readonly HistoryRow[] {
  const { map } = source;
  const people = tableName(source.table, dialect);
  const mapped =
    `(SELECT ${textSQL(map.county, dialect)} AS map_county, ${textSQL(map.number, dialect)} AS map_number, ` +
    `${daySQL(map.date, dialect)} AS map_date, ${kindSQL(map.kind, dialect)} AS map_kind FROM ${tableName(map.table, dialect)}) AS m`;
  return source.columns.map((column, i) => ({
    // The number means another election in each county.
    from:
      `(SELECT ${idSQL(source.id, dialect)} AS who, ${textSQL(source.county, dialect)} AS county, ${textSQL(column, dialect)} AS method FROM ${people}) AS p` +
      ` JOIN ${mapped} ON m.map_county = p.county AND m.map_number = '${i + 1}'`,
    person: "p.who",
    date: "m.map_date",
    kind: "m.map_kind",
    voted: "CASE WHEN p.method IS NULL THEN 0 ELSE 1 END",
    method: "p.method",
  }));
}

function packedRow(source: Extract<HistorySource, { form: "packed" }>, dialect: SQLDialect): HistoryRow {
  const { column, separator, words } = source;
  const parts =
    `(SELECT ${idSQL(source.id, dialect)} AS who, TRIM(UNNEST(STRING_TO_ARRAY(CAST(${quoteName(column, dialect)} AS VARCHAR), ${quoteText(separator, dialect)}))) AS part ` +
    `FROM ${tableName(source.table, dialect)}) AS packed`;
  const branches = words.map(
    ({ contains, kind }) =>
      `WHEN LOWER(packed.part) LIKE ${quoteText(`%${contains.toLowerCase().replaceAll("%", "")}%`, dialect)} THEN ${quoteText(kind, dialect)}`,
  );
  const year =
    dialect === "duckdb"
      ? "NULLIF(REGEXP_EXTRACT(packed.part, '(19|20)[0-9][0-9]'), '')"
      : "SUBSTRING(packed.part FROM '(?:19|20)[0-9][0-9]')";
  const kind = branches.length === 0 ? "'unknown'" : `CASE ${branches.join(" ")} ELSE 'unknown' END`;
  return {
    from: parts,
    person: "packed.who",
    date: dateOfYear(year, kind),
    kind,
    voted: "1",
    where: "packed.part <> ''",
  };
}

function yearsRow(
  source: Extract<HistorySource, { form: "years" }>,
  column: string,
  kind: string,
  dialect: SQLDialect,
): HistoryRow {
  const cell = `CAST(${quoteName(column, dialect)} AS VARCHAR)`;
  const list =
    dialect === "duckdb"
      ? `UNNEST(REGEXP_EXTRACT_ALL(${cell}, '[0-9]+'))`
      : `(REGEXP_MATCHES(${cell}, '[0-9]+', 'g'))[1]`;
  const from = `(SELECT ${idSQL(source.id, dialect)} AS who, ${list} AS part FROM ${tableName(source.table, dialect)}) AS years`;
  // 24 is 2024; 0 is nothing.
  const year = "CASE WHEN LENGTH(years.part) = 2 THEN '20' || years.part ELSE years.part END";
  const what = quoteText(kind, dialect);
  return {
    from,
    person: "years.who",
    date: dateOfYear(year, what),
    kind: what,
    voted: "1",
    where: "years.part <> '0'",
  };
}

/** The day of the only election of that kind in that year; NULL where the recipe lists none, or two. */
function dateOfYear(year: string, kind: string): string {
  return (
    `(SELECT CASE WHEN COUNT(*) = 1 THEN MIN(e.election_date) END FROM recipe_elections AS e ` +
    `WHERE CAST(EXTRACT(YEAR FROM e.election_date) AS VARCHAR) = ${year} AND e.election_kind = ${kind})`
  );
}

/**
 * Groups hold only the last elections of a person: when all of them are full, who knows what was before? A query of those
 * people, each with the first day that is known.
 */
export function knownSinceSQL(sources: readonly HistorySource[], dialect: SQLDialect): string | undefined {
  // A source that holds everything fills what these leave open.
  if (sources.some(({ form }) => form !== "groups" && form !== "last")) return undefined;
  const queries = sources.flatMap((source) => {
    const last = source.form === "groups" ? source.groups.at(-1) : undefined;
    const first = source.form === "last" ? source.date : last?.date;
    if (first === undefined) return [];
    return [
      `SELECT ${idSQL(source.id, dialect)} AS person_id, MIN(${daySQL(first, dialect)}) AS known_since\n  FROM ${tableName(source.table, dialect)} GROUP BY 1`,
    ];
  });
  return queries.length === 0 ? undefined : queries.join("\n  UNION ALL\n  ");
}
