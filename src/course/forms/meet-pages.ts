import { systemClock } from "../../library/kernel/clock.js";
import { type CommListener, kernelContract } from "../../library/kernel/kernel-contract.js";
import { readerLanguage } from "../../library/words/current-language.js";
import { noteTime } from "../my-work/note-time.js";
import { currentStore } from "../my-work/session.js";
import { answerAsk, type FormSetting, freshReply, isAsk, performAsk } from "./answer-ask.js";
import type { Form } from "./form.js";
import { formOf } from "./form-of.js";
import type { FormView } from "./form-view.js";
import { lostForm } from "./kinds/lost-form.js";
import { translateView } from "./translate-view.js";
import { widgetModel, widgetState } from "./widget-model.js";

const TARGET = "jupyter.widget";
const CONTROL = "jupyter.widget.control";

/** The version of the widget protocol. */
const PROTOCOL = { metadata: { version: "2.1.0" } };

/** The forms that pages may hold: those that cells opened, and those that the notebook shows. */
const known = new Set<string>();
/** Those that this kernel has opened itself. */
const opened = new Set<string>();

/** The form with an id. What the notebook shows and the course does not have says so in its place. */
function formWith(id: string): Form | undefined {
  return formOf(id) ?? (kernelContract().kernel?.shownModels.includes(id) === true ? lostForm : undefined);
}

function viewOf(id: string, form: Form): FormView {
  return translateView({ ...form.view, id }, readerLanguage());
}

function say(id: string, data: Readonly<Record<string, unknown>>): void {
  kernelContract().kernel?.broadcast("comm_msg", { comm_id: id, data });
}

/** Answers what pages say about one form. */
function listener(id: string): CommListener | undefined {
  const form = formWith(id);
  if (form === undefined) return undefined;
  known.add(id);
  return async ({ data: { method, content } }) => {
    if (method === "request_state") {
      say(id, { method: "update", state: widgetState(viewOf(id, form)), buffer_paths: [] });
    } else if (method === "custom" && isAsk(content)) {
      const setting = { store: currentStore(), clock: systemClock, language: readerLanguage() };
      const answer = form.perform === undefined ? answerAsk : performAsk;
      say(id, { method: "custom", content: await answer(form, content, setting) });
      if (content.ask === "read") return;
      refresh(id, form, setting);
      noteTime();
    }
  };
}

/** Shows a change of one form in the others that share its part of the work. */
function refresh(id: string, { shares }: Form, setting: FormSetting): void {
  if (shares === undefined) return;
  for (const other of known) {
    const form = other === id ? undefined : formOf(other);
    const content = form?.shares === shares ? freshReply(form, setting) : undefined;
    if (content !== undefined) say(other, { method: "custom", content });
  }
}

/** Answers a page that loads: it asks for the models of all forms at once. */
function control(id: string): CommListener {
  return ({ data }) => {
    if (data.method !== "request_states") return;
    const shown = kernelContract().kernel?.shownModels ?? [];
    const states = [...new Set([...known, ...shown])].flatMap((one) => {
      const form = formWith(one);
      return form === undefined ? [] : [[one, widgetModel(viewOf(one, form))] as const];
    });
    say(id, { method: "update_states", states: Object.fromEntries(states), buffer_paths: [] });
  };
}

/** Lets pages speak to the forms of the course. It may be called again. */
export function meetPages(): void {
  const { kernel } = kernelContract();
  if (kernel === undefined) return;
  kernel.onOpen(CONTROL, control);
  kernel.onOpen(TARGET, listener);
  for (const id of kernel.shownModels) kernel.onComm(id, listener(id));
}

/** Tells the pages of a form that a cell shows. False when the file that draws forms is not built. */
export function openOnPages(id: string, form: Form): boolean {
  const { kernel } = kernelContract();
  if (kernel === undefined) return false;
  if (opened.has(id)) return true;
  let state: Readonly<Record<string, unknown>>;
  try {
    state = widgetState(viewOf(id, form));
  } catch {
    return false;
  }
  opened.add(id);
  kernel.onComm(id, listener(id));
  const content = { comm_id: id, target_name: TARGET, data: { state, buffer_paths: [] } };
  kernel.broadcast("comm_open", content, PROTOCOL);
  return true;
}

// As soon as the course is loaded, pages that were open before the kernel are answered. In a page of the site the kernel
// comes later than the course.
meetPages();
kernelContract().course = { cellRan: noteTime, kernelCame: meetPages };
