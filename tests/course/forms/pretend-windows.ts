import { answerAsk, freshReply } from "../../../src/course/forms/answer-ask.js";
import type { FieldValue, FormValue } from "../../../src/course/forms/field-value.js";
import type { Form } from "../../../src/course/forms/form.js";
import type { FormAsk, FormReply } from "../../../src/course/forms/form-message.js";
import type { FormView } from "../../../src/course/forms/form-view.js";
import { openDraft } from "../../../src/course/forms/front/draft/draft.js";
import type { TextStore } from "../../../src/course/forms/front/draft/draft-place.js";
import { type Stores, watchPage } from "../../../src/course/forms/front/draft/draft-place.js";
import { draftStorage } from "../../../src/course/forms/front/draft/draft-storage.js";
import { createTableRows, type TableRows } from "../../../src/course/forms/front/fields/table-rows.js";
import type { FormBody } from "../../../src/course/forms/front/form-body.js";
import { openSession } from "../../../src/course/forms/front/form-session.js";
import { sayWith } from "../../../src/course/forms/front/say.js";
import type { FormSession } from "../../../src/course/forms/front/session-parts.js";
import { translateView } from "../../../src/course/forms/translate-view.js";
import { emptyWork, type Work } from "../../../src/course/my-work/work.js";
import type { WorkStore } from "../../../src/course/my-work/work-store.js";
import { ENGLISH } from "../../../src/library/words/language.js";
import { copyOf, pretendStorage } from "./pretend-storage.js";

/** The fields of a form as a page has them, without a page. */
export interface PretendBody extends FormBody {
  /** What is said to have come too late. */
  late(value: FormValue): void;
  readonly lateWords: FormValue;
  readonly locked: boolean;
  readonly rows: TableRows | undefined;
}

function pretendBody({ fields }: Pick<FormView, "fields">): PretendBody {
  const values = new Map<string, FieldValue>();
  const table = fields.find((field) => field.kind === "table");
  const rows = table?.kind === "table" ? createTableRows(table.byRow === true) : undefined;
  let lateWords: FormValue = {};
  let locked = false;
  const get = (field: string): FieldValue | undefined =>
    field === table?.name ? rows?.value() : values.get(field);
  return {
    rows,
    get,
    set(field, value) {
      if (field === table?.name) rows?.set(value);
      else if (value === undefined) values.delete(field);
      else values.set(field, value);
    },
    setUnder(field, value, own) {
      if (field === table?.name) rows?.setUnder(value, own);
    },
    values: () =>
      Object.fromEntries(
        fields.flatMap(({ name }) => {
          const value = get(name);
          return value === undefined ? [] : [[name, value] as const];
        }),
      ),
    late(value) {
      lateWords = value;
    },
    get lateWords() {
      return lateWords;
    },
    count() {},
    problems() {},
    say(reply) {
      if (reply.locked === true) locked = true;
    },
    get locked() {
      return locked;
    },
  };
}

/** A window of a browser with one form. */
export interface PretendWindow {
  readonly body: PretendBody;
  readonly session: FormSession;
  /** What its status line says. */
  readonly status: string;
  /** True when the answer stays as it is: nothing more can be typed. */
  readonly locked: boolean;
  /** The cell below has run. */
  runCell(): void;
  /** Hears the next thing that the course has said, if there is one. False: there was none. */
  hear(): boolean;
  /** Its cell runs again, and the form is drawn anew. */
  drawAnew(): void;
  /** Its form is drawn anew, and the drawing before it is not gone yet. */
  drawOver(): void;
  /** The drawings before this one are gone. */
  endOthers(): void;
  reload(): void;
  /** Closes it and opens another one. */
  close(): void;
  /** Goes to another page and comes back to this one as it was. */
  goAndComeBack(): void;
  /** Closes it and duplicates another window in its place, with all that a window remembers. */
  becomeCopyOf(other: PretendWindow): void;
}

/**
 * A course, and windows of one browser that show a form of it. The test decides when each message gets through.
 *
 * @param drawings how often each window shows it, as two cells with one form do. Default 1.
 */
export function pretendWindows(form: Form, id: string, count: number, drawings = 1) {
  let work: Work = emptyWork("2026-01-05");
  const store: WorkStore = {
    folder: "",
    path: "",
    read: () => ({ work }),
    update(change) {
      work = change(work);
      return { work, saved: true };
    },
  };
  const all = pretendStorage();
  const view = translateView({ ...form.view, id }, ENGLISH);
  let questions: FormAsk[] = [];
  let names = 0;
  const tabs: { readonly members: readonly PretendWindow[]; hearOfLeft(): void; remembered(): TextStore }[] =
    [];
  const windows = Array.from({ length: count }, () => openTab(drawings)).flat();

  /** What a window leaves is told to all others. */
  function tellOthers(members: readonly PretendWindow[]): void {
    for (const tab of tabs) if (tab.members !== members) tab.hearOfLeft();
  }

  /** A window of the browser in which the form is drawn so many times. */
  function openTab(times: number) {
    let own = pretendStorage();
    let drawn = new Set<string>();
    let page = new EventTarget();
    const stores: Stores = { window: () => own, all: () => all, drawn: () => drawn };
    watchPage(page, stores);
    const members = Array.from({ length: times }, () =>
      openDrawing(stores, { loadAnew, goAndComeBack, gone }),
    );
    tabs.push({ members, hearOfLeft: gone, remembered: () => own });

    function leave(): void {
      for (const { session } of members) session.leave();
      page.dispatchEvent(new Event("pagehide"));
      tellOthers(members);
    }

    function goAndComeBack(): void {
      leave();
      page.dispatchEvent(new Event("pageshow"));
    }

    function loadAnew(remembers: TextStore = own): void {
      leave();
      own = remembers;
      drawn = new Set();
      page = new EventTarget();
      watchPage(page, stores);
      for (const member of members) member.draw();
    }

    /** What watches the page of a form hears that a drawing of it is gone. */
    function gone(): void {
      for (const { session } of members) session.wordsLeft();
    }

    return members;
  }

  function openDrawing(
    stores: Stores,
    tab: { loadAnew(remembers?: TextStore): void; goAndComeBack(): void; gone(): void },
  ) {
    let current = 0;
    let waiting: FormReply[] = [];
    let connected = true;
    let hasRun = false;
    let status = "";
    let hearer: (reply: FormReply) => void = () => {};
    /** Drawings before this one that are not gone yet. */
    let others: FormSession[] = [];
    let drawn = draw();

    function endOthers(): void {
      const gone = others;
      others = [];
      for (const session of gone) {
        session.end();
        tab.gone();
      }
    }

    function draw() {
      waiting = [];
      connected = true;
      names += 1;
      const mine = names;
      const isThere = (): boolean => mine === current;
      current = mine;
      const body = pretendBody(view);
      const session = openSession({
        view,
        say: sayWith(view.words),
        body,
        draft: openDraft(draftStorage(id, stores)),
        status: {
          show(words) {
            status = words;
          },
        },
        guard: { heard() {}, hasRun: () => hasRun },
        channel: {
          send(ask) {
            if (isThere() && connected) questions.push(ask);
          },
          listen(hear) {
            hearer = hear;
            return () => {};
          },
          isLost: () => isThere() && !connected,
          async revive() {
            connected = true;
          },
        },
        from: `drawing ${mine}`,
        time: () => "09:59",
      });
      return { body, session };
    }

    return {
      get body() {
        return drawn.body;
      },
      get session() {
        return drawn.session;
      },
      get locked() {
        return drawn.body.locked;
      },
      get status() {
        return status;
      },
      runCell() {
        hasRun = true;
        if (view.holdsNextCell === true) drawn.session.nextCellRan();
      },
      hear() {
        const reply = waiting.shift();
        if (reply !== undefined) hearer(reply);
        return reply !== undefined;
      },
      say: (reply: FormReply) => void waiting.push(reply),
      loseKernel() {
        waiting = [];
        connected = false;
      },
      draw() {
        others = [];
        drawn = draw();
      },
      drawOver() {
        others.push(drawn.session);
        drawn = draw();
      },
      endOthers,
      drawAnew() {
        endOthers();
        drawn.session.end();
        tab.gone();
        drawn = draw();
      },
      reload: () => tab.loadAnew(),
      close() {
        hasRun = false;
        tab.loadAnew(pretendStorage());
      },
      goAndComeBack: tab.goAndComeBack,
      becomeCopyOf(other) {
        hasRun = false;
        tab.loadAnew(copyOf(tabs.find(({ members }) => members.includes(other))?.remembered()));
      },
    } satisfies PretendWindow & Record<string, unknown>;
  }

  return {
    windows: windows as readonly PretendWindow[],
    all,
    work: () => work,
    /** Something else changes the work, and its change is shown. */
    change(by: (work: Work) => Work): void {
      work = by(work);
      const reply = freshReply(form, { store, clock: { now: () => new Date() }, language: ENGLISH });
      if (reply !== undefined) for (const window of windows) window.say(reply);
    },
    /** The course answers the next question, to every window. Gives the question. */
    answer(): FormAsk | undefined {
      const ask = questions.shift();
      if (ask === undefined) return undefined;
      const reply = answerAsk(form, ask, { store, clock: { now: () => new Date() }, language: ENGLISH });
      for (const window of windows) window.say(reply);
      return ask;
    },
    /** The kernel dies with everything that was on its way. */
    kill(): void {
      questions = [];
      for (const window of windows) window.loseKernel();
    },
  };
}
