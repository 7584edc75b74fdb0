import { freezeDeep } from "../../table/columns/freeze-deep.js";
import { roleByName } from "./column-role.js";
import type { FoundLayout } from "./find-layout.js";
import type { LayoutMatch } from "./layout-match.js";
import { nameWords, sameName } from "./same-name.js";
import type { SeenFile } from "./seen-file.js";

/** The answer for a file that was looked at. */
export function layoutMatch(seen: SeenFile, found: FoundLayout | undefined): LayoutMatch {
  const width = seen.rows[0]?.length ?? 0;
  if (found === undefined) {
    return freezeDeep({
      layout: null,
      guess: null,
      certainty: "unknown",
      score: 0,
      by: null,
      confidence: null,
      asOf: null,
      columns: width,
      explained: 0,
      added: [],
      missing: [],
      renamed: [],
      others: [],
      says: "Nobody has described this file: its columns are taken for what their names and cells say.",
    });
  }
  const { layout, certainty, score, by, matched, others } = found;
  const names = by === "header" ? (seen.rows[0] ?? []) : [];
  // A last column that older files do not have yet.
  const has = new Set((by === "cells" ? matched.slice(0, width) : matched).map(({ column }) => column));
  const added = names.filter((name, i) => name.trim() !== "" && isNew(matched[i]));
  const missing = layout.columns.filter((column) => !has.has(column)).map(({ name }) => name);
  const renamed = names.flatMap((name, i) => {
    const column = matched[i]?.column;
    return column === undefined || sameName(column.name) === sameName(name)
      ? []
      : [{ from: column.name, to: name.trim() }];
  });
  const isGuess = certainty === "guess";
  return freezeDeep({
    layout: isGuess ? null : layout.name,
    guess: isGuess ? layout.name : null,
    certainty,
    score,
    by,
    confidence: layout.confidence,
    asOf: layout.asOf,
    columns: by === "fixed width" ? layout.columns.length : width,
    explained: matched.filter((each) => !isNew(each)).length,
    added,
    missing,
    renamed,
    others,
    says: sentenceOf(found, { added, missing, renamed: renamed.length }),
  });
}

const isNew = (match: FoundLayout["matched"][number] | undefined): boolean =>
  match?.column === undefined && match?.repeated === undefined;

function sentenceOf(
  { layout, certainty, by }: FoundLayout,
  {
    added,
    missing,
    renamed,
  }: {
    readonly added: readonly string[];
    readonly missing: readonly string[];
    readonly renamed: number;
  },
): string {
  const known = {
    header: "the names of its columns",
    cells: "its width and what its cells look like: it has no row of names",
    "fixed width": "the places in its lines",
  }[by];
  const differs = [
    ...(added.length > 0 ? [`${added.length} new`] : []),
    ...(missing.length > 0 ? [`${missing.length} missing (${named(missing)})`] : []),
    ...(renamed > 0 ? [`${renamed} renamed`] : []),
  ].join(", ");
  const which = `${layout.title} (${layout.name}), as of ${layout.asOf}`;
  const first =
    certainty === "guess"
      ? `This may be ${which}, by ${known}, but it is only a guess: ask for it with the layout "${layout.name}" if it is.`
      : `This is ${certainty === "sure" ? "" : "probably "}${which}, by ${known}.`;
  return `${first}${differs === "" ? "" : ` Columns: ${differs}.`}${asked(added, missing)}`;
}

/** So many names are said. */
const NAMED = 4;

function named(names: readonly string[]): string {
  const first = names.slice(0, NAMED).map((name) => `"${name}"`);
  const more = names.length - first.length;
  return more > 0 ? `${first.join(", ")} and ${more} more` : first.join(", ");
}

/** A new column whose name has the words of a missing one: "Year of Birth" for "Birth Year". */
function asked(added: readonly string[], missing: readonly string[]): string {
  return added
    .flatMap((name) => {
      const same = missing.filter((gone) => meaning(gone) === meaning(name));
      return same.length === 1 ? [` "${name.trim()}" is new: is it "${same[0]}"?`] : [];
    })
    .join("");
}

/** The words of weight in a name, in any order. */
function meaning(name: string): string {
  const words = nameWords(name).split(" ");
  const role = roleByName(name)?.role;
  return role === "birth year"
    ? role
    : words
        .filter((word) => !LIGHT.has(word))
        .sort()
        .join(" ");
}

const LIGHT: ReadonlySet<string> = new Set(["of", "the", "voter", "voters", "a", "in", "for"]);
