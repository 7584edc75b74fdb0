import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FormRow, rowKey } from "../../../src/course/forms/field-value.js";
import type { Form } from "../../../src/course/forms/form.js";
import { guessForm } from "../../../src/course/forms/kinds/guess-form.js";
import { fieldsOf } from "../../../src/course/plan/form/fields/all-fields.js";
import { guessPlaces } from "../../../src/course/predict/guess-place.js";
import type { Prediction } from "../../../src/course/predict/prediction.js";
import { type PretendWindow, pretendWindows } from "./pretend-windows.js";
import { happens, known, RUNS, settle, step, stepWithout, type World } from "./stories.js";

const rows: Prediction = {
  id: "made-up.rows",
  module: "1",
  ask: "How many rows are there?",
  guess: { kind: "number" },
  truth: () => 1004,
  answer: "There are {truth}.",
  likely: [],
};
const table = fieldsOf("powerMap").list?.name ?? "";

/** How somebody writes into a form. */
interface Writing {
  readonly form: Form;
  readonly id: string;
  /** True: each answer takes the place of the one before it. */
  readonly oneAnswer: boolean;
  /** Writes words that nobody has written before. Gives back those that they replace in this window. */
  write(window: PretendWindow, words: string): string | undefined;
}

function box(form: Form, id: string, field: string): Writing {
  return {
    form,
    id,
    oneAnswer: true,
    write({ body, session }, words) {
      const before = body.get(field);
      body.set(field, words);
      session.changed(field, "typing");
      return typeof before === "string" ? before : undefined;
    },
  };
}

const writings: Readonly<Record<string, Writing>> = {
  "a guess before a cell": box(guessForm(rows, guessPlaces.predict), "md-predict:made-up.rows", "guess"),
  "a guess that is answered at once": box(
    guessForm(rows, guessPlaces.again),
    "md-again:made-up.rows",
    "guess",
  ),
  "a task": box(known("md-check:start.doors"), "md-check:start.doors", "answer"),
  "a thought": {
    form: known("md-reflect:start.why"),
    id: "md-reflect:start.why",
    oneAnswer: false,
    write({ body, session }, words) {
      body.set("text", `${body.get("text") ?? ""} ${words}`);
      session.changed("text", "typing");
      return undefined;
    },
  },
  "a table of the plan": {
    form: known("md-plan:powerMap"),
    id: "md-plan:powerMap",
    oneAnswer: false,
    write({ body, session }, words) {
      const [first] = body.rows?.all() ?? [];
      const odd = Number(words.at(-1)) % 2 === 1;
      const row: FormRow = first !== undefined && odd ? first : { [rowKey]: `row-${words}` };
      body.rows?.put({ ...row, role: `${row.role ?? ""} ${words}`.trim() });
      session.changed(table, "typing");
      return undefined;
    },
  },
};

describe("words that are typed while answers are on their way", () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00Z") }));
  afterEach(() => void vi.useRealTimers());

  const places: Readonly<Record<string, readonly [windows: number, drawings: number]>> = {
    "in two windows": [2, 1],
    "in two cells of one window": [1, 2],
  };
  const all = Object.entries(writings).flatMap(([name, writing]) =>
    Object.entries(places).map(([place, counts]) => ({ name: `${name} ${place}`, writing, counts })),
  );
  it.each(all)("are never lost: $name", async ({ writing: { form, id, oneAnswer, write }, counts }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (todo) => {
        vi.clearAllTimers();
        const world = pretendWindows(form, id, ...counts);
        const { windows, all } = world;
        /** The words that each window has written and nobody has replaced. */
        const written = new Set<string>();
        let count = 1000;
        const seen = new Set<string>();
        const answer: World["answer"] = () => {
          const asked = world.answer();
          const kept = JSON.stringify(world.work());
          for (const words of written) if (kept.includes(words)) seen.add(words);
          return asked;
        };
        for (const { what, at } of todo) {
          // Nobody leaves a page, comes back and writes in one millisecond.
          await vi.advanceTimersByTimeAsync(1);
          const window = windows[at] ?? expect.fail();
          if (what === "write" && !window.locked) {
            count += 1;
            const words = String(count);
            const replaced = write(window, words);
            if (replaced !== undefined && oneAnswer) written.delete(replaced);
            written.add(words);
          } else if (what === "submit" && form.view.submit !== undefined && !window.locked)
            window.session.submit();
          else if (what === "skip" && form.view.skip !== undefined && !window.locked) {
            for (const words of written) if (window.body.get("guess") === words) written.delete(words);
            window.session.skip();
          } else if (what === "answer") answer();
          else await happens(world, what, at);
        }
        await settle({ windows, answer });
        for (const window of windows) window.reload();
        await settle({ windows, answer });
        const kept = JSON.stringify(world.work());
        const left = Array.from({ length: all.length }, (_, i) => all.getItem(all.key(i) ?? ""));
        const shown = windows.map(({ body }) => [body.values(), body.lateWords]);
        const there = oneAnswer ? JSON.stringify([kept, left, shown]) : kept;
        const lost = [...written].filter(
          (words) => !there.includes(words) && !(oneAnswer && seen.has(words)),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("are never lost: a choice of the questionnaire", async () => {
    await fc.assert(
      // A choice has no time: of two drawings that hold one each, it is not known which is the newer.
      fc.asyncProperty(fc.array(stepWithout("draw over"), { maxLength: 40 }), async (todo) => {
        vi.clearAllTimers();
        const world = pretendWindows(known("md-safety:all"), "md-safety:all", 1);
        const [window = expect.fail()] = world.windows;
        const chosen: Record<string, string> = {};
        for (const [i, { what, at }] of todo.entries()) {
          if (what === "write") {
            const question = String(at + 1);
            const answer = ["yes", "partial", "no"][i % 3] ?? "";
            chosen[question] = answer;
            window.body.set(question, answer);
            window.session.changed(question, "done");
          } else await happens(world, what, at);
        }
        await settle(world);
        expect(world.work().safety ?? {}).toEqual(chosen);
        expect(window.body.values()).toEqual(chosen);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("a guess that is changed", () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00Z") }));
  afterEach(() => void vi.useRealTimers());

  const { form, id, write } = writings["a guess before a cell"] ?? expect.fail();
  const open = async () => {
    const world = pretendWindows(form, id, 1);
    const [window = expect.fail()] = world.windows;
    await settle(world);
    write(window, "20");
    window.session.submit();
    await settle(world);
    return { world, window, kept: () => world.work().guesses?.["made-up.rows"] };
  };

  it("is the guess that stood in the form when the cell had run", async () => {
    const { world, window, kept } = await open();
    write(window, "29");
    expect(kept()).toMatchObject({ guess: "20" });
    window.runCell();
    await settle(world);
    expect(kept()).toMatchObject({ guess: "29", answeredAt: expect.any(String) });
    expect([window.body.get("guess"), window.body.lateWords]).toEqual(["29", {}]);
  });

  it("stays as it was when what stands in the form is no guess, and that is said", async () => {
    const { world, window, kept } = await open();
    write(window, "many");
    window.runCell();
    await settle(world);
    expect(kept()).toMatchObject({ guess: "20", answeredAt: expect.any(String) });
    expect([window.body.get("guess"), window.body.lateWords]).toEqual(["20", { guess: "many" }]);
  });

  it("is said to have come too late while the answer was on its way, also in the next tab, until the note is removed", async () => {
    const { world, window, kept } = await open();
    window.runCell();
    write(window, "29");
    await settle(world);
    expect(kept()).toMatchObject({ guess: "20" });
    expect([window.body.get("guess"), window.body.lateWords]).toEqual(["20", { guess: "29" }]);
    expect(window.status).toBe("This is what you saved.");
    window.close();
    await settle(world);
    expect([window.body.get("guess"), window.body.lateWords]).toEqual(["20", { guess: "29" }]);
    window.session.forgetLate();
    window.close();
    await settle(world);
    expect([window.body.lateWords, world.all.length]).toEqual([{}, 0]);
  });

  it("is still said when the browser calls the box changed that was locked under the hands", async () => {
    const { world, window } = await open();
    window.runCell();
    write(window, "29");
    await settle(world);
    window.session.changed("guess", "done");
    expect([window.body.get("guess"), window.body.lateWords]).toEqual(["20", { guess: "29" }]);
    window.close();
    await settle(world);
    expect([window.body.get("guess"), window.body.lateWords]).toEqual(["20", { guess: "29" }]);
  });

  it("by a press of its button is never given up for the cell that has run meanwhile", async () => {
    const world = pretendWindows(form, id, 1);
    const [window = expect.fail()] = world.windows;
    await settle(world);
    write(window, "20");
    window.session.submit();
    world.kill();
    window.runCell();
    await settle(world);
    expect(world.work().guesses?.["made-up.rows"]).toMatchObject({
      guess: "20",
      answeredAt: expect.any(String),
    });
  });
});

describe("a guess whose cell has run before the course answered its form", () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00Z") }));
  afterEach(() => void vi.useRealTimers());

  const { form, id, write } = writings["a guess before a cell"] ?? expect.fail();
  const open = async (guess?: string) => {
    const world = pretendWindows(form, id, 1);
    const [window = expect.fail()] = world.windows;
    await settle(world);
    if (guess !== undefined) write(window, guess);
    if (guess === undefined) window.session.skip();
    else window.session.submit();
    await settle(world);
    return { world, window, kept: () => world.work().guesses?.["made-up.rows"] };
  };

  it("is answered as soon as the course is heard, after all cells ran again", async () => {
    const { world, window, kept } = await open("20");
    window.drawAnew();
    window.runCell();
    await settle(world);
    expect(kept()).toMatchObject({ guess: "20", answeredAt: expect.any(String) });
    expect(window.locked).toBe(true);
  });

  it("is what was typed last, with its button not pressed", async () => {
    const { world, window, kept } = await open("20");
    write(window, "29");
    world.kill();
    window.drawAnew();
    window.runCell();
    await settle(world);
    expect(kept()).toMatchObject({ guess: "29", answeredAt: expect.any(String) });
    expect([window.body.get("guess"), window.body.lateWords]).toEqual(["29", {}]);
  });

  it("is answered by the next drawing when the question was lost with the kernel and the page", async () => {
    const { world, window, kept } = await open("20");
    window.runCell();
    world.kill();
    window.reload();
    await settle(world);
    expect(kept()).toMatchObject({ guess: "20", answeredAt: expect.any(String) });
  });

  it("stays when what the browser still holds was typed before it, and that is said", async () => {
    const world = pretendWindows(form, id, 2);
    const [window = expect.fail(), other = expect.fail()] = world.windows;
    await settle(world);
    write(other, "77");
    await vi.advanceTimersByTimeAsync(1000);
    write(window, "97");
    window.session.submit();
    await settle(world);
    other.runCell();
    other.reload();
    await settle(world);
    expect(world.work().guesses?.["made-up.rows"]).toMatchObject({
      guess: "97",
      answeredAt: expect.any(String),
    });
    expect([other.body.get("guess"), other.body.lateWords]).toEqual(["97", { guess: "77" }]);
  });

  it("is answered when it was left out", async () => {
    const { world, window, kept } = await open();
    window.drawAnew();
    window.runCell();
    await settle(world);
    expect(kept()).toEqual({ guessedAt: expect.any(String), answeredAt: expect.any(String) });
  });

  it("is still asked for, with the words in its box, when none was given", async () => {
    const world = pretendWindows(form, id, 1);
    const [window = expect.fail()] = world.windows;
    await settle(world);
    write(window, "97");
    world.kill();
    window.drawAnew();
    window.runCell();
    await settle(world);
    window.reload();
    await settle(world);
    expect(world.work().guesses).toBeUndefined();
    expect([window.body.get("guess"), window.locked]).toEqual(["97", false]);
  });
});

describe("a guess that a window has not heard of", () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00Z") }));
  afterEach(() => void vi.useRealTimers());

  it.each(["a guess before a cell", "a guess that is answered at once"])(
    "stays when that window leaves it out: %s",
    async (name) => {
      const { form, id, write } = writings[name] ?? expect.fail();
      const world = pretendWindows(form, id, 2);
      const [first = expect.fail(), second = expect.fail()] = world.windows;
      await settle(world);
      write(first, "20");
      first.session.submit();
      world.answer();
      write(second, "30");
      second.session.skip();
      await settle(world);
      expect(Object.values(world.work().guesses ?? {})).toMatchObject([{ guess: "20" }]);
      expect([first, second].map(({ body }) => body.get("guess"))).toEqual(["20", "20"]);
      if (second.locked) return;
      second.session.skip();
      await settle(world);
      expect(Object.values(world.work().guesses ?? {})).toEqual([{ guessedAt: expect.any(String) }]);
    },
  );
});

describe("a guess that waits for its button", () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00Z") }));
  afterEach(() => void vi.useRealTimers());

  const { form, id, write } = writings["a guess before a cell"] ?? expect.fail();

  /** A tab with the guess 70, in which 77 was typed; "here" is drawn anew without the old drawing being gone, and 97 typed. */
  async function open() {
    const world = pretendWindows(form, id, 1);
    const [window = expect.fail()] = world.windows;
    await settle(world);
    write(window, "70");
    window.session.submit();
    await settle(world);
    write(window, "77");
    await vi.advanceTimersByTimeAsync(1000);
    window.drawOver();
    write(window, "97");
    await vi.advanceTimersByTimeAsync(1000);
    return { world, window };
  }

  it("is the one that was typed last, after the kernel was killed and the form drawn anew", async () => {
    // The names under which a browser keeps both have no order: it is tried several times.
    for (let i = 0; i < 8; i++) {
      const { world, window } = await open();
      world.kill();
      window.endOthers();
      for (const again of [window.drawAnew, window.reload, window.drawOver, window.close]) {
        again();
        await settle(world);
        expect(window.body.get("guess")).toBe("97");
      }
      window.runCell();
      await settle(world);
      expect(world.work().guesses?.["made-up.rows"]).toMatchObject({ guess: "97" });
    }
  });

  it("stands in the form that took up older words of a closed window before its last drawing was gone", async () => {
    const world = pretendWindows(form, id, 2);
    const [elsewhere = expect.fail(), window = expect.fail()] = world.windows;
    await settle(world);
    write(elsewhere, "77");
    await vi.advanceTimersByTimeAsync(1000);
    write(window, "97");
    // What a closed window left is taken up by the drawing that comes first.
    elsewhere.session.leave();
    world.all.setItem(
      "movement-data-left:md-predict:made-up.rows:k",
      leftGuess("77", "2026-01-05T10:00:00Z"),
    );
    window.drawOver();
    await settle(world);
    expect(window.body.get("guess")).toBe("97");
  });
});

/** A guess as a closed window leaves it. */
function leftGuess(guess: string, typedAt: string): string {
  return JSON.stringify({ fields: { guess }, typedAt, left: "k" });
}

describe("words of two windows", () => {
  it("are kept as an earlier version when a window goes on with its own, older ones", async () => {
    vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00Z") });
    const { form, id, write } = writings["a thought"] ?? expect.fail();
    const world = pretendWindows(form, id, 2);
    const [first = expect.fail(), second = expect.fail()] = world.windows;
    write(first, "here");
    await vi.advanceTimersByTimeAsync(1);
    write(second, "there");
    second.close();
    await vi.advanceTimersByTimeAsync(1);
    first.goAndComeBack();
    await vi.advanceTimersByTimeAsync(1);
    write(first, "and on");
    await settle(world);
    const { text, earlier } = world.work().reflections["start.why"] ?? expect.fail();
    expect([text, earlier.map((one) => one.text)]).toEqual([" here and on", [" here", " there"]]);
    vi.useRealTimers();
  });
});

describe("words of a window that is loaded anew", () => {
  it("are kept when they are the same as words that were sent before others and are answered late", async () => {
    vi.useFakeTimers();
    const world = pretendWindows(known("md-safety:all"), "md-safety:all", 1);
    const [window = expect.fail()] = world.windows;
    for (const [i, answer] of ["yes", "partial", "yes"].entries()) {
      if (i > 0) window.reload();
      window.body.set("1", answer);
      window.session.changed("1", "done");
    }
    await settle(world);
    expect(world.work().safety).toEqual({ "1": "yes" });
    vi.useRealTimers();
  });

  it("stand in the form before the course answers, and what is typed then goes on from them", () => {
    vi.useFakeTimers();
    const { form, id, write } = writings["a thought"] ?? expect.fail();
    const [window = expect.fail()] = pretendWindows(form, id, 1).windows;
    write(window, "Who comes back");
    window.reload();
    expect(window.body.get("text")).toBe(" Who comes back");
    write(window, "to us?");
    window.reload();
    expect(window.body.get("text")).toBe(" Who comes back to us?");
    vi.useRealTimers();
  });
});
