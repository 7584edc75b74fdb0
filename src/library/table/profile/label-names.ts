import { isCodeName } from "../read/type-column.js";

// Words of names whose digits name something: a place, a person, a group. Nobody adds them up.
const LABELS =
  /(^|\s)(ids?|uuid|vanid|van ?id|dwid|ncid|vuid|sboeid|code|codes|cd|number|no|nbr|num|key|precinct|pct|ward|district|dist|cd|sd|hd|ad|ed|ld|vtd|county|fips|zip|zip ?\d|plus ?4|jurisdiction|school|township|phone|cell|mobile|area ?code|extension|house|unit|apt|apartment|account|batch|tract|block|split|combo|combination|ballot ?style|portion)(\s|$)/;
const COUNTS =
  /(^|\s)(count|total|votes|share|percent|pct of|amount|sum|score|rate|age|population|registered|number of|no of|how many)(\s|$)/;

/** True for a column whose name says that its digits are a label: an id, a ZIP code, a precinct, a phone. */
export function isLabelName(name: string): boolean {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return isCodeName(name) || (LABELS.test(words) && !COUNTS.test(words));
}
