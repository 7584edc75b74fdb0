import { expect } from "vitest";
import { answerAsk } from "../../../../src/course/forms/answer-ask.js";
import { type FormRow, rowKey, rowMark } from "../../../../src/course/forms/field-value.js";
import type { Form } from "../../../../src/course/forms/form.js";
import type { FormAsk, FormNote, FormReply } from "../../../../src/course/forms/form-message.js";
import { formId, formOf } from "../../../../src/course/forms/form-of.js";
import { openWorkStore, type WorkStore } from "../../../../src/course/my-work/work-store.js";
import type { PlanSection } from "../../../../src/course/plan/plan-section.js";
import { ENGLISH } from "../../../../src/library/words/language.js";
import { temporaryFolder } from "../../../support/temporary-folder.js";

/** A plan that is written by forms only, as pages do it. */
export interface PlanInForms {
  readonly store: WorkStore;
  /** Goes on by so many seconds. */
  wait(seconds: number): void;
  page(section: PlanSection, from?: string): PlanPage;
}

/** The form of one section in one window. */
export interface PlanPage {
  readonly reply: FormReply;
  /** Asks for what is kept now. */
  read(): FormReply;
  fill(texts: Readonly<Record<string, string>>): FormReply;
  /** Adds a row, or changes the one with this key as this window has seen it. */
  row(texts: Readonly<Record<string, string>>, key?: string): FormReply;
  remove(key: string): FormReply;
  /** Presses the first button with these words, or the one that does this. */
  press(label: string | RegExp): FormReply;
  rows(): readonly FormRow[];
  notes(): readonly FormNote[];
}

export function planInForms(): PlanInForms {
  let now = Date.parse("2026-11-02T10:00:00Z");
  const clock = { now: () => new Date(now) };
  const store = openWorkStore(temporaryFolder(), clock);
  let windows = 0;
  let questions = 0;

  function page(section: PlanSection, from = `window-${++windows}`): PlanPage {
    const form: Form = formOf(formId("plan", section)) ?? expect.fail(`There is no form for ${section}.`);
    const table = form.view.fields.find(({ kind }) => kind === "table")?.name ?? "";
    let reply: FormReply;
    const ask = (what: Partial<FormAsk>): FormReply => {
      questions += 1;
      now += 1000;
      const stamp = reply?.stamp === undefined ? {} : { stamp: reply.stamp };
      const full: FormAsk = { ask: "save", id: `${questions}`, from, ...stamp, ...what };
      reply = answerAsk(form, full, { store, clock, language: ENGLISH });
      expect(reply.error).toBeUndefined();
      return reply;
    };
    reply = ask({ ask: "read" });
    const rows = (): readonly FormRow[] => {
      const value = reply.value[table];
      return (Array.isArray(value) ? value : []).filter((row) => typeof row === "object");
    };
    const marks = (): FormRow => ({ [rowMark.edit]: from, [rowMark.when]: new Date(now).toISOString() });
    const seen = (key: string): FormRow => rows().find((row) => row[rowKey] === key) ?? {};
    return {
      get reply() {
        return reply;
      },
      read: () => ask({ ask: "read" }),
      fill: (texts) => ask({ value: texts }),
      row(texts, key = `row-${questions}`) {
        return ask({ value: { [table]: [{ ...seen(key), ...texts, [rowKey]: key, ...marks() }] } });
      },
      remove: (key) =>
        ask({ value: { [table]: [{ ...seen(key), [rowKey]: key, ...marks(), [rowMark.gone]: "yes" }] } }),
      press(label) {
        const acts = (reply.notes ?? []).flatMap((note) => note.acts);
        const found = acts.find((one) =>
          typeof label === "string" ? [one.label, one.act].includes(label) : label.test(one.label),
        );
        if (found === undefined)
          expect.fail(`No button says ${label}, but ${acts.map((one) => one.label).join("; ")}`);
        return ask({ ask: "act", act: found?.act ?? "", value: {} });
      },
      rows,
      notes: () => reply.notes ?? [],
    };
  }

  return {
    store,
    wait: (seconds) => {
      now += seconds * 1000;
    },
    page,
  };
}
