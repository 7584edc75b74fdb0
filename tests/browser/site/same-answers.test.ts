import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "../course.js";
import { compareOutputs } from "./compare-outputs.js";
import { laptopOutputs } from "./laptop-outputs.js";
import { openWorkerPage, type WorkerPage } from "./worker-page.js";

const folder = join(root, "notebooks");
const notebooks = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));
const cells = (name: string): readonly string[] =>
  JSON.parse(readFileSync(join(folder, name), "utf8"))
    .cells.filter(({ cell_type }: { cell_type: string }) => cell_type === "code")
    .map(({ source }: { source: readonly string[] }) => source.join(""));

const count = { same: 0, numbers: 0, most: 0 };
let worker: WorkerPage;
beforeAll(async () => {
  worker = await openWorkerPage();
});
afterAll(async () => {
  await worker?.close();
  console.log(
    `${count.same} cells the same, ${count.numbers} in other last digits, at most ${count.most} apart`,
  );
});

it.each(notebooks)("%s answers in the worker as on a laptop", async (name) => {
  await worker.restart();
  const codes = cells(name);
  const laptop = await laptopOutputs(join(folder, name));
  expect(laptop.length).toBe(codes.length);
  const words: string[] = [];
  for (const [at, code] of codes.entries()) {
    const difference = compareOutputs(laptop[at] ?? [], await worker.run(code));
    if (difference.kind === "same") count.same += 1;
    else if (difference.kind === "words") words.push(`cell ${at + 1}: ${difference.where}`);
    else {
      count.numbers += 1;
      count.most = Math.max(count.most, difference.most);
    }
  }
  expect(words).toEqual([]);
  expect(count.most).toBeLessThanOrEqual(1e-12);
  expect(worker.outside).toEqual([]);
});
