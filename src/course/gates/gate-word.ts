import { sentence, type Words } from "../../library/words/words.js";
import type { GateState } from "./gate.js";

const words: Readonly<Record<GateState, Words>> = {
  holds: sentence("holds"),
  "at risk": sentence("at risk"),
  open: sentence("open"),
};

/** The state of a gate in a word or two. */
export function gateWord(state: GateState | undefined): Words {
  return state === undefined ? sentence("not asked") : words[state];
}
