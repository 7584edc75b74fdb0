import { courseText, own, sentence, type Words } from "../../library/words/words.js";
import type { Card, CardTone } from "../cards/card.js";
import type { Gate, GateFinding, GateState, NotAsked } from "./gate.js";

const tones: Readonly<Record<GateState, CardTone>> = {
  holds: "holds",
  "at risk": "at risk",
  open: "gate open",
};

/** What a gate says under its page: how it stands, and what to mend. */
export function gateCard({ title, ask, section }: Gate, finding: GateFinding | NotAsked): Card {
  const { state, says } = finding;
  const mended = (state === undefined ? undefined : finding.section) ?? section;
  const next: Words = sentence("Mend it in the form that {call} opens, or go on: a gate never stops you.", {
    call: own(`plan("${mended}")`),
  });
  return {
    tone: state === undefined ? "note" : tones[state],
    title: courseText(title),
    paragraphs: [courseText(ask), says],
    ...(state === undefined || state === "holds" ? {} : { next }),
  };
}
