import { courseText, sentence } from "../../library/words/words.js";
import { countWords } from "../check/count-words.js";
import type { Reflection } from "../check/reflection.js";
import type { Card } from "./card.js";

/**
 * What is said about a text: how much is still to write, or the list to read it against.
 *
 * @param typed true when the text was typed into a cell, which has to be run again. Default false: into a form.
 */
export function rubricCard(
  { prompt, rubric, minimumWords: needed = 8 }: Reflection,
  text: string,
  typed = false,
): Card {
  const words = countWords(text);
  const about = { tone: "saved", title: sentence("Your thoughts") } as const;
  if (words < needed) {
    const short = sentence("You wrote {words} of the {needed} words that open the list to read it against.", {
      words,
      needed,
    });
    return {
      ...about,
      paragraphs: typed ? [courseText(prompt), short] : [short],
      next: typed
        ? sentence("Write a little more and run the cell again.")
        : sentence("Write a little more."),
    };
  }
  return {
    ...about,
    paragraphs: [sentence("Read your text against this list:")],
    list: rubric.map(courseText),
    next: sentence("Change your text if you like; what you wrote before is kept too."),
  };
}
