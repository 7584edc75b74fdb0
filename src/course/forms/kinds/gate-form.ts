import { template } from "../../../library/words/template.js";
import { courseText, sentence, type Words, wordList } from "../../../library/words/words.js";
import type { CaseEvent } from "../../cases/case-event.js";
import { caseEvents, eventAt } from "../../cases/case-events.js";
import { numberOf, writeEvent } from "../../cases/write-event.js";
import type { Gate } from "../../gates/gate.js";
import { gateCard } from "../../gates/gate-card.js";
import { gateFinding } from "../../gates/gate-states.js";
import { findGate } from "../../gates/gates.js";
import type { Work } from "../../my-work/work.js";
import type { Form, FormRemark } from "../form.js";

const WRITE = "write";

/**
 * A gate under its page: it looks at the plan anew whenever a form beside it changes something. Under some gates an event
 * comes to the case, with a field for the number that it changes.
 */
export function gateForm(gate: Gate): Form {
  const events = caseEvents.filter((event) => event.gate === gate.id);
  return {
    view: {
      title: template("The gate of this unit"),
      fields: events.map(({ id, label }) => ({ kind: "number", name: id, label, later: true })),
      saves: "as you go",
    },
    shares: "plan",
    read(work, now) {
      const said = gateCard(gate, gateFinding(gate, work, now));
      const event = eventAt(gate.id, work.capstone?.case);
      if (event === undefined) return { value: {}, said };
      const typed = work.capstone?.events?.[event.id]?.typed ?? numberOf(event, work, now) ?? "";
      return { value: { [event.id]: typed }, said, shown: [event.id], notes: [eventRemark(event, work)] };
    },
    receive(work, { ask, act, value = {} }, now) {
      const event = eventAt(gate.id, work.capstone?.case);
      const given = event === undefined ? undefined : value[event.id];
      const kept = event === undefined || typeof given !== "string" ? work : withTyped(work, event, given);
      if (event === undefined || ask !== "act" || act !== WRITE) return { work: kept };
      const text = kept.capstone?.events?.[event.id]?.typed ?? "";
      const written = writeEvent(event, text, kept, now);
      return "problem" in written
        ? { work: kept, problems: [{ field: event.id, says: written.problem }] }
        : { work: written.work };
    },
  };
}

/** The number as it is being typed: it goes into the plan with the button. */
function withTyped(work: Work, event: CaseEvent, typed: string): Work {
  const { capstone } = work;
  const before = capstone?.events?.[event.id];
  if (capstone === undefined || before?.typed === typed) return work;
  const events = { ...capstone.events, [event.id]: { ...before, typed } };
  return { ...work, capstone: { ...capstone, events } };
}

/** What happens, a button that writes the number, and which gates it opened. */
function eventRemark(event: CaseEvent, { capstone }: Work): FormRemark {
  const written = capstone?.events?.[event.id]?.writtenAt !== undefined;
  const opened = (capstone?.reopened ?? [])
    .filter((one) => one.event === event.id)
    .map(({ gate }) => courseText(findGate(gate)?.title ?? gate));
  const after: readonly Words[] = !written
    ? [sentence("Change the number above, and write it into the plan.")]
    : opened.length === 0
      ? [sentence("The plan has the number, and every gate that held still holds.")]
      : [
          sentence("The plan has the number. These gates held and do not any more: {gates}.", {
            gates: wordList(opened, " · "),
          }),
        ];
  return {
    field: event.id,
    kind: "event",
    says: wordList([event.says(), ...after], " "),
    acts: [{ act: WRITE, label: sentence("Write it into the plan") }],
  };
}
