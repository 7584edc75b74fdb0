import { plainName } from "./duplicate-similarity.js";
import { generationOfSuffix, generationOfWord } from "./generation.js";

/** A name in the form in which two people are compared. */
export interface PersonName {
  /** First name first, without capitals, accents, punctuation and the word for the generation; empty: not known. */
  readonly name: string;
  /** Jr, Sr, III and the like, however they are written; null: none. */
  readonly generation: string | null;
}

// Behind a comma they are no first names.
const DEGREES = /^(?:md|m d|phd|ph d|dds|dvm|esq|esquire|jd|rn|cpa)$/;

/**
 * Reads "John Smith Jr", "Smith, John, Jr." and "SMITH JR, JOHN" as one name.
 *
 * @param text the name as it stands in the list, or its columns with a space between.
 * @param suffix what stands in a column of its own for Jr, Sr and the like.
 */
export function readPersonName(text: string, suffix = ""): PersonName {
  const given = suffix === "" ? null : generationOfSuffix(plainName(suffix));
  if (!text.includes(",")) {
    const { name, generation } = withoutGeneration(plainName(text));
    return { name, generation: given ?? generation };
  }
  let generation = given;
  const pieces: string[] = [];
  text.split(",").forEach((piece, i) => {
    const plain = plainName(piece);
    if (plain === "" || (i > 0 && DEGREES.test(plain))) return;
    const alone = i > 0 ? generationOfSuffix(plain) : null;
    // "Lopez, V" may be Vera Lopez: a number that is a letter counts behind a second comma only.
    if (alone !== null && (plain.length > 1 || pieces.length > 1)) {
      generation ??= alone;
      return;
    }
    const rest = withoutGeneration(plain);
    generation ??= rest.generation;
    pieces.push(rest.name);
  });
  const [last = "", ...first] = pieces;
  return { name: [...first, last].join(" "), generation };
}

function withoutGeneration(plain: string): PersonName {
  let generation: string | null = null;
  const words = plain.split(" ");
  for (let i = words.length - 1; i > 0; i--) {
    const found = generationOfWord(words[i] ?? "", i === words.length - 1);
    if (found === null) continue;
    generation = found;
    words.splice(i, 1);
  }
  return generation === null ? { name: plain, generation } : { name: words.join(" "), generation };
}
