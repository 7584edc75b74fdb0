import { own, sentence, wordList } from "../../../library/words/words.js";
import type { FormRemark } from "../../forms/form.js";
import type { PlanEntry } from "../../my-work/work.js";
import { actName } from "./plan-act.js";
import type { SectionFields } from "./section-fields.js";

/** Longer texts are shown by their beginning; taken back they are whole. */
const LONGEST = 300;

/** Words that were written over, or deleted, unseen: each with a way back. */
export function earlierRemarks(form: SectionFields, entries: readonly PlanEntry[]): readonly FormRemark[] {
  return entries.flatMap(({ key, row, gone, earlier = [] }) =>
    earlier.map(({ typed, at }): FormRemark => {
      const texts = Object.values(typed).filter((text) => text.trim() !== "");
      const words = wordList(
        texts.map((text) => own(shortened(text))),
        " · ",
      );
      const place = row === true ? { field: form.list?.name ?? "", row: key } : { field: key };
      return {
        ...place,
        kind: "earlier",
        says:
          gone === true
            ? sentence("{words}. It was deleted elsewhere.", { words })
            : sentence("{words}. A change elsewhere wrote over it.", { words }),
        acts: [
          { act: actName(["back", key, at]), label: sentence("Take this version back") },
          { act: actName(["forget", key, at]), label: sentence("Forget this version") },
        ],
      };
    }),
  );
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
