import { own, sentence } from "../../../words/words.js";
import type { PlanRule } from "../plan-finding.js";
import { tacticNumbers } from "../plan-numbers.js";

/** A tactic asks no more often than the people on its list may be asked. */
export const listSize: PlanRule = {
  code: "E10",
  check: ({ tactics = [] }) =>
    tactics.flatMap((tactic, i) => {
      const { name, matched, asks = 1, contacts } = tactic;
      const [numbers] = tacticNumbers(tactic, 0);
      if (matched === undefined || numbers === undefined || numbers.attempts <= matched * asks) return [];
      return [
        {
          field: `tactics[${i}].contacts`,
          message: sentence(
            '"{tactic}": {contacts} contacts take {asks} asks, but {members} matched members × {times} are {total}.',
            {
              tactic: own(name),
              contacts,
              asks: numbers.attempts,
              members: matched,
              times: asks,
              total: matched * asks,
            },
          ),
          fix: sentence(
            "Plan fewer contacts here and move the rest to another tactic, or grow the list first.",
          ),
        },
      ];
    }),
};
