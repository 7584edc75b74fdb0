import { sentence, type Words } from "../../library/words/words.js";
import { readTypedNumber } from "../check/read-typed-number.js";
import { askWhich, twoReadings } from "../check/two-readings.js";
import { GATE_IDS } from "../gates/gate.js";
import { gateStates } from "../gates/gate-states.js";
import type { CapstoneWork, PlanEntry, ReopenedGate, Work } from "../my-work/work.js";
import { fieldsOf } from "../plan/form/fields/all-fields.js";
import { nameColumn } from "../plan/form/name-column.js";
import { entriesOf, withEntries } from "../plan/form/plan-form-work.js";
import { atTime } from "../plan/form/text-times.js";
import type { CaseEvent } from "./case-event.js";

/** The number of an event as it stands in the plan now; undefined when its row is gone. */
export function numberOf(event: CaseEvent, work: Work, now: Date): string | undefined {
  const entry = entriesOf(fieldsOf(event.section), work, now).find((one) => isPlace(event, one));
  return event.row === undefined ? entry?.typed.text : entry?.typed[event.field];
}

/**
 * Writes the number of an event into the plan, and remembers the gates that held before and do not any more.
 *
 * @param text the number as it was typed.
 */
export function writeEvent(
  event: CaseEvent,
  text: string,
  work: Work,
  now: Date,
): { readonly work: Work } | { readonly problem: Words } {
  if (readTypedNumber(text) === undefined) {
    return { problem: sentence("Write one number, for example 45%.") };
  }
  const readings = twoReadings(text);
  if (readings !== undefined) return { problem: askWhich(text, readings) };
  const form = fieldsOf(event.section);
  const entries = entriesOf(form, work, now);
  if (!entries.some((entry) => isPlace(event, entry))) {
    return { problem: sentence("This number is not in your plan any more, so nothing was changed.") };
  }
  const at = now.toISOString();
  const column = event.row === undefined ? "text" : event.field;
  const changed = entries.map((entry) =>
    isPlace(event, entry)
      ? atTime({ ...entry, typed: { ...entry.typed, [column]: text.trim() } }, at, { [column]: at })
      : entry,
  );
  const before = gateStates(work, now);
  const { work: next } = withEntries(form, work, changed);
  const after = gateStates(next, now);
  const opened = GATE_IDS.filter((id) => before[id] === "holds" && after[id] !== "holds").map(
    (gate): ReopenedGate => ({ event: event.id, gate, at }),
  );
  return { work: remembered(next, event, opened, at) };
}

function remembered(work: Work, event: CaseEvent, opened: readonly ReopenedGate[], at: string): Work {
  const { capstone } = work;
  if (capstone === undefined) return work;
  const { reopened = [], events = {} } = capstone;
  const fresh = opened.filter(
    ({ gate }) => !reopened.some((one) => one.event === event.id && one.gate === gate),
  );
  const kept: CapstoneWork = {
    ...capstone,
    events: { ...events, [event.id]: { ...events[event.id], writtenAt: at } },
    ...(reopened.length + fresh.length === 0 ? {} : { reopened: [...reopened, ...fresh] }),
  };
  return { ...work, capstone: kept };
}

function isPlace({ section, row, field }: CaseEvent, entry: PlanEntry): boolean {
  if (entry.gone === true) return false;
  if (row === undefined) return entry.row !== true && entry.key === field;
  return entry.row === true && entry.typed[nameColumn(fieldsOf(section))] === row;
}
