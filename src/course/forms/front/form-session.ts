import type { FormValue } from "../field-value.js";
import type { FormAsk, FormReply } from "../form-message.js";
import type { TypedTimes } from "../typed-times.js";
import { createConversation } from "./conversation.js";
import { fillBody } from "./fill-body.js";
import { same } from "./same.js";
import { createSender } from "./sender.js";
import type { FormSession, SessionParts } from "./session-parts.js";
import { statusAfter, typingWords } from "./status-after.js";

/** True when each text is kept that was sent: the rows of a table carry what they have seen themselves. */
function isKeptAsSent(sent: FormValue, kept: FormValue): boolean {
  return Object.entries(sent).every(([field, value]) => typeof value !== "string" || kept[field] === value);
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
  let isOver = false;
  /** What the course said last. */
  let last: FormReply | undefined;

  const conversation = createConversation({
    channel,
    from,
    seen: () => {
      const { seen = stamp, typedAt, times, edit } = draft;
      return { stamp: seen, typedAt, times, edit };
    },
    answered(reply, asked) {
      if (asked.ask === "read") read(reply);
      else answered(reply, asked);
      guard.heard(reply);
    },
    overheard(reply) {
      // The same words, but perhaps sent before others that are on their way: what is kept as one goes ends with its own answer.
      fill(reply, false, (field) => !keeps(field));
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
    // The same words may be older ones of another window: that they were typed here again is told to the course.
    fill(reply, true, (field) => !keeps(field));
    if (reply.locked !== true) fillTyped();
    said("read", reply);
    filled?.();
    // It may have run before this drawing was there, or before the course was heard: then nobody else tells of it.
    if (hasAnswer(reply)) askForAnswer();
  }

  function answered(reply: FormReply, { ask: what, value = {}, times }: FormAsk): void {
    if (reply.error !== undefined) {
      tell(what, reply);
      sender.tryAgain();
      return;
    }
    stamp = reply.stamp;
    // An answer that takes no other one has the same words already.
    const sent = reply.locked === true ? undefined : times;
    if (reply.refused !== true) draft.kept(value, sent);
    fill(reply, true, undefined, sent);
    // Where newer words stand there now, what is left here has not seen them.
    if (isKeptAsSent(value, reply.value)) draft.sees(stamp);
    body.problems(reply.problems ?? []);
    said(what, reply);
    // The cell below has run already, with its result hidden until now.
    if ((what === "submit" || what === "skip") && hasAnswer(reply)) askForAnswer();
  }

  /** There is a guess, and the cell below has run, but the answer is not shown yet. */
  function hasAnswer({ show }: FormReply): boolean {
    return show !== undefined && guard.hasRun();
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
    if (reply.error !== undefined) {
      sender.tryAgain();
      return;
    }
    sender.flush();
    // Where nothing waits for a button, what another drawing has left comes next.
    if (view.saves === "as you go" && draft.isEmpty && draft.adopt()) read(reply);
  }

  function tell(what: FormAsk["ask"], reply: FormReply): void {
    const about = { ask: what, reply, typed: !draft.isEmpty && reply.locked !== true, time: time() };
    const { words, kind } = statusAfter(view, about, say);
    status.show(words, kind);
  }

  /**
   * @param ends true for a field whose words are kept when the answer has the same ones. Default: all.
   * @param sent when the words that were sent had been typed.
   */
  function fill(
    reply: FormReply,
    own = true,
    ends: (field: string) => boolean = () => true,
    sent?: TypedTimes,
  ): void {
    last = reply;
    draft.kept(Object.fromEntries(Object.entries(reply.value).filter(([field]) => ends(field))), sent);
    fillBody(body, draft, reply, own);
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
      // A browser calls a box changed that is locked under the hands: what stands there then is what is kept.
      if (last?.locked === true && same(value, last.value[field])) return;
      draft.set(field, value, stamp);
      if (last?.locked === true) {
        // It came too late, as what waited while the form was drawn anew.
        fill(last);
        return;
      }
      status.show(typingWords(view, say));
      // What is changed in a drawing that is gone waits for the next one.
      if (keeps(field) && !isOver) sender.changed(how);
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
    wordsLeft() {
      // Words that wait for a button stay until it is pressed: of two the newer ones are to be seen.
      const found = view.saves === "on request" ? draft.adoptNewest : draft.adopt;
      if (isOver || !found()) return;
      if (last === undefined) fillTyped();
      else read(last);
    },
    end() {
      isOver = true;
      sender.flush();
      conversation.end();
      sender.stop();
      draft.end();
    },
  };
}
