import { own, sentence } from "../../../words/words.js";
import type { PlanRule } from "../plan-finding.js";

/** Every field that is collected has a use and a day on which it is deleted. */
export const collectionRule: PlanRule = {
  code: "E11",
  check: ({ collection = [] }) =>
    collection.flatMap(({ field, use, deleteBy }, i) => [
      ...(use.trim() === ""
        ? [
            {
              field: `collection[${i}].use`,
              message: sentence('You collect "{field}", but no use is written down.', { field: own(field) }),
              fix: sentence("Write what it is for, or stop collecting it."),
            },
          ]
        : []),
      ...(deleteBy === ""
        ? [
            {
              field: `collection[${i}].deleteBy`,
              message: sentence('"{field}" has no day on which it is deleted.', { field: own(field) }),
              fix: sentence('Write a day such as "2027-12-31".'),
            },
          ]
        : []),
    ]),
};
