import type { FormValue } from "../field-value.js";
import type { FormAsk, FormReply } from "../form-message.js";
import type { FormView } from "../form-view.js";
import { browserStores } from "./browser-stores.js";
import type { Around, Channel } from "./channel.js";
import { createConversation } from "./conversation.js";
import { openDraft } from "./draft.js";
import { draftStorage } from "./draft-storage.js";
import { drawBody } from "./draw-body.js";
import { fillBody } from "./fill-body.js";
import { freshKey } from "./fresh-key.js";
import { guardResults } from "./guard-results.js";
import { keepKeysInside } from "./keep-keys-inside.js";
import { sayWith } from "./say.js";
import { createSender } from "./sender.js";
import { statusAfter, typingWords } from "./status-after.js";
import { createStatusLine, timeOfDay } from "./status-line.js";
import { watchLeaving } from "./watch-leaving.js";

/**
 * Draws a form into an element and keeps what is written into it: in this window at once, and in the work of the learner
 * as soon as the course answers. Gives back how to end it.
 */
export function drawForm(root: HTMLElement, view: FormView, channel: Channel, around?: Around): () => void {
  const say = sayWith(view.words);
  const draft = openDraft(draftStorage(view.id, browserStores));
  const status = createStatusLine();
  // What comes later is kept at once although the rest waits for a button.
  const keeps = (name: string): boolean =>
    view.saves === "as you go" || view.fields.some((field) => field.name === name && field.later === true);
  const from = freshKey();
  let stamp: string | undefined;
  /** What the course said last. */
  let last: FormReply | undefined;

  const body = drawBody(view, say, from, {
    changed(field, how) {
      const value = body.get(field);
      if (value === undefined) return;
      draft.set(field, value, stamp);
      status.show(typingWords(view, say));
      if (keeps(field)) sender.changed(how);
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
    seen: () => ({ stamp: draft.seen ?? stamp, typedAt: draft.typedAt }),
    answered(reply, asked) {
      if (asked.ask === "read") read(reply);
      else answered(reply, asked);
      guard.heard(reply);
    },
    overheard(reply) {
      fill(reply);
      if (draft.isEmpty) stamp = reply.stamp;
      body.count();
      body.say(reply);
      guard.heard(reply);
    },
    waiting(state) {
      if (state !== "back") status.show(say(state), "waits");
      else if (conversation.open === undefined && last !== undefined) {
        tell("read", last);
        sender.flush();
      }
    },
  });
  const sender = createSender({ draft, keeps, conversation, ask });

  function ask(what: FormAsk["ask"], value?: FormValue, act?: string): void {
    sender.stop();
    if (what !== "read") status.show(say("saving"));
    conversation.ask(what, value, act);
  }

  /** What was kept before fills the fields; what this window still remembers goes over it. */
  function read(reply: FormReply): void {
    stamp = reply.stamp;
    fill(reply);
    for (const [field, typed] of Object.entries(draft.entries())) body.set(field, typed);
    said("read", reply);
  }

  function answered(reply: FormReply, { ask: what, value = {} }: FormAsk): void {
    if (reply.error !== undefined) {
      tell(what, reply);
      sender.tryAgain();
      return;
    }
    stamp = reply.stamp;
    if (reply.refused !== true) draft.kept(value);
    if (what === "skip") draft.clear();
    fill(reply);
    draft.sees(stamp);
    body.problems(reply.problems ?? []);
    said(what, reply);
    // The cell below has run already, with its result hidden until now.
    const isGuessed = what === "submit" || what === "skip";
    if (isGuessed && reply.show !== undefined && guard.hasRun()) ask("next cell ran");
  }

  /** Says how things stand, and sends what is still to be kept. */
  function said(what: FormAsk["ask"], reply: FormReply): void {
    tell(what, reply);
    body.count();
    body.say(reply);
    if (reply.error === undefined) sender.flush();
    else sender.tryAgain();
  }

  function tell(what: FormAsk["ask"], reply: FormReply): void {
    const about = { ask: what, reply, typed: !draft.isEmpty, time: timeOfDay() };
    const { words, kind } = statusAfter(view, about, say);
    status.show(words, kind);
  }

  function fill(reply: FormReply): void {
    last = reply;
    fillBody(body, draft, reply);
  }

  root.classList.add("md-form");
  root.replaceChildren(body.element, status.element);
  const free = keepKeysInside(root);
  const stay = watchLeaving(root, {
    field: sender.flush,
    page: sender.sendLast,
    otherWindow() {
      if (draft.adopt() && last !== undefined) read(last);
    },
  });
  const guard = guardResults(view, around, say, () => {
    if (last !== undefined) ask("next cell ran");
  });
  status.show(say("loading"));
  ask("read");

  return () => {
    sender.flush();
    conversation.end();
    sender.stop();
    stay();
    guard.end();
    free();
  };
}
