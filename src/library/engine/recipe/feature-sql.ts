import { numberLiteral, quoteName, quoteText, type SQLDialect } from "../../table/write/sql-text.js";
import { dayLiteral } from "./day-sql.js";
import { lastElections } from "./last-elections.js";
import type { Feature, Recipe, RecipeElection } from "./recipe.js";
import { recodeSQL } from "./recode-sql.js";

/** A column of the result, and what it is computed from. */
export interface FeatureColumn {
  readonly name: string;
  readonly expression: string;
}

/** Where the columns of a feature come from. */
export interface FeatureScope {
  readonly recipe: Recipe;
  readonly asOf: string;
  readonly dialect: SQLDialect;
}

/** The columns of a feature that are sums over the history of a person. */
export function habitColumns(
  feature: Feature,
  { recipe, asOf, dialect }: FeatureScope,
): readonly FeatureColumn[] {
  if ("votedLast" in feature) {
    const elections = lastElections(recipe, asOf, feature.kind, feature.votedLast);
    const sum = (condition: string): string =>
      `SUM(CASE WHEN ${isElection(elections, dialect)} AND ${condition} THEN 1 ELSE 0 END)`;
    return [
      { name: `${feature.name}_voted`, expression: sum("voted = 'yes'") },
      { name: `${feature.name}_could`, expression: sum("could_vote = 'yes'") },
      { name: `${feature.name}_unknown`, expression: sum("voted = 'unknown' AND could_vote <> 'no'") },
    ];
  }
  if ("lastVote" in feature) {
    return [{ name: feature.name, expression: "MAX(CASE WHEN voted = 'yes' THEN election_date END)" }];
  }
  if ("lastBallot" in feature) {
    // The latest ballot: its day and its party as one text, of which the party stays.
    const dated = "CAST(election_date AS VARCHAR) || ballot_party";
    return [
      {
        name: feature.name,
        expression: `SUBSTR(MAX(CASE WHEN voted = 'yes' AND ballot_party IS NOT NULL THEN ${dated} END), 11)`,
      },
    ];
  }
  return [];
}

function isElection(elections: readonly RecipeElection[], dialect: SQLDialect): string {
  const each = elections.map(
    ({ date, kind }) =>
      `(election_date = ${dayLiteral(date)} AND election_kind = ${quoteText(kind, dialect)})`,
  );
  return `(${each.join(" OR ")})`;
}

/** The columns of a feature that are computed from a row of the people and what was joined to them. */
export function rowColumns(
  feature: Feature,
  { asOf, dialect, recipe }: FeatureScope,
): readonly FeatureColumn[] {
  const { name } = feature;
  if ("age" in feature) return [{ name, expression: ageSQL(recipe, asOf) }];
  if ("recode" in feature) return [{ name, expression: recodeSQL(feature, dialect) }];
  if ("band" in feature) {
    const column = quoteName(feature.band, dialect);
    const [first = 0] = feature.cuts;
    const bands = feature.cuts.map((cut, i) => {
      const next = feature.cuts[i + 1];
      const whole = feature.cuts.every(Number.isInteger);
      const label = next === undefined ? `${cut}+` : whole ? `${cut}-${next - 1}` : `${cut} to ${next}`;
      const condition =
        next === undefined
          ? `${column} >= ${numberLiteral(cut, dialect)}`
          : `${column} >= ${numberLiteral(cut, dialect)} AND ${column} < ${numberLiteral(next, dialect)}`;
      return `WHEN ${condition} THEN ${quoteText(label, dialect)}`;
    });
    const below = `WHEN ${column} < ${numberLiteral(first, dialect)} THEN ${quoteText(`under ${first}`, dialect)}`;
    return [{ name, expression: `CASE ${below} ${bands.join(" ")} END` }];
  }
  if ("groups" in feature) {
    const { of, groups, within = [] } = feature;
    const column = quoteName(of, dialect);
    // Equal values stay together; the first group is the lowest. Who has no value is in no group.
    const over = windowSQL(within, `${column} IS NULL`, dialect);
    const rank = `RANK() OVER (${over} ORDER BY ${column})`;
    const people = `COUNT(${column}) OVER (${over})`;
    return [
      {
        name,
        expression: `CASE WHEN ${column} IS NOT NULL THEN CAST(FLOOR((${rank} - 1) * ${numberLiteral(groups, dialect)} / ${people}) AS INTEGER) + 1 END`,
      },
    ];
  }
  if ("rank" in feature) {
    const column = quoteName(feature.rank, dialect);
    const over = windowSQL(feature.within ?? [], `${column} IS NULL`, dialect);
    const order = feature.first === "highest" ? "DESC" : "ASC";
    return [
      {
        name,
        expression: `CASE WHEN ${column} IS NOT NULL THEN RANK() OVER (${over} ORDER BY ${column} ${order}) END`,
      },
    ];
  }
  return [{ name, expression: "" }];
}

function windowSQL(within: readonly string[], missing: string, dialect: SQLDialect): string {
  return `PARTITION BY ${[...within.map((name) => quoteName(name, dialect)), missing].join(", ")}`;
}

/** Whole years on the day of the features; with a year alone, the age reached in that year. */
function ageSQL({ people }: Recipe, asOf: string): string {
  const day = dayLiteral(asOf);
  const years = `(EXTRACT(YEAR FROM ${day}) - EXTRACT(YEAR FROM known_born))`;
  if (typeof people.born === "object" && people.born.format === "YYYY") return `CAST(${years} AS INTEGER)`;
  const birthday = "EXTRACT(MONTH FROM known_born) * 100 + EXTRACT(DAY FROM known_born)";
  const today = Number(asOf.slice(5, 7)) * 100 + Number(asOf.slice(8, 10));
  return `CAST(${years} - CASE WHEN ${birthday} > ${today} THEN 1 ELSE 0 END AS INTEGER)`;
}
