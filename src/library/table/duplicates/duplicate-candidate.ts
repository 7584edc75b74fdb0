/** One row of a list, in the forms in which people are compared. */
export interface DuplicateCandidate {
  readonly row: number;
  readonly email: string | null;
  readonly mailbox: string | null;
  readonly phone: string | null;
  /** Without capitals, accents, punctuation and the word for the generation, and so is the place; empty: not known. */
  readonly name: string;
  readonly place: string;
  readonly generation: string | null;
  readonly middle: string;
  readonly born: number | null;
  /** How many different names go with the e-mail and with the phone. */
  readonly namesOfEmail: number;
  readonly namesOfPhone: number;
}

/** What two rows that look the same have to share in order to be one person beyond doubt. */
export function identityOf({ name, generation, middle, born }: DuplicateCandidate): string {
  return [tightName(name), generation ?? "", middle, born ?? ""].join("|");
}

/** A name without its spaces: "Mary-Jane", "Mary Jane" and "MaryJane" are one. */
export function tightName(name: string): string {
  return name.replaceAll(" ", "");
}
