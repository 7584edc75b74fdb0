import { closestName } from "../../library/table/columns/closest-name.js";
import { own, sentence, type Words } from "../../library/words/words.js";
import { describeAnswer } from "../check/describe-answer.js";
import type { Card } from "./card.js";

/** Lists of names that are longer would bury the sentence. */
const MOST_NAMES = 12;

/** What is said when a name does not exist: the closest one that does, or all of them when they are few. */
export function unknownNameCard(noun: Words, name: unknown, existing: readonly string[]): Card {
  const closest = typeof name === "string" ? closestName(name, existing) : undefined;
  return {
    tone: "note",
    title:
      typeof name === "string"
        ? sentence('There is no {noun} called "{name}"', { noun, name: own(name.slice(0, 60)) })
        : sentence("Write the name of the {noun} between quotes; this is {value}", {
            noun,
            value: describeAnswer(name),
          }),
    paragraphs: [],
    next: closest === undefined ? someNames(existing) : didYouMean(closest),
  };
}

function didYouMean(name: string): Words {
  return sentence('Did you mean "{name}"? Change the name and run the cell again.', { name: own(name) });
}

function someNames(existing: readonly string[]): Words {
  if (existing.length === 0) return sentence("There are no names yet.");
  return existing.length <= MOST_NAMES
    ? sentence("The names are: {names}.", { names: own(existing.join(", ")) })
    : sentence("Copy the name from the text above.");
}
