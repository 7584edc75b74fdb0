import { template } from "../../library/words/template.js";
import { counted, own, sentence, wordList } from "../../library/words/words.js";
import { collectionDoubts, ladderDoubts } from "../plan/people-doubts.js";
import { begunRows } from "./begun-rows.js";
import type { Gate } from "./gate.js";

/** Module 4: every field that is collected has a use, an owner and a day on which it is deleted. */
export const fieldsGate: Gate = {
  id: "m4",
  module: "4",
  title: template("A use, an owner and a day for every field"),
  ask: template(
    "Does every field that you collect have a use, somebody who looks after it, and a day on which it goes?",
  ),
  section: "collection",
  check({ plan: { collection = [], ladder = [] }, work, now }) {
    const [begun] = begunRows("collection", work, now);
    if (begun !== undefined) {
      const field = own(begun.typed.field?.trim() || "…");
      const unread = begun.asked.map(({ question, says }) =>
        sentence("“{field}” is not in the plan yet. {question} {says}", { field, question, says }),
      );
      const needs =
        begun.needs === undefined
          ? []
          : [
              sentence("“{field}” still needs: {fields} Fill it, or stop asking for it.", {
                field,
                fields: begun.needs,
              }),
            ];
      return { state: "at risk", says: wordList([...unread, ...needs], " ") };
    }
    const bare = collection.find(({ use, owner, deleteBy }) =>
      [use, owner, deleteBy].some((text) => text.trim() === ""),
    );
    if (bare !== undefined) {
      return {
        state: "at risk",
        says: sentence("“{field}” lacks a use, an owner or a day: fill it, or stop asking for it.", {
          field: own(bare.field),
        }),
      };
    }
    const [doubt] = [...collectionDoubts(collection), ...ladderDoubts(ladder)];
    if (doubt !== undefined) return { state: "at risk", says: doubt.says, section: doubt.section };
    if (collection.length === 0) {
      return {
        state: "open",
        says: sentence("The plan names no field yet: write down what you ask people for."),
      };
    }
    return {
      state: "holds",
      says: counted(
        collection.length,
        sentence("The one field has a use, an owner and a day."),
        sentence("All {count} fields have a use, an owner and a day.", { count: collection.length }),
      ),
    };
  },
};
