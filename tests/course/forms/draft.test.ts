import { describe, expect, it, vi } from "vitest";
import { type Draft, openDraft } from "../../../src/course/forms/front/draft/draft.js";
import { type Stores, type TextStore, watchPage } from "../../../src/course/forms/front/draft/draft-place.js";
import { draftStorage } from "../../../src/course/forms/front/draft/draft-storage.js";
import { pretendStorage } from "./pretend-storage.js";

/** Windows of one browser: each remembers for itself, and all of them share one place. */
function browser() {
  const all = pretendStorage();
  return {
    all,
    window() {
      const own = pretendStorage();
      let drawn = new Set<string>();
      const stores: Stores = { window: () => own, all: () => all, drawn: () => drawn };
      const open = (id = "md-reflect:x"): Draft => openDraft(draftStorage(id, stores));
      const page = new EventTarget();
      watchPage(page, stores);
      return Object.assign(open, {
        /** The page goes away, and perhaps comes back as it was. */
        go: () => void page.dispatchEvent(new Event("pagehide")),
        comeBack: () => void page.dispatchEvent(new Event("pageshow")),
        reload() {
          page.dispatchEvent(new Event("pagehide"));
          drawn = new Set();
        },
      });
    },
  };
}

describe("words that are not kept yet", () => {
  it("are there after a reload, with the version that was seen before them", () => {
    const open = browser().window();
    const before = open();
    before.set("text", "words", "v1");
    open.reload();
    const draft = open();
    expect([draft.entries(), draft.seen]).toEqual([{ text: "words" }, "v1"]);
    // It is known whose words it goes on from, and that they may lie elsewhere too.
    expect(draft.edit?.split("@")[0]).toBe(before.edit);
    expect(draft.edit).not.toBe(before.edit);
    draft.kept({ text: "words" });
    open.reload();
    expect(open().isEmpty).toBe(true);
  });

  it("have seen nothing when they were typed before anything was loaded", () => {
    const open = browser().window();
    open().set("text", "words", undefined);
    open.reload();
    expect(open().seen).toBe("");
  });

  it("stay when they are not the words that were kept", () => {
    const draft = browser().window()();
    draft.set("text", "words and more", "v1");
    draft.kept({ text: "words", other: "x" });
    expect(draft.entries()).toEqual({ text: "words and more" });
  });

  it("are found by the next window when theirs was closed, once", () => {
    const { window, all } = browser();
    const closed = window();
    const draft = closed();
    draft.set("text", "words", "v1");
    const { typedAt } = draft;
    closed.go();
    expect(all.length).toBe(1);
    const next = window()();
    expect([next.entries(), next.seen, next.typedAt]).toEqual([{ text: "words" }, "v1", typedAt]);
    expect(all.length).toBe(0);
    expect(window()().isEmpty).toBe(true);
  });

  it("of several closed windows come one after the other, and never over words of the window itself", () => {
    const { window } = browser();
    const closed = [window(), window()];
    for (const [i, draft] of closed.map((one) => one()).entries()) {
      draft.set("text", ["first", "second"][i] ?? "", "v1");
    }
    for (const one of closed) one.go();
    const open = window();
    const found: unknown[] = [];
    for (let i = 0; i < 2; i++) {
      found.push(open().get("text"));
      open.reload();
      const draft = open();
      expect(draft.get("text")).toBe(found.at(-1));
      draft.clear();
    }
    expect(found.sort()).toEqual(["first", "second"]);
    expect(open().isEmpty).toBe(true);
  });

  it("are taken by another window that is open, unless it has words of its own", () => {
    const { window } = browser();
    const closed = window();
    const [left, open, busy] = [closed(), window()(), window()()];
    left.set("text", "left", "v1");
    busy.set("text", "my own", "v1");
    closed.go();
    expect(busy.adopt()).toBe(false);
    expect(busy.get("text")).toBe("my own");
    expect(open.adopt()).toBe(true);
    expect(open.get("text")).toBe("left");
    open.clear();
    expect(open.adopt()).toBe(false);
  });

  it("leave nothing behind when the page was only loaded anew", () => {
    const { window, all } = browser();
    const open = window();
    const before = open();
    before.set("text", "words", "v1");
    open.reload();
    expect(open().entries()).toEqual({ text: "words" });
    expect(all.length).toBe(0);
  });

  it("leave nothing behind when they are kept although the page was about to go", () => {
    const { window, all } = browser();
    const open = window();
    const draft = open();
    draft.set("text", "words", "v1");
    open.go();
    draft.kept({ text: "words" });
    expect(all.length).toBe(0);
  });

  it("are left although the page, while it goes away, hears an answer that keeps none of them", () => {
    const { window } = browser();
    const closed = window();
    const draft = closed();
    draft.set("text", "words", "v1");
    closed.go();
    draft.sees("v2");
    expect(window()().get("text")).toBe("words");
    // Another window has them: they are not left a second time.
    draft.sees("v3");
    expect(window()().isEmpty).toBe(true);
  });

  it("are the page's own again when it comes back as it was", () => {
    const { window, all } = browser();
    const open = window();
    const draft = open();
    draft.set("text", "words", "v1");
    open.go();
    open.comeBack();
    expect([draft.get("text"), all.length]).toEqual(["words", 0]);
    open.go();
    expect(window()().get("text")).toBe("words");
  });

  it("of two drawings in one window lie apart, also after a reload", () => {
    const { window, all } = browser();
    const open = window();
    const [one, other] = [open(), open()];
    one.set("text", "here", "v1");
    other.set("text", "there", "v1");
    other.kept({ text: "there" });
    other.set("text", "there again", "v1");
    open.reload();
    expect([open(), open()].map((draft) => draft.get("text")).sort()).toEqual(["here", "there again"]);
    expect([open().isEmpty, all.length]).toEqual([true, 0]);
  });

  it("of a drawing that is gone are taken by one that is there, once", () => {
    const open = browser().window();
    const [gone, there] = [open(), open()];
    gone.set("text", "words", "v1");
    expect(there.adopt()).toBe(false);
    gone.end();
    expect(there.adopt()).toBe(true);
    expect([there.get("text"), open().isEmpty]).toEqual(["words", true]);
  });

  it("are taken once by a window that was loaded anew with fewer drawings", () => {
    const open = browser().window();
    const [one, other] = [open(), open()];
    one.set("text", "here", "v1");
    other.set("text", "there", "v1");
    open.reload();
    const draft = open();
    const found: unknown[] = [];
    do {
      found.push(draft.get("text"));
      draft.clear();
    } while (draft.adopt());
    expect(found.sort()).toEqual(["here", "there"]);
  });

  it.each([0, 1])(
    "come newest first, in whichever order the browser lists them: where drawing %i wrote last",
    (last) => {
      vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00Z") });
      const open = browser().window();
      const drafts = [open(), open()];
      drafts[1 - last]?.set("guess", "77", "v1");
      vi.advanceTimersByTime(1000);
      drafts[last]?.set("guess", "97", "v1");
      open.reload();
      const draft = open();
      expect(draft.get("guess")).toBe("97");
      draft.clear();
      expect(draft.adopt() && draft.get("guess")).toBe("77");
      vi.useRealTimers();
    },
  );

  it("of several closed windows come newest first", () => {
    vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00Z") });
    const { window } = browser();
    for (const order of [
      ["77", "97"],
      ["97", "77"],
    ]) {
      const closed = order.map((words) => ({ words, open: window() }));
      const drafts = closed.map(({ words, open }) => ({ words, draft: open() }));
      for (const { words, draft } of [...drafts].sort((a, b) => a.words.localeCompare(b.words))) {
        vi.advanceTimersByTime(1000);
        draft.set("guess", words, "v1");
      }
      for (const { open } of closed) open.go();
      const next = window()();
      expect(next.get("guess")).toBe("97");
      next.clear();
      expect(next.adopt() && next.get("guess")).toBe("77");
      next.clear();
    }
    vi.useRealTimers();
  });

  it("that a drawing took up, and nobody changed, give way to newer ones of a drawing that goes only now", () => {
    vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00Z") });
    const { window } = browser();
    const [closed, open] = [window(), window()];
    const [elsewhere, before] = [closed(), open()];
    elsewhere.set("guess", "77", "v1");
    vi.advanceTimersByTime(1000);
    before.set("guess", "97", "v1");
    closed.go();
    // The next drawing is there before this one is gone, as when a cell is drawn anew.
    const there = open();
    expect(there.get("guess")).toBe("77");
    before.end();
    expect(there.adoptNewest()).toBe(true);
    expect(there.get("guess")).toBe("97");
    // Of which nothing more is to be kept: then the older ones come.
    there.clear();
    expect(there.adopt() && there.get("guess")).toBe("77");
    vi.useRealTimers();
  });

  it("that somebody has typed over what a drawing took up stay in their form", () => {
    vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00Z") });
    const { window } = browser();
    const [closed, open] = [window(), window()];
    const [elsewhere, before] = [closed(), open()];
    elsewhere.set("guess", "77", "v1");
    closed.go();
    vi.advanceTimersByTime(1000);
    const there = open();
    there.set("guess", "96", "v1");
    vi.advanceTimersByTime(1000);
    before.set("guess", "97", "v1");
    before.end();
    expect([there.adopt(), there.adoptNewest()]).toEqual([false, false]);
    expect(there.get("guess")).toBe("96");
    vi.useRealTimers();
  });

  it("of one form are not those of another", () => {
    const { window } = browser();
    const open = window();
    open("md-reflect:a").set("text", "words", "v1");
    expect(open("md-reflect:ab").isEmpty).toBe(true);
    open.go();
    expect(window()("md-reflect:ab").isEmpty).toBe(true);
  });

  it("live as long as the page in a browser that stores nothing, or something else", () => {
    const drawn = () => new Set<string>();
    const none = (): TextStore => {
      throw new Error("blocked");
    };
    const draft = openDraft(draftStorage("x", { window: none, all: none, drawn }));
    draft.set("text", "words", "v1");
    const page = new EventTarget();
    watchPage(page, { window: none, all: none, drawn });
    page.dispatchEvent(new Event("pagehide"));
    expect(draft.get("text")).toBe("words");
    for (const text of ["", "[]", "7", "{", '{"fields": 7}', '{"fields": {"text": 7}, "seen": {}}']) {
      const window = pretendStorage();
      window.setItem("movement-data:x#before", text);
      expect(openDraft(draftStorage("x", { window: () => window, all: none, drawn })).isEmpty).toBe(true);
    }
  });
});
