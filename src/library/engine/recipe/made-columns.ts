import type { Feature, Recipe } from "./recipe.js";

/** The columns that a feature makes. */
export function columnsMade(feature: Feature): readonly string[] {
  const { name } = feature;
  return "votedLast" in feature ? [`${name}_voted`, `${name}_could`, `${name}_unknown`] : [name];
}

/** The columns that the features of a recipe make. */
export const madeColumns = ({ features }: Recipe): readonly string[] => features.flatMap(columnsMade);

/** The columns that a feature is made of. */
export function columnsUsed(feature: Feature): readonly string[] {
  return [
    ...("recode" in feature ? [feature.recode] : []),
    ...("band" in feature ? [feature.band] : []),
    ...("of" in feature ? [feature.of] : []),
    ...("rank" in feature ? [feature.rank] : []),
    ...("within" in feature ? (feature.within ?? []) : []),
  ];
}

/** @throws when a feature is made of one that stands after it, or of itself: the steps go from the first to the last. */
export function requireOrder({ features }: Recipe): void {
  for (const [i, feature] of features.entries()) {
    const later = features
      .slice(i)
      // What is counted of the history stands before all others.
      .filter((one) => !("votedLast" in one || "lastVote" in one || "lastBallot" in one));
    const used = columnsUsed(feature).find((column) => later.some(({ name }) => name === column));
    if (used === undefined) continue;
    throw new RangeError(
      used === feature.name
        ? `The feature "${used}" is made of the column of that name. Give the feature another name.`
        : `The feature "${feature.name}" is made of "${used}", which stands after it. Put "${used}" before it.`,
    );
  }
}
