import { own, sentence, type Words, wordList } from "../../library/words/words.js";

/**
 * Where something of the plan is, as people say it: `tactics[0].goalId` is "tactics, row 1, goalId". A path without rows
 * stays as it is.
 *
 * @param names what the rows of the outermost list are called. Default: their number alone is said.
 */
export function placeWords(path: string, names: readonly (string | undefined)[] = []): Words {
  if (!path.includes("[")) return own(path);
  const parts = [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)];
  const outer = parts.findIndex(([, index]) => index !== undefined);
  return wordList(
    parts.map(([, index, name], i) => {
      if (index === undefined) return own(name ?? "");
      const number = Number(index) + 1;
      const called = i === outer ? names[Number(index)] : undefined;
      return called === undefined || called === ""
        ? sentence("row {number}", { number })
        : sentence('row {number} ("{name}")', { number, name: own(called) });
    }),
    ", ",
  );
}
