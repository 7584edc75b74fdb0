import { closestName } from "../../library/table/columns/closest-name.js";
import { type Data, toTable } from "../../library/table/columns/data.js";
import { tableSize } from "../../library/table/columns/table-size.js";
import { capitalized, own, sentence } from "../../library/words/words.js";
import { describeAnswer } from "./describe-answer.js";
import { plainName } from "./plain-name.js";
import type { Verdict } from "./verdict.js";

/** More than any exercise lists. */
const LIMIT = 1_000;

/** The texts of a list, a set, a column, or a text with line breaks; undefined for anything else. */
function listedTexts(given: unknown): readonly string[] | undefined {
  if (typeof given === "string") return given.split(/[;\n]/);
  if (tableSize(given)?.columns === 1) {
    const table = toTable(given as Data);
    return Array.from(table.array(table.columnNames()[0] ?? "") as ArrayLike<unknown>, String).slice(
      0,
      LIMIT,
    );
  }
  const values = given instanceof Set ? [...given] : given;
  if (!Array.isArray(values)) return undefined;
  const some: readonly unknown[] = values.slice(0, LIMIT);
  return some.every((one) => ["string", "number", "bigint", "boolean"].includes(typeof one))
    ? some.map(String)
    : undefined;
}

/** The listed options that an answer names, each once and in its order; or why it cannot be read. */
export function readOptions(options: readonly string[], given: unknown): readonly string[] | Verdict {
  const find = (text: string): string | undefined =>
    options.find((option) => plainName(option) === plainName(text));
  // A comma parts options, unless it stands in one.
  const texts = listedTexts(given)
    ?.flatMap((text) => (typeof given === "string" && find(text) === undefined ? text.split(",") : [text]))
    .filter((text) => text.trim() !== "");
  if (texts === undefined) {
    return {
      state: "wrong",
      message: sentence("The check needs a list of the answers that you choose, but it was given {value}.", {
        value: describeAnswer(given),
      }),
      nextStep: sentence('Write a list: ["first", "second"].'),
    };
  }
  const stranger = texts.find((text) => find(text) === undefined);
  if (stranger !== undefined) {
    const closest = closestName(stranger.slice(0, 100), options);
    return {
      state: "wrong",
      message: sentence("{value} is not one of the listed answers.", {
        value: capitalized(describeAnswer(stranger)),
      }),
      nextStep:
        closest === undefined
          ? sentence("Choose from: {options}.", { options: own(options.join(", ")) })
          : sentence('Did you mean "{name}"?', { name: own(closest) }),
    };
  }
  return [...new Set(texts.flatMap((text) => find(text) ?? []))];
}
