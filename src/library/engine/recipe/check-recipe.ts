import { describeValue } from "../../table/columns/describe-value.js";
import { lastElections } from "./last-elections.js";
import { columnsMade, requireOrder } from "./made-columns.js";
import type { Feature, Recipe } from "./recipe.js";
import { requireShape } from "./recipe-shape.js";

/**
 * Refuses what would make features that are wrong, or that know what happened after their day.
 *
 * @throws one sentence that names the feature, the election or the table.
 */
export function checkRecipe(recipe: Recipe, asOf: string): void {
  requireDay("asOf (--as-of)", asOf);
  requireShape(recipe);
  const { people, elections, history, joins = [], outcome } = recipe;
  requireDay("people.listOf", people.listOf);
  if (people.listOf > asOf && people.laterListAccepted !== true) {
    throw new RangeError(
      `The list "${people.table}" is of ${people.listOf}, after ${asOf}: its columns know what happened, and who left is not in it. ` +
        "Use an older list, or write laterListAccepted: true and say so.",
    );
  }
  for (const { table, of } of joins) {
    if (of !== undefined) requireDay(`the day of ${table}`, of);
    if (of === undefined || of <= asOf) continue;
    throw new RangeError(
      `The table "${table}" is of ${of}, after ${asOf}: a feature from it would know what happened. Use an older one.`,
    );
  }
  for (const election of elections) {
    requireDay("an election", election.date);
    if (election.registerBy === undefined) continue;
    requireDay("registerBy", election.registerBy);
    if (election.registerBy > election.date)
      throw new RangeError(
        `The ${election.kind} election of ${election.date} has a registerBy of ${election.registerBy}, after it. Write the last day on which somebody could register for it.`,
      );
  }
  const named = new Set<string>();
  for (const { date, kind } of elections) {
    if (named.has(`${date} ${kind}`)) {
      throw new RangeError(`The ${kind} election of ${date} is listed twice. List it once.`);
    }
    named.add(`${date} ${kind}`);
  }
  const asksForVotes =
    recipe.outcome !== undefined ||
    history.length > 0 ||
    recipe.features.some((one) => "votedLast" in one || "lastVote" in one || "lastBallot" in one);
  if (elections.length === 0 && asksForVotes)
    throw new RangeError("The recipe lists no election. Add them to elections.");
  if (history.length === 0 && (asksForVotes || elections.length > 0))
    throw new RangeError("The recipe has no vote history. Add where it stands to history.");
  for (const source of history) {
    if (source.form !== "columns") continue;
    for (const { column, date } of source.columns) {
      requireDay(`the election of column "${column}"`, date);
    }
  }
  const tables = [people.table, ...history.map(({ table }) => table), ...joins.map(({ table }) => table)];
  const ours = tables.find((table) => /(^|\.)recipe_/i.test(table));
  if (ours !== undefined) {
    throw new RangeError(`The steps of a recipe begin with "recipe_", as "${ours}" does. Rename that table.`);
  }
  checkFeatures(recipe, asOf);
  refuseLaterColumns(recipe, asOf);
  if (outcome !== undefined) {
    requireDay("the election of the outcome", outcome.election);
    if (outcome.election < asOf) {
      throw new RangeError(
        `The outcome is the election of ${outcome.election}, before ${asOf}: the features would know it. Give an earlier day of the features.`,
      );
    }
    if (!named.has(`${outcome.election} ${outcome.kind}`)) {
      throw new RangeError(
        `The outcome is the ${outcome.kind} election of ${outcome.election}, which elections does not list. Add it.`,
      );
    }
  }
  const { sample } = recipe;
  if (
    sample !== undefined &&
    !(Number.isSafeInteger(sample.people) && sample.people >= 1 && Number.isSafeInteger(sample.seed))
  ) {
    throw new RangeError(
      "A sample needs a whole number of people from 1 on, and a seed that is a whole number.",
    );
  }
}

function checkFeatures(recipe: Recipe, asOf: string): void {
  const { features, people, outcome, joins = [] } = recipe;
  const taken = new Map<string, string>([
    ["person_id", "the id"],
    ["known_born", "the birthday of the recipe"],
    ["known_registered", "the registration of the recipe"],
  ]);
  for (const column of people.keep ?? []) take(taken, column, "a column that is kept");
  for (const { table, columns } of joins)
    for (const column of columns) take(taken, column, `a column of ${table}`);
  for (const feature of features) {
    for (const name of columnsMade(feature)) take(taken, name, `the feature "${feature.name}"`);
    checkFeature(recipe, feature, asOf);
  }
  if (outcome !== undefined) take(taken, outcome.name, "the outcome");
  requireOrder(recipe);
  if (features.length === 0) throw new RangeError("The recipe makes no feature. Add some to features.");
  for (const feature of features) {
    const uses = Object.values(feature).flat();
    if (outcome !== undefined && uses.some((used, i) => i > 0 && used === outcome.name)) {
      throw new RangeError(
        `The feature "${feature.name}" is made of the outcome "${outcome.name}": it would know what happened. Leave it out.`,
      );
    }
  }
}

/** A column of the list that is an election on or after the day knows what happened, whatever it is called. */
function refuseLaterColumns({ people, history, features }: Recipe, asOf: string): void {
  const later = new Map(
    history.flatMap((source) =>
      source.form === "columns"
        ? source.columns.filter(({ date }) => date >= asOf).map(({ column, date }) => [column, date] as const)
        : [],
    ),
  );
  const used = [
    ...(people.keep ?? []).map((column) => [column, "keep"] as const),
    ...features.flatMap((feature) =>
      Object.entries(feature)
        .filter(([field]) => ["recode", "band", "of", "rank", "within"].includes(field))
        .flatMap(([, column]) =>
          [column].flat().map((one) => [String(one), `the feature "${feature.name}"`] as const),
        ),
    ),
  ];
  for (const [column, where] of used) {
    const date = later.get(column);
    if (date === undefined) continue;
    throw new RangeError(
      `The column "${column}" in ${where} is the election of ${date}, not before ${asOf}: it would know what happened. Leave it out.`,
    );
  }
}

function checkFeature(recipe: Recipe, feature: Feature, asOf: string): void {
  if ("votedLast" in feature) {
    if (!(Number.isInteger(feature.votedLast) && feature.votedLast >= 1)) {
      throw new RangeError(
        `"${feature.name}" looks at the last elections, a whole number from 1 on, but it is ${describeValue(feature.votedLast)}.`,
      );
    }
    lastElections(recipe, asOf, feature.kind, feature.votedLast);
  }
  if ("age" in feature && recipe.people.born === undefined) {
    throw new RangeError(`"${feature.name}" needs a birthday: name its column in people.born.`);
  }
  if ("recode" in feature) {
    const odd = Object.keys(feature.values).find((value) => value.trim() !== value || value === "");
    if (odd !== undefined)
      throw new RangeError(
        odd.trim() === ""
          ? `"${feature.name}" lists a blank among its values, but a blank is a missing value: write "missing": "unknown" beside "values".`
          : `"${feature.name}" lists "${odd}", but spaces around a value are taken off first. Write "${odd.trim()}".`,
      );
  }
  if ("band" in feature) {
    const rising = feature.cuts.every(
      (cut, i) => Number.isFinite(cut) && (i === 0 || cut > (feature.cuts[i - 1] ?? cut)),
    );
    if (feature.cuts.length === 0 || !rising) {
      throw new RangeError(
        `The cuts of "${feature.name}" must be numbers that rise, such as [18, 30, 45, 65].`,
      );
    }
  }
  if ("groups" in feature && !(Number.isInteger(feature.groups) && feature.groups >= 2)) {
    throw new RangeError(
      `"${feature.name}" makes a whole number of groups from 2 on (3 for terciles), but it is ${describeValue(feature.groups)}.`,
    );
  }
}

function take(taken: Map<string, string>, name: string, what: string): void {
  const before = taken.get(name);
  if (before !== undefined) {
    throw new RangeError(`"${name}" would be two columns: ${before} and ${what}. Rename one.`);
  }
  taken.set(name, what);
}

function requireDay(what: string, day: string): void {
  const valid =
    typeof day === "string" &&
    /^\d{4}-\d{2}-\d{2}$/.test(day) &&
    !Number.isNaN(Date.parse(day)) &&
    new Date(day).toISOString().startsWith(day);
  if (valid) return;
  throw new RangeError(`A day is written like 2026-11-03, but ${what} is ${describeValue(day)}.`);
}
