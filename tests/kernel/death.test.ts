import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { deathSentence } from "../../kernel-setup/kernel/sentences/death-sentence.mjs";
import { projectRoot } from "../../kernel-setup/paths.mjs";
import { errorOf, Kernel, resultOf, temporaryJupyter } from "./jupyter.js";

const jupyter = temporaryJupyter();
const kernel = new Kernel(jupyter.env);
const patient = { seconds: 100 };
/** The process of the cells, as a text: the types of Node are not read, which takes each fresh kernel a second. */
const own = '(globalThis as any)["process"]';
const killed = `${own}.kill(${own}.pid, "SIGKILL"); await new Promise(() => {});`;

beforeAll(() => kernel.start(join(projectRoot, "tests", "kernel", "fixtures")), 60_000);
afterAll(async () => {
  await kernel.end();
  jupyter.remove();
});

/** The cell got the sentence, those behind it were given up, and a fresh kernel runs. */
async function expectFresh(codes: readonly string[], sentence: string) {
  await kernel.execute("const kept = 1;", patient);
  const [dead, ...others] = await kernel.runAll(codes, patient);
  expect(dead && errorOf(dead).evalue).toContain(sentence);
  expect(dead?.reply).toMatchObject({ status: "error", ename: "KernelDied" });
  expect(others.map(({ reply }) => reply.status)).toEqual(others.map(() => "aborted"));
  const next = await kernel.execute("1 + 1", patient);
  expect(resultOf(next)["text/plain"]).toBe("2");
  expect(next.reply.execution_count).toBe(1);
  expect(errorOf(await kernel.execute("kept", patient)).evalue).toContain("there is nothing called `kept`");
}

test("a list that grows without end leaves a word about the memory, then a fresh kernel", async () => {
  const codes = ["const all: number[] = [];\nwhile (true) all.push(1);", "2", "3"];
  await expectFresh(codes, "The memory was full while this cell ran.");
}, 200_000);

test("a process that breaks down leaves a word too", async () => {
  await expectFresh([`${own}.abort()`], "The notebook broke down while this cell ran.");
}, 200_000);

test("a process that the computer ends leaves a word too, also in the middle of a wait", async () => {
  await expectFresh([killed], "The computer ended the notebook while this cell ran");
}, 200_000);

// Where the system has signals that a program can refuse.
test.runIf(process.platform === "linux")(
  "what cannot be stopped is called so, in the language of the learner, and a second stop ends it together with the notebook",
  async () => {
    const begun = join(mkdtempSync(join(tmpdir(), "movement-data-death-")), "begun");
    // A program that does not end when it is told to, and ends by itself when the notebook is gone.
    const program = `trap '' TERM; touch ${begun}; while kill -0 $PPID; do sleep 0.2; done`;
    const code = `import { spawnSync } from "node:child_process"; await null; spawnSync("sh", ["-c", ${JSON.stringify(program)}]);`;
    await kernel.execute(`${own}.env.MOVEMENT_DATA_LANGUAGE = "es"`, patient);
    const id = await kernel.begin(code);
    /** What is published meanwhile has its time, however busy the computer is. */
    const until = (is: () => boolean | Promise<boolean>) =>
      vi.waitFor(async () => expect(await is()).toBe(true), { timeout: 60_000, interval: 200 });
    await until(() => existsSync(begun));
    await kernel.ask("interrupt_request", {}, "control");
    await until(async () =>
      (await kernel.said(id, 0.2))
        .map(({ content }) => String(content.text))
        .join("")
        .includes(
          "Espera a que termine, o detenlo otra vez: entonces el cuaderno empieza de nuevo y olvida sus nombres.",
        ),
    );
    await kernel.ask("interrupt_request", {}, "control");
    const said = await kernel.said(id, 30);
    expect(said.map(({ content }) => String(content.evalue)).join("")).toContain(
      "You stopped this cell, which could only be ended together with the notebook.",
    );
    rmSync(dirname(begun), { recursive: true });
    expect(resultOf(await kernel.execute("1 + 1", patient))["text/plain"]).toBe("2");
  },
  200_000,
);

test("what is sent while the words are said is answered by the fresh kernel, however soon", async () => {
  for (const wait of [0, 100]) {
    await kernel.execute(killed, patient);
    await new Promise((resolve) => setTimeout(resolve, wait));
    expect(resultOf(await kernel.execute(`${wait} + 1`, patient))["text/plain"]).toBe(String(wait + 1));
  }
}, 400_000);

describe("the sentence names the reason", () => {
  const memory = "the memory was full";
  test.each([
    ["FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory", "SIGABRT", memory],
    ["Fatal JavaScript invalid size error 169220804 (see crbug.com/1201626)", "SIGTRAP", memory],
    ["FATAL ERROR: invalid array length Allocation failed", "SIGABRT", memory],
    ["", "SIGKILL", "the computer ended the notebook"],
    ["", "SIGSEGV", "the notebook broke down"],
  ])("%s %s", (said, signal, words) => {
    expect(deathSentence({ code: null, signal, said })).toContain(words);
  });

  test("a system without signals gives a code", () => {
    expect(deathSentence({ code: 134, signal: null, said: "" })).toContain(memory);
  });
});
