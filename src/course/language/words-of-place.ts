import type { Language } from "../../library/words/language.js";
import { template } from "../../library/words/template.js";

/** A sentence that is true on a laptop, and what is true in a page of the site instead. */
export interface WordsOfPlace {
  readonly laptop: string;
  readonly browser: string;
}

/** Every sentence of the course that depends on the place where it is read. */
export const wordsOfPlace: readonly WordsOfPlace[] = [
  {
    laptop: "Saved in my-work at {time}",
    browser: template("Saved in this browser at {time}"),
  },
  {
    laptop:
      "Planned minutes are about right, and not yet measured. Yours are the time between forms, checks and runs, up to five minutes for each pause. They stay in my-work on this computer.",
    browser: template(
      "Planned minutes are about right, and not yet measured. Yours are the time between forms, checks and runs, up to five minutes for each pause. They stay in this browser.",
    ),
  },
  {
    laptop: "It is in my-work/files/{file}",
    browser: template("It is in this browser as files/{file}"),
  },
  {
    laptop: "It is on this computer only. Open it with a double click in the file list, or in a spreadsheet.",
    browser: template(
      "It is in this browser only. Click its name under the files that you made, in My work, to download it.",
    ),
  },
  {
    laptop: "It is in my-work/plan, on this computer only:",
    browser: template("It stands under the files that you made, in My work, in this browser only:"),
  },
  {
    laptop:
      "What is open in your plan stands here, section by section. The files are written into my-work/plan, on this computer only.",
    browser: template(
      "What is open in your plan stands here, section by section. The files then stand under the files that you made, in My work; click one to download it.",
    ),
  },
  {
    laptop:
      "You are ready for the debrief. A page to bring is in my-work/summary.html, on this computer only.",
    browser: template(
      "You are ready for the debrief. A page to bring is summary.html, under the files that you made, in My work.",
    ),
  },
  {
    laptop:
      "Swap plans with one other participant (npm run my-work -- swap) and answer the three questions in theirs.",
    browser: template(
      "Swap plans with one other participant: send each other the page to print from “Check and export”, and say what you would ask about it.",
    ),
  },
  {
    laptop:
      "Your saved work comes from a newer release of the course (version {version}), so nothing is saved now. Update the course: git pull, then npm start.",
    browser: template(
      "Your saved work comes from a newer edition of the course (version {version}), so nothing is saved now. Close all pages of the course and open it again.",
    ),
  },
  {
    laptop: "It comes from a newer release of the course. Update yours: git pull.",
    browser: template(
      "It comes from a newer edition of the course. Close all pages of the course and open it again.",
    ),
  },
];

/** Errors, whose message is finished English: the part of it that depends on the place. */
const errorsOfPlace: readonly WordsOfPlace[] = [
  {
    laptop: "To start afresh, choose Kernel → Restart.",
    browser: "To start afresh, press Restart at the top of the page.",
  },
];

/** A language as it is spoken in a page of the site. What it does not have for the page is said in English. */
export function inBrowser(language: Language): Language {
  const known = new Map(wordsOfPlace.map(({ laptop, browser }) => [laptop, browser]));
  return Object.freeze({
    ...language,
    translation(text: string) {
      const here = known.get(text);
      return here === undefined ? language.translation(text) : (language.translation(here) ?? here);
    },
    sayThrown: (message: string) =>
      errorsOfPlace.reduce(
        (said, { laptop, browser }) => said.replace(laptop, () => browser),
        language.sayThrown(message),
      ),
  });
}
