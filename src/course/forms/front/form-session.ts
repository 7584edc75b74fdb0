import type { FormValue } from "../field-value.js";
import type { FormAsk, FormReply } from "../form-message.js";
import type { FormView } from "../form-view.js";
import type { Channel } from "./channel.js";
import { createConversation } from "./conversation.js";
import type { Draft } from "./draft.js";
import { fillBody } from "./fill-body.js";
import type { FormBody } from "./form-body.js";
import type { ResultGuard } from "./guard-results.js";
import type { Say } from "./say.js";
import { createSender } from "./sender.js";
import { type StatusKind, statusAfter, typingWords } from "./status-after.js";

/** What a form does with what is typed into it, wherever it is drawn. */
export interface FormSession {
  changed(field: string, how: "typing" | "done"): void;
  submit(): void;
  skip(): void;
  /** The answer to a guess is asked for. */
  show(): void;
  /** The button of a note was pressed. */
  act(name: string): void;
  /** The cell below has run. */
  nextCellRan(): void;
  /** What came too late is to be forgotten. */
  forgetLate(): void;
  /** Sends now what was typed and is not kept. */
  flush(): void;
  /** The page goes away. */
  leave(): void;
  /** Another window was closed, with words that it had not kept. */
  otherWindowClosed(): void;
  end(): void;
}

interface SessionParts {
  readonly view: FormView;
  readonly say: Say;
  readonly body: FormBody;
  readonly draft: Draft;
  readonly status: { show(words: string, kind?: StatusKind): void };
  readonly guard: Pick<ResultGuard, "heard" | "hasRun">;
  readonly channel: Channel;
  /** Names this drawing of the form among all others. */
  readonly from: string;
  /** The time of day, as it is said. */
  readonly time: () => string;
  /** Called when the words that are kept stand in the form. */
  readonly filled?: () => void;
}

/**
 * Keeps what is written into a form: in this window at once, and in the work of the learner as soon as the course
 * answers. What is typed while an answer is on its way is newer than the answer, and stays.
 */
export function openSession({
  view,
  say,
  body,
  draft,
  status,
  guard,
  channel,
  from,
  time,
  filled,
}: SessionParts): FormSession {
  // What comes later is kept at once although the rest waits for a button.
  const keeps = (name: string): boolean =>
    view.saves === "as you go" || view.fields.some((field) => field.name === name && field.later === true);
  let stamp: string | undefined;
  /** What the course said last. */
  let last: FormReply | undefined;

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
      // The same words, but perhaps sent before others that are on their way: what is kept as one goes ends with its own answer.
      fill(reply, (field) => !keeps(field));
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
    if (reply.locked !== true) fillTyped();
    filled?.();
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
    fill(reply);
    draft.sees(stamp);
    body.problems(reply.problems ?? []);
    said(what, reply);
    // The cell below has run already, with its result hidden until now.
    const isGuessed = what === "submit" || what === "skip";
    if (isGuessed && reply.show !== undefined && guard.hasRun()) askForAnswer();
  }

  /** What stands in the form now goes with it: it is the guess, also where its button was not pressed. */
  function askForAnswer(): void {
    ask("next cell ran", draft.isEmpty ? undefined : body.values());
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
    const about = { ask: what, reply, typed: !draft.isEmpty && reply.locked !== true, time: time() };
    const { words, kind } = statusAfter(view, about, say);
    status.show(words, kind);
  }

  /** @param ends true for a field whose words are kept when the answer has the same ones. Default: all. */
  function fill(reply: FormReply, ends: (field: string) => boolean = () => true): void {
    last = reply;
    draft.kept(Object.fromEntries(Object.entries(reply.value).filter(([field]) => ends(field))));
    fillBody(body, draft, reply);
  }

  function fillTyped(): void {
    for (const [field, typed] of Object.entries(draft.entries())) body.set(field, typed);
  }

  // What this window remembers stands there before the course answers: what is typed now goes on from it.
  fillTyped();
  status.show(say("loading"));
  ask("read");

  return {
    changed(field, how) {
      const value = body.get(field);
      if (value === undefined) return;
      draft.set(field, value, stamp);
      status.show(typingWords(view, say));
      if (keeps(field)) sender.changed(how);
    },
    submit: () => ask("submit", body.values()),
    // Only what stood there is given up with it: what is typed until the answer comes stays.
    skip: () => ask("skip", draft.entries()),
    show: askForAnswer,
    // What was typed goes with it: the button speaks of the form as it stands there.
    act: (name) => ask("act", draft.entries(), name),
    nextCellRan() {
      // A guess that is on its way comes first: its answer asks for this one.
      const isGuessing = conversation.open?.ask === "submit" || conversation.open?.ask === "skip";
      if (last !== undefined && !isGuessing) askForAnswer();
    },
    forgetLate() {
      draft.clear();
      body.late({});
    },
    flush: sender.flush,
    leave: sender.sendLast,
    otherWindowClosed() {
      if (draft.adopt() && last !== undefined) read(last);
    },
    end() {
      sender.flush();
      conversation.end();
      sender.stop();
    },
  };
}
