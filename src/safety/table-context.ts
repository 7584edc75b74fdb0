import type { ColumnProfile } from "./column-profile.js";
import type { TableContext } from "./detector.js";
import { findTerm } from "./header-words.js";

const RESULT_TERMS: readonly string[] = [
  "votes",
  "vote count",
  "total votes",
  "candidatevotes",
  "vote share",
  "seats",
  "bioguide",
  "chamber",
  "incumbent",
  "roll call",
  "roll id",
  "candidate name",
  "legislator",
  "senator",
  "stimmen",
  "votos",
  "voix",
  "voti",
  "stemmen",
  "seats won",
  "elected",
];

/** Says whether the rows are results, candidates or officials: their names and parties are public. */
export function tableContext(columns: readonly { readonly profile: ColumnProfile }[]): TableContext {
  const aboutResults = columns.some(({ profile }) => findTerm(profile.header, RESULT_TERMS) !== undefined);
  return { aboutResults };
}
