import { createRequire } from "node:module";
import { stripVTControlCharacters } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createShellQueue } from "../../kernel-setup/kernel/channels/shell-queue.mjs";
import { createStops } from "../../kernel-setup/kernel/channels/stops.mjs";
import { decodeMessage, encodeMessage } from "../../kernel-setup/kernel/channels/wire.mjs";
import { loopChecks } from "../../kernel-setup/kernel/compiler/loop-checks.mjs";
import type { Header, Request } from "../../kernel-setup/kernel/messages.js";
import { createExecutions, StoppedByLearner } from "../../kernel-setup/kernel/run/executions.mjs";
import { lastValueBundle } from "../../kernel-setup/kernel/run/last-value.mjs";
import { learnerLine, placesInStack } from "../../kernel-setup/kernel/run/map-line.mjs";
import { createPrintedText } from "../../kernel-setup/kernel/run/printed-text.mjs";
import { errorMessage } from "../../kernel-setup/kernel/sentences/error-message.mjs";
import { excerpt } from "../../kernel-setup/kernel/sentences/excerpt.mjs";
import { plainType } from "../../kernel-setup/kernel/sentences/plain-type.mjs";

const ts: typeof import("@tslab/typescript-for-tslab") = createRequire(import.meta.url)(
  "@tslab/typescript-for-tslab",
);

function header(msg_type: string, msg_id = "1"): Header {
  return { msg_id, msg_type, session: "s", username: "u", date: "d", version: "5.3" };
}

describe("messages on the wire", () => {
  const message = { identities: [Buffer.from("who")], header: header("x"), parent: {}, content: '{"a":1}' };

  test("what is encoded is decoded again", () => {
    const decoded = decodeMessage(encodeMessage(message, "key"), "key");
    expect(decoded?.header).toEqual(message.header);
    expect(decoded?.content).toEqual({ a: 1 });
    expect(decoded?.identities.map(String)).toEqual(["who"]);
  });

  test("another key, a changed part and a torn message are refused", () => {
    const frames = encodeMessage(message, "key");
    expect(decodeMessage(frames, "other")).toBeUndefined();
    expect(decodeMessage([...frames.slice(0, -1), Buffer.from('{"a":2}')], "key")).toBeUndefined();
    expect(decodeMessage(frames.slice(0, 3), "key")).toBeUndefined();
    expect(decodeMessage([], "key")).toBeUndefined();
  });

  test("without a key nothing is signed", () => {
    expect(decodeMessage(encodeMessage(message, ""), "")?.content).toEqual({ a: 1 });
  });
});

describe("the queue", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const request = (id: string, type = "execute_request"): Request => ({
    identities: [],
    header: header(type, id),
    metadata: {},
    content: {},
    buffers: [],
  });

  function recorded() {
    const log: string[] = [];
    const queue = createShellQueue({
      start: ({ header }) => log.push(`start ${header.msg_id}`),
      abort: ({ header }) => log.push(`abort ${header.msg_id}`),
    });
    return { log, queue, say: (text: string) => () => log.push(text) };
  }

  test("starts one request at a time, in order", () => {
    const { log, queue, say } = recorded();
    queue.add(request("a"));
    queue.add(request("b"));
    expect(log).toEqual(["start a"]);
    queue.succeed(say("reply a"));
    queue.succeed(say("reply b"));
    expect(log).toEqual(["start a", "reply a", "start b", "reply b"]);
  });

  test("after a failure gives up the waiting cells, not the other requests", () => {
    const { log, queue, say } = recorded();
    for (const one of [request("a"), request("b"), request("c", "complete_request"), request("d")]) {
      queue.add(one);
    }
    queue.fail(say("reply a"));
    queue.add(request("on its way"));
    vi.runAllTimers();
    expect(log).toEqual(["start a", "reply a", "abort b", "abort d", "abort on its way", "start c"]);
  });

  test("starts a cell that comes after the error's reply", () => {
    const { log, queue, say } = recorded();
    queue.add(request("a"));
    queue.fail(say("reply a"));
    vi.runAllTimers();
    queue.add(request("b"));
    expect(log).toEqual(["start a", "reply a", "start b"]);
  });
});

describe("loops", () => {
  function withChecks(code: string): string {
    const { outputText } = ts.transpileModule(code, {
      compilerOptions: { target: ts.ScriptTarget.ES2022 },
      transformers: { before: [loopChecks(ts, 7)] },
    });
    return outputText;
  }

  test.each([
    "for (let i = 0; i < 3; i++) n++;",
    "for (const i of [1, 2, 3]) { n++; }",
    "let i = 0; while (i++ < 3) n++;",
    "let i = 0; do { n++; } while (++i < 3);",
    "const f = () => { for (const i of [1, 2, 3]) n++; }; f();",
    "outer: for (let i = 0; ; i++) { for (;;) { if (i === 2) break outer; n++; continue outer; } }",
  ])("%s asks at each turn and still counts right", (code) => {
    let turns = 0;
    const serials = new Set<number>();
    const turn = (serial: number) => {
      turns++;
      serials.add(serial);
    };
    const n = new Function("__tslab__", `let n = 0; ${withChecks(code)}; return n;`)({ turn });
    expect(n).toBe(code.startsWith("outer") ? 2 : 3);
    expect(turns).toBeGreaterThanOrEqual(3);
    expect([...serials]).toEqual([7]);
  });

  test.each([
    ["const f = async () => 1", true],
    ["const o = { go: () => p.then(() => 1) }", true],
    ["class A { f(n) { return this.f(n - 1) } }", true],
    ["const o = { next: () => ({ value: 1 }) }", true],
    ["t.derive({ rate: (d) => d.rate / 2, round: (d) => op.round(d.x) })", false],
    ["rows.map((row) => row.votes * 2)", false],
    ["class A { get n() { return this.x } size() { return this.n } }", false],
  ])("%s asks when it begins: %s", (code, asks) => {
    expect(withChecks(code).includes("__tslab__.turn(7)")).toBe(asks);
  });

  test("only the loop of the cell that runs is stopped, and a cell stopped while waiting stays stopped", () => {
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const executions = createExecutions(flag);
    const first = executions.begin({ header: header("x"), code: "" });
    const second = executions.begin({ header: header("x"), code: "" });
    const turnIn = (execution: typeof first) => () =>
      executions.within(execution, () => executions.turn(execution.serial));
    expect(turnIn(second)).not.toThrow();
    Atomics.store(flag, 0, 1);
    expect(turnIn(first)).not.toThrow();
    expect(turnIn(second)).toThrow(StoppedByLearner);
    const goOnIn = (execution: typeof first, serial: number) =>
      executions.within(execution, () => executions.goOn(serial, "value"));
    expect(goOnIn(second, second.serial)).toBe("value");
    Atomics.store(flag, 0, 0);
    expect(turnIn(second)).not.toThrow();
    executions.stop(first);
    expect(turnIn(first)).toThrow(StoppedByLearner);
    expect(turnIn(second)).not.toThrow();
    expect(() => goOnIn(first, first.serial)).toThrow(StoppedByLearner);
    expect(() => goOnIn(first, second.serial)).toThrow(StoppedByLearner);
    expect(goOnIn(second, second.serial)).toBe("value");
  });

  test("a loop of an earlier cell that keeps a stop from being heard ends, and does not begin again", () => {
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const executions = createExecutions(flag);
    const timer = executions.begin({ header: header("x"), code: "" });
    timer.finished = true;
    const now = executions.begin({ header: header("x"), code: "" });
    const turnIn = (execution: typeof now) => () =>
      executions.within(execution, () => executions.turn(execution.serial));
    Atomics.store(flag, 0, 1);
    expect(turnIn(timer)).not.toThrow();
    const end = performance.now() + 300;
    while (performance.now() < end);
    expect(turnIn(timer)).toThrow(StoppedByLearner);
    Atomics.store(flag, 0, 0);
    expect(turnIn(timer)).toThrow(StoppedByLearner);
    expect(turnIn(now)).not.toThrow();
  });
});

describe("lines", () => {
  test("a stack names the places in cells only", () => {
    const stack =
      "Error: x\n    at f (cell-3.ts:2:5)\n    at node:internal/x:1:2\n    at async cell-12.ts:7:9";
    expect(placesInStack(stack)).toEqual([
      { serial: 3, line: 2, column: 5 },
      { serial: 12, line: 7, column: 9 },
    ]);
  });

  test("without maps there is no line", () => {
    expect(learnerLine({ written: "", run: "", indent: 0 }, { line: 1, column: 1 })).toBeUndefined();
  });

  test("an excerpt marks the place and is never longer than the line", () => {
    expect(excerpt("a\n  bad;", { line: 2, start: 4, end: 7 })).toEqual(["2 │   bad;", "      ^^^"]);
    expect(excerpt("bad", { line: 1, start: 0, end: 99 })).toEqual(["1 │ bad", "    ^^^"]);
    expect(excerpt("a\n\n", { line: 2 })).toEqual([]);
    expect(excerpt("a", { line: 9 })).toEqual([]);
  });

  test("an error message begins with the sentence and ends with the detail", () => {
    const { ename, evalue, traceback } = errorMessage({
      name: "Error",
      sentence: "S.",
      next: "N.",
      detail: ["D"],
    });
    expect({ ename, evalue }).toEqual({ ename: "Error", evalue: "S." });
    expect(traceback.map((line) => stripVTControlCharacters(line))).toEqual(["S.", "N.", "", "D"]);
  });
});

test.each([
  ["string", "a text"],
  ["number[]", "a list of numbers"],
  ["readonly string[]", "a list of texts"],
  ['"a"', 'the text "a"'],
  ['"a" | "b"', 'one of "a", "b"'],
  ["5", "the number 5"],
  ["{ a: number; }", "an object in braces"],
  ["(d: Row) => number", "a function"],
  ["Promise<ColumnTable>", "an answer that has not come yet (write `await` in front of it)"],
  ["FitOptions", "an object in braces"],
])("the type %s in plain words", (type, words) => {
  expect(plainType(type)).toBe(words);
});

describe("the last value", () => {
  test("the library's bundle comes first, then the value's own, then plain text", async () => {
    const own = { [Symbol.for("Jupyter.display")]: () => ({ "text/html": "<b>own</b>" }) };
    expect(await lastValueBundle(own, () => ({ "text/html": "library", "text/plain": "l" }))).toEqual({
      "text/html": "library",
      "text/plain": "l",
    });
    expect((await lastValueBundle(own, () => undefined))?.["text/html"]).toBe("<b>own</b>");
    expect(await lastValueBundle({ a: 1 }, undefined)).toEqual({ "text/plain": "{ a: 1 }" });
    expect(await lastValueBundle("word", undefined)).toEqual({ "text/plain": "word" });
  });

  test("a value that is far too long to read is cut, with a word", async () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`key${i}`, i]));
    for (const value of [many, { many }, "x".repeat(50_000), new Map(Object.entries(many)), [many]]) {
      const text = String((await lastValueBundle(value, undefined))?.["text/plain"]);
      expect(text.length).toBeLessThan(10_200);
      expect(text).toMatch(/These are the first 10,000 of [\d,]+ characters|more items/);
    }
    expect(await lastValueBundle("x".repeat(9_000), undefined)).toEqual({ "text/plain": "x".repeat(9_000) });
  });

  test("a proxy that answers no question is shown all the same", async () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const trap = new Proxy({}, { get: () => JSON.parse("") });
    const asked = (value: unknown) => Reflect.get(Object(value), "any");
    expect(await lastValueBundle(proxy, asked)).toEqual({ "text/plain": "<Revoked Proxy>" });
    expect(await lastValueBundle(trap, asked)).toEqual({ "text/plain": "{}" });
    const broken = { [Symbol.for("Jupyter.display")]: () => JSON.parse("") };
    await expect(lastValueBundle(broken, undefined)).rejects.toThrow("JSON");
  });

  test("a bundle without text gets one", async () => {
    const value = { [Symbol.for("Jupyter.display")]: () => ({ "text/html": "x" }) };
    expect(Object.keys((await lastValueBundle(value, undefined)) ?? {})).toEqual(["text/html", "text/plain"]);
  });

  test("nothing, and the handle of a timer, show nothing", async () => {
    const timer = setTimeout(() => {}, 0);
    expect(await lastValueBundle(undefined, undefined)).toBeUndefined();
    expect(await lastValueBundle(null, undefined)).toBeUndefined();
    expect(await lastValueBundle(timer, undefined)).toBeUndefined();
    clearTimeout(timer);
    expect(await lastValueBundle(Object.create(null), undefined)).toBeDefined();
    expect(await lastValueBundle(0, undefined)).toEqual({ "text/plain": "0" });
  });
});

describe("printed text", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function printer() {
    const sent: string[] = [];
    let now = 0;
    const printed = createPrintedText({
      publish: (_, parent, { name, text }) =>
        sent.push(`${"msg_id" in parent && parent.msg_id} ${name} ${text}`),
      clock: () => now,
    });
    const executions = createExecutions(new Int32Array(1));
    const cell = (id: string) => executions.begin({ header: header("execute_request", id), code: "" });
    const pass = (milliseconds: number) => {
      now += milliseconds;
    };
    return { sent, printed, cell, pass };
  }

  test("goes out at once, then gathered until the pause is over", () => {
    const { sent, printed, cell, pass } = printer();
    const a = cell("a");
    printed.write(a, "stdout", "1");
    printed.write(a, "stdout", "2");
    printed.write(a, "stdout", "3");
    expect(sent).toEqual(["a stdout 1"]);
    pass(60);
    printed.write(a, "stdout", "4");
    expect(sent).toEqual(["a stdout 1", "a stdout 234"]);
    printed.write(a, "stdout", "5");
    vi.runAllTimers();
    expect(sent.at(-1)).toBe("a stdout 5");
  });

  test("keeps the order of streams and cells", () => {
    const { sent, printed, cell } = printer();
    const [a, b] = [cell("a"), cell("b")];
    printed.write(a, "stdout", "1");
    printed.write(a, "stdout", "2");
    printed.write(a, "stderr", "3");
    printed.write(b, "stderr", "4");
    printed.flush();
    expect(sent).toEqual(["a stdout 1", "a stdout 2", "a stderr 3", "b stderr 4"]);
  });

  test("ends a cell's text when it is far too long", () => {
    const { sent, printed, cell } = printer();
    const a = cell("a");
    for (let i = 0; i < 5; i++) {
      printed.write(a, "stdout", "x".repeat(150_000));
    }
    printed.flush();
    const text = sent.join("");
    expect(text.length).toBeLessThan(401_000);
    expect(text.match(/the rest is not shown/g)?.length).toBe(1);
  });
});

describe("stops", () => {
  function stops() {
    let now = 0;
    let running: Request | undefined;
    let waits = false;
    const log: string[] = [];
    const stopFlag = new Int32Array(new SharedArrayBuffer(4));
    const made = createStops({
      stopFlag,
      running: () => running,
      cellsWait: () => waits,
      wake: () => log.push("wake"),
      giveUp: () => log.push("give up"),
      warn: () => log.push("warn"),
      end: () => log.push("end"),
      clock: () => now,
    });
    const request: Request = {
      identities: [],
      header: header("execute_request"),
      metadata: {},
      content: {},
      buffers: [],
    };
    return {
      ...made,
      request,
      flag: () => Atomics.load(stopFlag, 0),
      log,
      at: (time: number) => {
        now = time;
      },
      start: (one: Request | undefined) => {
        running = one;
      },
      wait: (yes: boolean) => {
        waits = yes;
      },
    };
  }

  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("a stop before the first cell holds for a cell that comes soon, once", () => {
    const { press, cameBefore, wasStopped, request, at } = stops();
    press();
    at(1000);
    expect(cameBefore(request)).toBe(true);
    expect(wasStopped(request)).toBe(true);
    expect(cameBefore({ ...request })).toBe(false);
  });

  test("it does not hold for one that comes late, nor between cells of a notebook that has run", () => {
    const late = stops();
    late.press();
    late.at(5000);
    expect(late.cameBefore(late.request)).toBe(false);
    late.press();
    expect(late.cameBefore({ ...late.request })).toBe(false);
  });

  test("it holds for cells that wait behind another request", () => {
    const { press, cameBefore, request, wait } = stops();
    cameBefore(request);
    wait(true);
    press();
    expect(cameBefore({ ...request })).toBe(true);
  });

  test("that a cell cannot be stopped is said only when the kernel has begun it", () => {
    const { press, ready, request, start, flag, log } = stops();
    start(request);
    press();
    expect(flag()).toBe(1);
    vi.advanceTimersByTime(10_000);
    expect(log).toEqual(["wake"]);
    const kill = vi.spyOn(process, "kill").mockReturnValue(true);
    ready();
    vi.advanceTimersByTime(4000);
    start(undefined);
    vi.advanceTimersByTime(1000);
    expect(log).toEqual(["wake", "give up"]);
    kill.mockRestore();
  });
});
