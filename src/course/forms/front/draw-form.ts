import type { FormView } from "../form-view.js";
import type { Around, Channel } from "./channel.js";
import { browserStores } from "./draft/browser-stores.js";
import { openDraft } from "./draft/draft.js";
import { draftStorage } from "./draft/draft-storage.js";
import { watchLeaving } from "./draft/watch-leaving.js";
import { drawBody } from "./draw-body.js";
import { openSession } from "./form-session.js";
import { freshKey } from "./fresh-key.js";
import { guardResults } from "./guard-results.js";
import { hearBetweenClicks } from "./hear-between-clicks.js";
import { holdKeyboard } from "./keyboard/hold-keyboard.js";
import { keepKeysInside } from "./keyboard/keep-keys-inside.js";
import { sayWith } from "./say.js";
import { createStatusLine, timeOfDay } from "./status-line.js";

/** Draws a form into an element and keeps what is written into it. Gives back how to end it. */
export function drawForm(root: HTMLElement, view: FormView, channel: Channel, around?: Around): () => void {
  const say = sayWith(view.words);
  const draft = openDraft(draftStorage(view.id, browserStores));
  const status = createStatusLine();
  const from = freshKey();
  const body = drawBody(view, say, from, {
    changed: (field, how) => session.changed(field, how),
    submit: () => session.submit(),
    skip: () => session.skip(),
    show: () => session.show(),
    act: (name) => session.act(name),
    forgetLate: () => session.forgetLate(),
  });
  root.classList.add("md-form");
  root.replaceChildren(body.element, status.element);
  const free = keepKeysInside(root);
  const keyboard = holdKeyboard(root, view.id);
  const guard = guardResults(view, around, say, () => session.nextCellRan());
  const calm = hearBetweenClicks(root, channel);
  const session = openSession({
    view,
    say,
    body,
    draft,
    status,
    guard,
    channel: calm.channel,
    from,
    time: timeOfDay,
    filled: keyboard.filled,
  });
  const stay = watchLeaving(root, {
    field: session.flush,
    page: session.leave,
    wordsLeft: session.wordsLeft,
  });
  return () => {
    session.end();
    calm.end();
    stay();
    guard.end();
    free();
    keyboard.end();
  };
}
