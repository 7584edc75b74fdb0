import { template } from "../../../library/words/template.js";
import { courseText, own, sentence, type Words, wordList } from "../../../library/words/words.js";
import type { CaseEvent } from "../../cases/case-event.js";
import { caseEvents, eventAt } from "../../cases/case-events.js";
import { numberOf, writeEvent } from "../../cases/write-event.js";
import type { Gate } from "../../gates/gate.js";
import { gateCard } from "../../gates/gate-card.js";
import { gateFinding } from "../../gates/gate-states.js";
import { findGate } from "../../gates/gates.js";
import { keepAnswer, type TracedAnswer, traceOf } from "../../my-work/keep-answer.js";
import type { Work } from "../../my-work/work.js";
import {
  afterEarlierAct,
  answersStamp,
  earlierAct,
  earlierAnswers,
  sentAnswer,
} from "../answers/earlier-answers.js";
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
      const value = { [event.id]: typed };
      const { trace } = work.capstone?.events?.[event.id] ?? {};
      return {
        value,
        stamp: answersStamp(value),
        said,
        shown: [event.id],
        notes: [eventRemark(event, work), ...earlierAnswers(event.id, trace, own)],
      };
    },
    receive(work, ask, now) {
      const event = eventAt(gate.id, work.capstone?.case);
      if (event === undefined) return { work };
      const given = ask.value?.[event.id];
      const sent = typeof given === "string" ? sentAnswer(ask, event.id, given, now) : undefined;
      const kept = sent === undefined ? work : withTyped(work, event, (before) => keepAnswer(before, sent));
      const act = earlierAct(ask);
      if (act !== undefined) return { work: withTyped(kept, event, afterEarlierAct(act, now)) };
      if (ask.ask !== "act" || ask.act !== WRITE) return { work: kept };
      const text = kept.capstone?.events?.[event.id]?.typed ?? "";
      const written = writeEvent(event, text, kept, now);
      return "problem" in written
        ? { work: kept, problems: [{ field: event.id, says: written.problem }] }
        : { work: written.work };
    },
  };
}

/** The number as it is being typed: it goes into the plan with the button. */
function withTyped(
  work: Work,
  event: CaseEvent,
  change: (before: TracedAnswer | undefined) => TracedAnswer | undefined,
): Work {
  const { capstone } = work;
  const { typed, trace, ...rest } = capstone?.events?.[event.id] ?? {};
  const before = typed === undefined ? undefined : { ...trace, text: typed };
  const after = change(before);
  if (capstone === undefined || after === undefined || after === before) return work;
  const events = { ...capstone.events, [event.id]: { ...rest, typed: after.text, trace: traceOf(after) } };
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
