import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "../../kernel-setup/paths.mjs";
import { errorOf, Kernel, printedBy, resultOf, temporaryJupyter } from "./jupyter.js";

const jupyter = temporaryJupyter();
const kernel = new Kernel(jupyter.env);

beforeAll(async () => {
  await kernel.start(join(projectRoot, "tests", "kernel", "fixtures"));
}, 60_000);

afterAll(async () => {
  await kernel.end();
  jupyter.remove();
});

describe("errors", () => {
  test("an error is published and stands in the reply, with a sentence first", async () => {
    const answer = await kernel.execute('const a = 1;\n\n// why\nthrow new RangeError("Give a seed.");');
    const { ename, evalue, traceback } = errorOf(answer);
    expect({ ename, evalue }).toEqual({ ename: "RangeError", evalue: "Line 4: Give a seed." });
    expect(traceback?.[0]).toContain("Line 4: Give a seed.");
    expect(answer.reply).toMatchObject({ status: "error", ename, evalue, traceback });
  });

  test("a cell that is too long in one piece is told so", async () => {
    for (const code of [`1${" + 1".repeat(5000)}`, `${"[".repeat(9000)}${"]".repeat(9000)}`]) {
      const { evalue } = errorOf(await kernel.execute(code));
      expect(evalue).toMatch(/^This cell is too long in one piece: .* several steps\.$/);
    }
    expect(resultOf(await kernel.execute("1 + 1"))["text/plain"]).toBe("2");
  });

  test("no path, no stack frame and no position in numbers stands in a traceback", async () => {
    const codes = [
      "missing",
      "(undefined as any).x",
      'import { nothing } from "movement-data";',
      "await fetch('x')",
    ];
    for (const code of codes) {
      const text = errorOf(await kernel.execute(code)).traceback?.join("\n") ?? "";
      expect(text).not.toMatch(/node_modules|node:internal|\n\s+at |\d+:\d+/);
      expect(text.split("\n").length).toBeLessThan(10);
    }
  });

  test("the line is the learner's own when the compiler drops and moves lines", async () => {
    const code = [
      "interface Row { n: number }",
      "",
      "const rows: Row[] = [];",
      "const n = [1, 2]",
      "  .map((x) => x + 1)",
      "  // a comment",
      "  .map((x) => (rows[x] as any).n);",
    ].join("\n");
    expect(errorOf(await kernel.execute(code)).evalue).toMatch(
      /^Line 7: `rows\[x\]` is empty|^Line 7: a value is empty/,
    );
  });

  test("the line after an await is right too", async () => {
    const code = "const a = await Promise.resolve(1);\n\nawait Promise.reject(new Error('Later.'));";
    expect(errorOf(await kernel.execute(code)).evalue).toBe("Line 3: Later.");
  });

  test("an error in a function of an earlier cell names the line of the cell that ran", async () => {
    await kernel.execute(
      "function half(n: number) {\n  if (n % 2) throw new Error('Odd.');\n  return n / 2;\n}",
    );
    const { evalue, traceback } = errorOf(await kernel.execute("half(2);\nhalf(3);"));
    expect(evalue).toBe("Line 2: Odd.");
    expect(traceback?.join("\n")).toContain("line 2 of an earlier cell");
  });

  test("a name from a cell that failed is explained by that", async () => {
    await kernel.execute("const turnoutOfToday = JSON.parse('');");
    expect(errorOf(await kernel.execute("turnoutOfToday")).evalue).toContain(
      "cell that stopped with an error",
    );
  });

  test("what is thrown need not be an error", async () => {
    expect(errorOf(await kernel.execute("throw 'enough'")).evalue).toBe("The cell gave up and said: enough");
    expect((await kernel.execute("throw undefined")).reply.status).toBe("error");
  });

  test("the next cell runs at once", async () => {
    await kernel.execute("throw new Error('x')");
    const next = await kernel.execute("2 + 2");
    expect(resultOf(next)["text/plain"]).toBe("4");
    expect(next.seconds).toBeLessThan(1);
  });

  test("run all stops at the cell that fails, and what is sent later runs", async () => {
    const answers = await kernel.runAll(["1", "throw new Error('stop here')", "console.log('no')", "4"]);
    expect(answers.map(({ reply }) => reply.status)).toEqual(["ok", "error", "aborted", "aborted"]);
    expect(answers.map(printedBy).join("")).toBe("");
    expect((await kernel.execute("5")).reply.status).toBe("ok");
  });

  test("run all stops at a mistake that is found before anything runs", async () => {
    const answers = await kernel.runAll(["nobody", "2", "3"]);
    expect(answers.map(({ reply }) => reply.status)).toEqual(["error", "aborted", "aborted"]);
  });

  test("run all goes on when it was asked to", async () => {
    const answers = await kernel.runAll(["throw new Error('go on')", "2"], { stop_on_error: false });
    expect(answers.map(({ reply }) => reply.status)).toEqual(["error", "ok"]);
  });
});

describe("errors that nobody waits for", () => {
  test("a floating rejection fails its cell", async () => {
    const answer = await kernel.execute("const lost = Promise.reject(new Error('Lost.'));\n1;");
    expect(answer.reply.status).toBe("error");
    expect(errorOf(answer).evalue).toBe("Line 1: Lost.");
    expect(resultOf(answer)).toEqual({});
  });

  test("so does one a few steps further on", async () => {
    const code =
      "async function f() {\n  await null;\n  await null;\n  throw new Error('Deep.');\n}\nvoid f();";
    expect(errorOf(await kernel.execute(code)).evalue).toBe("Line 4: Deep.");
  });

  test("so does one that comes while the last value is made ready", async () => {
    const code = `({ [Symbol.for("Jupyter.display")]: async () => {
      void Promise.reject(new Error("Half ready."));
      await new Promise((r) => setTimeout(r, 50));
      return { "text/plain": "x" };
    } })`;
    expect(errorOf(await kernel.execute(code)).evalue).toContain("Half ready.");
  });

  test("one that comes while the cell waits ends the cell", async () => {
    const code =
      "setTimeout(() => { throw new Error('Meanwhile.') }, 50);\nawait new Promise((r) => setTimeout(r, 5000));";
    const answer = await kernel.execute(code);
    expect(errorOf(answer).evalue).toBe("Line 1: Meanwhile.");
    expect(answer.seconds).toBeLessThan(2);
  });

  test("a later one is published for the cell that caused it, while other cells run on", async () => {
    const first = await kernel.execute(
      "const t = setTimeout(() => {\n  throw new Error('Too late.');\n}, 300);",
    );
    const second = await kernel.execute("await new Promise((r) => setTimeout(r, 600)); 'fine'");
    expect(first.reply.status).toBe("ok");
    expect(second.reply.status).toBe("ok");
    const { evalue } = errorOf({ outputs: await kernel.later(first.id, 0.1) });
    expect(evalue).toBe("Line 2: Too late.");
  });

  test("what a timer prints lands in the cell that set it", async () => {
    const first = await kernel.execute("const p = setTimeout(() => console.log('from the first'), 200);");
    const second = await kernel.execute(
      "await new Promise((r) => setTimeout(r, 400)); console.log('from the second');",
    );
    expect(printedBy(second)).toBe("from the second\n");
    const late = await kernel.later(first.id, 0.1);
    expect(late.some(({ text }) => text === "from the first\n")).toBe(true);
  });
});

describe("stopping", () => {
  const loops: Record<string, string> = {
    "an endless loop": "while (true) {}",
    "an endless loop after an await": "await null;\nfor (;;);",
    "a loop that catches everything": "while (true) { try { JSON.parse('') } catch {} }",
    "a wait without end": "await new Promise(() => {});",
    "a last value that never comes": "new Promise(() => {})",
    "a function that calls itself, after an await":
      "function rec(n: number): number { return n < 2 ? n : rec(n - 1) + rec(n - 2) }\nawait null; rec(60)",
    "promises that call for each other without an end":
      "const even = (): Promise<void> => Promise.resolve().then(odd); const odd = async () => even();\nawait even()",
    "promises of nameless functions that call for each other":
      "const o: any = { go: () => Promise.resolve().then(() => o.go()), all: [] };\no.all.push(async () => (await null, o.all[0]()));\nawait Promise.all([o.go(), o.all[0]()])",
    "a list that never ends, after an await":
      "await null; new Set({ [Symbol.iterator]: () => ({ next: () => ({ value: 1, done: false }) }) })",
    "a value that is never ready to be shown":
      "({ [Symbol.for('Jupyter.display')]: () => new Promise(() => {}) })",
    "a long calculation without a loop":
      "[...Array(1e7).keys()].sort(() => { JSON.stringify([1]); return 1; })",
    "a pattern that goes astray, after an await": 'await null; /^(a+)+$/.test("a".repeat(40) + "b")',
    "a wait for other threads, after an await":
      "await null; Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)",
    "a timer that goes astray":
      'setTimeout(() => /^(a+)+$/.test("a".repeat(40) + "b")); await new Promise(() => {})',
    "a value that goes astray when it is shown":
      '({ get [Symbol.toStringTag]() { return String(/^(a+)+$/.test("a".repeat(40) + "b")) } })',
  };
  test.each(Object.entries(loops))("%s is stopped, with one sentence", async (_, code) => {
    const answer = await kernel.stop(code);
    expect(errorOf(answer)).toMatchObject({ ename: "KeyboardInterrupt", evalue: "You stopped this cell." });
    expect(answer.reply.status).toBe("error");
    expect(answer.seconds).toBeLessThan(2);
  });

  // Where the system tells which programs run.
  test.runIf(process.platform === "linux")("a program that the cell waits for is ended with it", async () => {
    const code =
      'import { execSync } from "node:child_process"; await null; execSync("sleep 20; echo late");';
    const answer = await kernel.stop(code);
    expect(errorOf(answer).evalue).toBe("You stopped this cell.");
    expect(answer.seconds).toBeLessThan(4);
  });

  test("names are still there after a stop, and a stopped loop does not come back", async () => {
    await kernel.execute("let kept = 1, turns = 0;");
    await kernel.stop("while (true) { turns += 1; await new Promise((r) => setTimeout(r, 20)); }");
    const turns = resultOf(await kernel.execute("turns"))["text/plain"];
    await kernel.execute("await new Promise((r) => setTimeout(r, 200));");
    expect(resultOf(await kernel.execute("turns"))["text/plain"]).toBe(turns);
    expect(
      resultOf(await kernel.execute("let n = 0; for (let i = 0; i < 5; i++) n += kept; n")),
    ).toMatchObject({
      "text/plain": "5",
    });
  });

  test("what stands behind an await does not run after a stop, also in a function of an earlier cell", async () => {
    await kernel.execute(
      "let after = 0; const later = async () => { await new Promise((r) => setTimeout(r, 700)); after += 1; };",
    );
    await kernel.stop("await later(); after += 10;", 0.2);
    await kernel.stop("await new Promise((r) => setTimeout(r, 600)); after += 100;", 0.2);
    await kernel.execute("await new Promise((r) => setTimeout(r, 900));");
    expect(resultOf(await kernel.execute("after"))["text/plain"]).toBe("0");
    // The function itself was not stopped for good, and neither was a wait of another cell.
    await kernel.execute("await later();");
    expect(resultOf(await kernel.execute("after"))["text/plain"]).toBe("1");
  });

  test("a timer of an earlier cell with a loop without end is stopped once, and the notebook goes on", async () => {
    await kernel.execute("const stuck = setInterval(() => { while (true) {} }, 300);");
    await kernel.execute("1");
    const stopped = await kernel.stop("await new Promise((r) => setTimeout(r, 5000)); 1", 1.5);
    expect(errorOf(stopped).evalue).toBe("You stopped this cell.");
    expect(resultOf(await kernel.execute("clearInterval(stuck); 2 + 3"))["text/plain"]).toBe("5");
  });

  test("a long simulation of the library stops, and the next one runs", async () => {
    // The first import of the library reads all of its types: on a busy machine that takes its time.
    await kernel.execute('import { runSimulation } from "movement-data";', { seconds: 90 });
    const design = "design: { n: 400, baseline: 0.3, effect: 0 }, estimator: 'itt', seed: 1";
    const answer = await kernel.stop(`await runSimulation({ ${design}, sims: 2e9 });`);
    expect(errorOf(answer).evalue).toBe("You stopped this cell.");
    const next = await kernel.execute(`(await runSimulation({ ${design}, sims: 500 })).sims`);
    expect(resultOf(next)["text/plain"]).toBe("500");
  });

  test("a stop while nothing runs does nothing", async () => {
    const before = await kernel.ask("interrupt_request", {}, "control");
    expect(before).toMatchObject({ type: "interrupt_reply", reply: { status: "ok" } });
    expect((await kernel.execute("for (let i = 0; i < 3; i++) {} 'on'")).reply.status).toBe("ok");
  });

  test("a long loop shows what it prints while it runs", async () => {
    const { early } = await kernel.stream("for (let i = 0; ; i++) if (i % 1e7 === 0) console.log(i);", 1.5);
    const pieces = early.filter(({ type }) => type === "stream");
    expect(pieces.length).toBeGreaterThan(1);
  });

  test("a loop that prints without end is cut and stays stoppable", async () => {
    // Time enough on a busy machine to print more than is shown.
    const answer = await kernel.stop("while (true) console.log('x'.repeat(100));", 4);
    expect(printedBy(answer).length).toBeLessThan(500_000);
    expect(printedBy(answer)).toContain("the rest is not shown");
    expect(errorOf(answer).evalue).toBe("You stopped this cell.");
  });
});
