import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "../../kernel-setup/paths.mjs";
import { type Answer, errorOf, Kernel, printedBy, resultOf, temporaryJupyter } from "./jupyter.js";

const jupyter = temporaryJupyter();
const folder = join(projectRoot, "tests", "kernel", "fixtures");
const kernels: Kernel[] = [];

function newKernel(): Kernel {
  const kernel = new Kernel(jupyter.env);
  kernels.push(kernel);
  return kernel;
}

// One notebook is stopped before its first cell, which comes seconds later: the others are tried meanwhile.
let late: Promise<readonly Answer[]>;
beforeAll(() => {
  late = newKernel().stopEarly(folder, ["1 + 1"], 6, { before: true });
  // Its own test says when it fails.
  late.catch(() => {});
});

afterAll(async () => {
  for (const kernel of kernels) {
    await kernel.end();
  }
  jupyter.remove();
});

/** The cell was stopped with the one right sentence, and the kernel lives. */
async function expectStopped(kernel: Kernel, answer: Answer | undefined) {
  expect(answer && errorOf(answer)).toMatchObject({ evalue: "You stopped this cell." });
  expect(answer?.outputs.filter(({ type }) => type === "stream")).toEqual([]);
  expect(resultOf(await kernel.execute("1 + 1"))["text/plain"]).toBe("2");
}

test.each([0.1, 0.25, 0.5, 1, 1.5, 3])(
  "an endless loop in the first cell is stopped %d s after the start",
  async (after) => {
    const kernel = newKernel();
    const [answer] = await kernel.stopEarly(folder, ["while (true) {}"], after);
    await expectStopped(kernel, answer);
  },
  90_000,
);

test("a stop soon after the start ends all cells of a whole notebook", async () => {
  const kernel = newKernel();
  const codes = ["const a = 1;", "await new Promise((r) => setTimeout(r, 9e6));", "console.log('on')", "2"];
  const [first, ...others] = await kernel.stopEarly(folder, codes, 0.25);
  expect(others.map(({ reply }) => reply.status)).toEqual(["aborted", "aborted", "aborted"]);
  expect(others.map(printedBy).join("")).toBe("");
  await expectStopped(kernel, first);
}, 90_000);

test("a stop that overtakes the cells of a notebook that was just started ends them too", async () => {
  const kernel = newKernel();
  const [first, ...others] = await kernel.stopEarly(folder, ["1", "2", "3"], 0.1, { before: true });
  expect(others.map(({ reply }) => reply.status)).toEqual(["aborted", "aborted"]);
  await expectStopped(kernel, first);
}, 90_000);

test("a stop in a new notebook does not hold for a cell that comes much later", async () => {
  const [first] = await late;
  expect(first && resultOf(first)["text/plain"]).toBe("2");
}, 90_000);
