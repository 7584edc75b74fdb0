import { AREA_WORDS, PERSON_WORDS, THING_WORDS } from "../../words/header-rules/header-meanings.js";

/** "voter id" always; "id", "external id", "pdi id" among people, unless it is the number of a thing. */
export function isPersonKey(
  words: readonly string[],
  present: ReadonlySet<string>,
  inPeople: boolean,
): boolean {
  if (
    ["required", "met", "flag", "checkbox", "status", "type", "name", "date", "history"].some((word) =>
      present.has(word),
    )
  )
    return false;
  const numbered = present.has("id") || present.has("number") || present.has("key") || present.has("num");
  if (!numbered) return false;
  if (["voter", "registration", "van", "vanid"].some((word) => present.has(word))) {
    const ofAPlace = [
      "precinct",
      "district",
      "house",
      "street",
      "phone",
      "unit",
      "address",
      "licence",
      "recipient",
      "filer",
      "committee",
      "candidate",
      "pac",
      "business",
      "vehicle",
    ];
    return !ofAPlace.some((word) => present.has(word));
  }
  const ofAPerson = words.some((word) => PERSON_WORDS.has(word));
  if (present.has("number") && !present.has("id")) {
    const ofOther = ["contact", "user", "household", "passport", "licence", "ssn", "phone"];
    return inPeople && ofAPerson && !ofOther.some((word) => present.has(word));
  }
  if (!inPeople || !(present.has("id") || present.has("key"))) return false;
  if (words.includes("area")) return false;
  if (words.includes("file") || ofAPerson) return true;
  return !words.some((word) => THING_WORDS.has(word) || AREA_WORDS.has(word));
}
