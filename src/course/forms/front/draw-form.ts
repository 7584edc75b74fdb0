import type { FieldValue, FormAsk, FormReply, FormValue, FormView } from "../form-view.js";
import type { Around, Channel } from "./channel.js";
import { createConversation } from "./conversation.js";
import { openDraft, same } from "./draft.js";
import { drawBody } from "./draw-body.js";
import { freshKey } from "./fresh-key.js";
import { keepKeysInside } from "./keep-keys-inside.js";
import { sayWith } from "./say.js";
import { createStatusLine } from "./status-line.js";

/** How long after the last key words are sent, in milliseconds. */
const PAUSE = 800;
/** After a problem on the other side it is tried again. */
const AGAIN = 5000;

/**
 * Draws a form into an element and keeps what is written into it: in this window at once, and in the work of the learner
 * as soon as the course answers. Gives back how to end it.
 */
export function drawForm(root: HTMLElement, view: FormView, channel: Channel, around?: Around): () => void {
  const say = sayWith(view.words);
  const draft = openDraft(view.id);
  const status = createStatusLine();
  const asYouGo = view.saves === "as you go";
  /** Fields that are kept at once although the rest waits for a button. */
  const atOnce = new Set(view.fields.filter(({ later }) => later === true).map(({ name }) => name));
  const from = freshKey();
  let stamp: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let loaded = false;

  const body = drawBody(view, say, from, {
    changed(field, how) {
      const value = body.get(field);
      if (value === undefined) return;
      draft.set(field, value, stamp);
      if (!asYouGo && !atOnce.has(field)) return;
      status.show(say("typing"));
      schedule(how === "done" ? 0 : PAUSE);
    },
    submit: () => ask("submit", body.values()),
    skip: () => ask("skip"),
    show: () => ask("next cell ran"),
    // What was typed goes with it: the button speaks of the form as it stands there.
    act: (name) => ask("act", draft.entries(), name),
  });

  const conversation = createConversation({
    channel,
    from,
    stamp: () => draft.seen ?? stamp,
    answered(reply, asked) {
      if (asked.ask !== "read") answered(reply, asked);
      else read(reply);
      hold(reply);
    },
    overheard(reply) {
      fill(reply.value);
      if (draft.isEmpty) stamp = reply.stamp;
      body.say(reply);
      hold(reply);
    },
    waiting(state) {
      if (state === "back" && conversation.open === undefined) {
        if (draft.isEmpty) status.show(say("kept"), "saved");
        else schedule(0);
      } else if (state !== "back") {
        status.show(say(state), "waits");
      }
    },
  });

  function ask(what: FormAsk["ask"], value?: FormValue, act?: string): void {
    clearTimeout(timer);
    timer = undefined;
    if (what !== "read") status.show(say("saving"));
    conversation.ask(what, value, act);
  }

  function schedule(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
  }

  /** Sends what was written and is not kept yet. One question at a time: the answer brings the next. */
  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const unsaved = toSave();
    if (Object.keys(unsaved).length === 0) return;
    if (conversation.open === undefined) ask("save", unsaved);
    else if (conversation.open.ask === "save" && !same(asRow(conversation.open.value), asRow(unsaved))) {
      ask("save", unsaved);
    }
  }

  /** What is kept without a button. */
  function toSave(): FormValue {
    const entries = Object.entries(draft.entries());
    return Object.fromEntries(entries.filter(([field]) => asYouGo || atOnce.has(field)));
  }

  /** A form with a button may begin with something in it that nobody has handed in. */
  function isKept({ value, answered: done = false }: FormReply): boolean {
    return (asYouGo || done) && Object.values(value).some(({ length }) => length > 0);
  }

  /** What was kept before fills the fields; what this window still remembers goes over it. */
  function read(reply: FormReply): void {
    const { value, stamp: version, error } = reply;
    loaded = true;
    stamp = version;
    for (const [field, kept] of Object.entries(value)) draft.kept(field, kept);
    fill(value);
    for (const [field, typed] of Object.entries(draft.entries())) body.set(field, typed);
    body.count();
    body.say(reply);
    if (error !== undefined) status.show(error, "error");
    else if (!draft.isEmpty && asYouGo) flush();
    else if (view.fields.length === 0) status.show("");
    else status.show(isKept(reply) ? say("kept") : say("empty"));
  }

  function answered(reply: FormReply, { ask: what, value = {} }: FormAsk): void {
    if (reply.error !== undefined) {
      status.show(reply.error, "error");
      if (asYouGo) schedule(AGAIN);
      return;
    }
    stamp = reply.stamp;
    draft.sees(stamp);
    for (const [field, sent] of Object.entries(value)) draft.kept(field, sent);
    if (what === "submit" && (reply.problems ?? []).length === 0) draft.clear();
    fill(reply.value);
    body.count();
    body.problems(reply.problems ?? []);
    const time = new Date().toLocaleTimeString(document.documentElement.lang || [], {
      hour: "2-digit",
      minute: "2-digit",
    });
    if (view.fields.length === 0) status.show("");
    else if (draft.isEmpty) status.show(say("saved", { time }), "saved");
    else if (asYouGo) flush();
    if (reply.problems === undefined && what !== "next cell ran" && reply.answered !== true && !asYouGo) {
      status.show(say("kept"));
    }
    body.say(reply);
    // The cell below has run already, with its result hidden until now.
    if (
      (what === "submit" || what === "skip") &&
      reply.show !== undefined &&
      around?.nextCellHasRun() === true
    ) {
      ask("next cell ran");
    }
  }

  /** Fills fields from what is kept, apart from those that were changed here and are not kept yet. */
  function fill(value: FormValue): void {
    for (const [field, kept] of Object.entries(value)) {
      if (draft.get(field) !== undefined) body.setUnder(field, kept);
      else if (!same(body.get(field), kept)) body.set(field, kept);
    }
  }

  function hold({ answered: done = false }: Pick<FormReply, "answered">): void {
    if (view.holdsNextCell === true) around?.holdNextCell(!done, say("hidden"));
  }

  root.classList.add("md-form");
  root.replaceChildren(body.element, status.element);
  const free = keepKeysInside(root);
  const leave = (): void => flush();
  addEventListener("pagehide", leave);
  root.addEventListener("focusout", leave);
  const unwatch = around?.whenNextCellRan(() => {
    if (view.holdsNextCell === true && loaded) ask("next cell ran");
  });
  status.show(say("loading"));
  ask("read");

  return () => {
    flush();
    conversation.end();
    clearTimeout(timer);
    removeEventListener("pagehide", leave);
    unwatch?.();
    free();
    around?.holdNextCell(false, "");
  };
}

function asRow(value: FormValue | undefined): FieldValue {
  return JSON.stringify(value ?? {});
}
