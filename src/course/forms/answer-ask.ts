import type { Clock } from "../../library/kernel/clock.js";
import { isRow } from "../../library/table/columns/is-row.js";
import type { Language } from "../../library/words/language.js";
import { say } from "../../library/words/say.js";
import { sentence } from "../../library/words/words.js";
import { type Card, cardBundle } from "../cards/card.js";
import type { WorkStore } from "../my-work/work-store.js";
import type { Form, FormRemark, ReceivedForm } from "./form.js";
import type { FormAsk, FormNote, FormReply } from "./form-message.js";
import { readFormValue } from "./form-value.js";

/** Where answers are kept, when, and in which language it is said. */
export interface FormSetting {
  readonly store: WorkStore;
  readonly clock: Clock;
  readonly language: Language;
}

const ASKS: ReadonlySet<unknown> = new Set<FormAsk["ask"]>([
  "read",
  "save",
  "submit",
  "skip",
  "next cell ran",
  "act",
]);

/** True for what a page may ask of a form. */
export function isAsk(message: unknown): message is FormAsk {
  if (!isRow(message)) return false;
  const { ask, id, from, value, stamp, typedAt, times, edit, act } = message;
  return (
    ASKS.has(ask) &&
    typeof id === "string" &&
    typeof from === "string" &&
    (value === undefined || isRow(value)) &&
    (stamp === undefined || typeof stamp === "string") &&
    (typedAt === undefined || typeof typedAt === "string") &&
    (times === undefined || isTimes(times)) &&
    (edit === undefined || typeof edit === "string") &&
    (act === undefined || typeof act === "string")
  );
}

function isTimes(times: unknown): boolean {
  return isRow(times) && Object.values(times).every((time) => typeof time === "string");
}

/** Answers what a page asks of a form. It never throws: what goes wrong is said in the answer, and the words stay in the page. */
export function answerAsk(form: Form, ask: FormAsk, setting: FormSetting): FormReply {
  const { id: re, from } = ask;
  const { store, clock, language } = setting;
  try {
    if (ask.ask === "read") return { re, from, ...keptReply(form, setting) };
    const sent = readFormValue(form.view.fields, ask.value ?? {});
    if ("error" in sent) {
      return { re, from, ...keptReply(form, setting), error: say(sent.error, language) };
    }
    const known: FormAsk = ask.value === undefined ? ask : { ...ask, value: sent.value };
    let received: ReceivedForm | undefined;
    const stored = store.update((work) => {
      received = form.receive(work, known, clock.now());
      return received.work;
    });
    const { said, solution, problems, refused = problems !== undefined } = received ?? {};
    return {
      re,
      from,
      ...keptReply(form, setting),
      ...(said === undefined ? {} : { said: htmlOf(said, language) }),
      ...(solution === undefined ? {} : { solution }),
      ...(refused ? { refused } : {}),
      ...(problems === undefined
        ? {}
        : { problems: problems.map(({ field, says }) => ({ field, says: say(says, language) })) }),
      ...(stored.saved ? {} : { error: say(stored.notice ?? sentence("This was not saved."), language) }),
    };
  } catch {
    return {
      re,
      from,
      value: {},
      error: say(sentence("This form could not be read. Run the cell above once more."), language),
    };
  }
}

/** The same, for a form whose buttons do something beside the work, such as writing files. */
export async function performAsk(form: Form, ask: FormAsk, setting: FormSetting): Promise<FormReply> {
  const said = ask.ask === "act" ? await form.perform?.(ask, setting) : undefined;
  const reply = answerAsk(form, ask, setting);
  return said === undefined ? reply : { ...reply, said: htmlOf(said, setting.language) };
}

/** What a form is now, for pages that show it while something else has changed the work. */
export function freshReply(form: Form, setting: FormSetting): FormReply | undefined {
  try {
    return { re: "", from: "", ...keptReply(form, setting) };
  } catch {
    // Its page goes on with what it has, and hears the reason when it asks.
    return undefined;
  }
}

function keptReply(form: Form, { store, clock, language }: FormSetting): Omit<FormReply, "re" | "from"> {
  const kept = form.read(store.read().work, clock.now());
  const { value, stamp, said, answered, locked, show, notes, code, offers, shown } = kept;
  return {
    value,
    ...(stamp === undefined ? {} : { stamp }),
    ...(said === undefined ? {} : { said: htmlOf(said, language) }),
    ...(answered === undefined ? {} : { answered }),
    ...(locked === undefined ? {} : { locked }),
    ...(shown === undefined ? {} : { shown }),
    ...(show === undefined ? {} : { show: say(show, language) }),
    ...(notes === undefined ? {} : { notes: notes.map((note) => sayNote(note, language)) }),
    ...(code === undefined ? {} : { code }),
    ...(offers === undefined ? {} : { offers }),
  };
}

function sayNote({ says, acts, ...place }: FormRemark, language: Language): FormNote {
  return {
    ...place,
    says: say(says, language),
    acts: acts.map(({ act, label }) => ({ act, label: say(label, language) })),
  };
}

function htmlOf(card: Card, language: Language): string {
  return String(cardBundle(card, language)["text/html"]);
}
