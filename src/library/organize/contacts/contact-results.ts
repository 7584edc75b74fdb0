/** What a result of a contact means. */
export interface ContactResult {
  readonly name: string;
  /** The number in VAN where it is the same everywhere; null where each committee has its own. */
  readonly number: number | null;
  /** Whether the person was reached; null where people disagree: `contactRates` says how it counts. */
  readonly reached: boolean | null;
  readonly meaning: string;
  /** What must not be tried again: nothing (null), the person at all, this phone, this address, or one way of contact. */
  readonly notAgain: "person" | "phone" | "address" | "call" | "text" | "walk" | "mail" | "email" | null;
}

const result = (
  name: string,
  number: number | null,
  reached: boolean | null,
  meaning: string,
  notAgain: ContactResult["notAgain"] = null,
): ContactResult => Object.freeze({ name, number, reached, meaning, notAgain });

/**
 * The results of contacts in the words of VAN and of the tools that write into it, and what each means. "Deceased" is short
 * DC, as is "Disconnected" in some tools: the words are read, never the letters.
 *
 * @example
 * CONTACT_RESULTS.find(({ name }) => name === "Lit Dropped")?.reached; // false
 */
export const CONTACT_RESULTS: readonly ContactResult[] = Object.freeze([
  result("Not Home", 1, false, "nobody, or not the person, answered"),
  result("Refused", 2, null, "the person or the household would not talk"),
  result("Inaccessible", 3, false, "the door cannot be reached: a gate, a dog, a locked building"),
  result("Deceased", 4, false, "the person is said to have died", "person"),
  result("Moved", 5, false, "the person does not live there any more", "address"),
  result("Vacant", 10, false, "nobody lives there", "address"),
  result("Canvassed", 14, true, "talked with the person and got at least one answer"),
  result("Busy", 18, false, "the line was busy"),
  result("Left Message", null, false, "a message was left"),
  result("Wrong Number", null, false, "the number belongs to somebody else", "phone"),
  result("Lit Dropped", 21, false, "literature was left; nobody was reached"),
  result("Disconnected", null, false, "the number is not in service", "phone"),
  result("Language Barrier", null, null, "somebody answered, and no language was shared"),
  result("Do Not Call", null, null, "asks not to be called", "call"),
  result("Do Not Text", null, null, "asks not to be texted", "text"),
  result("Do Not Walk", null, null, "asks not to be visited", "walk"),
  result("Do Not Mail", null, null, "asks for no mail", "mail"),
  result("Do Not Email", null, null, "asks for no e-mail", "email"),
  result("Deliverability Error", null, false, "the carrier could not deliver the text"),
  result("Hostile", null, null, "the person was hostile"),
  result("Call Back", null, null, "asks to be called another time"),
  result("Texted", null, false, "a text was sent; nobody answered yet"),
  result("Replied", null, true, "the person answered a text"),
  result("Opted Out", null, true, "the person answered and wants no more texts", "text"),
]);

const BY_NAME = new Map(CONTACT_RESULTS.map((one) => [one.name.toLowerCase(), one]));

/** The result of a word, in any letter case; undefined where nobody knows it. */
export function resultOf(word: string): ContactResult | undefined {
  return BY_NAME.get(word.trim().toLowerCase());
}
