import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kernelIdle, openNotebook, restartAndRunAll, walkThrough } from "./course.js";
import { formUnder, saved, saveNotebook, status, writeNotebook } from "./form-page.js";

const NAME = "forms-kept-under-test.ipynb";
const OTHER = "forms-kept-elsewhere.ipynb";
const importLine = 'import { check, reflect } from "movement-data/course";';
const cells = [importLine, 'reflect("start.why");', 'reflect("m1.number-you-repeat");'];
/** A cell that keeps the kernel busy until the file is there. */
const longCell = (gate: string): string =>
  `import { existsSync } from "node:fs";
const bell = new Int32Array(new SharedArrayBuffer(4));
while (!existsSync(${JSON.stringify(gate)})) Atomics.wait(bell, 0, 0, 50); // a long cell`;
const question = 'reflect("start.why")';

interface Reflection {
  readonly text: string;
  readonly earlier: readonly { readonly text: string }[];
}

describe("no word is lost", { timeout: 240_000 }, () => {
  const notebooks: ReturnType<typeof writeNotebook>[] = [];
  // Before the course is started, so that it is called after its end: JupyterLab would write the notebook again.
  afterAll(() => {
    for (const notebook of notebooks) notebook.remove();
  });
  const walk = walkThrough([]);
  let page: Page;
  const gate = join(walk.work, "go-on");
  const kept = (id: string): Reflection | undefined =>
    (
      JSON.parse(readFileSync(join(walk.work, "my-work.json"), "utf8")) as {
        reflections: Record<string, Reflection>;
      }
    ).reflections[id];
  const textOf = (id = "start.why"): string | undefined => kept(id)?.text;
  /** Types into the form and gives what stands in it then. */
  async function type(words: string, on = page): Promise<string> {
    const box = formUnder(on, question).locator("textarea");
    await box.focus();
    await on.keyboard.press("ControlOrMeta+End");
    await on.keyboard.type(words);
    return box.inputValue();
  }
  const shows = (words: string, on = page): Promise<void> =>
    expect
      .poll(() => formUnder(on, question).locator("textarea").inputValue(), { timeout: 60_000 })
      .toBe(words);

  beforeAll(() => {
    writeFileSync(gate, "");
    notebooks.push(
      writeNotebook(NAME, [...cells, longCell(gate)]),
      writeNotebook(OTHER, [importLine, `${question};`]),
    );
    page = walk.page();
  });

  it("is there when the page is loaded anew in the moment of the last key, without running a cell", async () => {
    await openNotebook(page, walk.course(), NAME);
    await restartAndRunAll(page);
    await expect.poll(() => status(formUnder(page, question)).innerText()).toBe("Nothing is saved yet.");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+S");
    await expect.poll(() => notebooks[0]?.text()).toContain("md-reflect:start.why");
    for (const pause of [0, 300, 900, 1500]) {
      const words = await type(`Words ${pause} before a reload. `);
      await page.waitForTimeout(pause);
      await page.reload({ waitUntil: "domcontentloaded" });
      await shows(words);
      await expect.poll(() => textOf()).toBe(words);
      await saved(formUnder(page, question));
    }
  });

  it("is there when the kernel is restarted in that moment, and the form goes on without running its cell", async () => {
    await kernelIdle(page);
    const words = await type(" Words before a restart.");
    await restart(page);
    await expect.poll(() => textOf(), { timeout: 60_000 }).toBe(words);
    await shows(words);
    await saved(formUnder(page, question));
    const more = await type(" And after it.");
    await expect.poll(() => textOf(), { timeout: 60_000 }).toBe(more);
  });

  it("is there when the process of the cells, and then the whole kernel, is killed", async () => {
    for (const script of ["run-cells.mjs", "kernel/main.mjs"]) {
      await kernelIdle(page);
      const words = await type(` Words before ${script} dies.`);
      for (const id of processesOf(script, walk.work)) process.kill(id, "SIGKILL");
      await expect.poll(() => textOf(), { timeout: 90_000 }).toBe(words);
      await saved(formUnder(page, question));
    }
    await page.getByRole("button", { name: "Ok" }).click();
  });

  it("waits for a cell that runs, says so, and is saved when it is done", async () => {
    await kernelIdle(page);
    rmSync(gate);
    await page.locator(".jp-CodeCell .cm-line", { hasText: "a long cell" }).click();
    await page.keyboard.press("ControlOrMeta+Enter");
    const words = await type(" Words while a cell runs.");
    await expect
      .poll(() => status(formUnder(page, question)).innerText())
      .toContain("Waiting for a running cell");
    expect(textOf()).not.toBe(words);
    writeFileSync(gate, "");
    await expect.poll(() => textOf(), { timeout: 30_000 }).toBe(words);
    await saved(formUnder(page, question));
  });

  it("is seen in a second tab of the same notebook, and written on there", async () => {
    const second = await walk.newPage();
    await openNotebook(second, walk.course(), NAME);
    await shows(textOf() ?? "", second);
    const words = await type(" Words of the second tab.", second);
    await expect.poll(() => textOf(), { timeout: 30_000 }).toBe(words);
    await shows(words);
    const more = await type(" Words of the first tab.");
    await expect.poll(() => textOf(), { timeout: 30_000 }).toBe(more);
    await shows(more, second);
    // It is closed in the moment of the last key.
    const last = await type(" The last words.", second);
    await second.close({ runBeforeUnload: true });
    await expect.poll(() => textOf(), { timeout: 30_000 }).toBe(last);
  });

  it("stays as an earlier version when another notebook with another kernel writes over it", async () => {
    const before = textOf() ?? "";
    const other = await walk.newPage();
    await openNotebook(other, walk.course(), OTHER);
    await restartAndRunAll(other);
    await shows(before, other);
    const here = await type(" Written here, unseen there.");
    await expect.poll(() => textOf(), { timeout: 30_000 }).toBe(here);
    const there = await type(" Written there.", other);
    await expect.poll(() => textOf(), { timeout: 30_000 }).toBe(there);
    expect(kept("start.why")?.earlier.map(({ text }) => text)).toContain(here);
    await other.close();
  });

  it("is in none of the saved notebooks", async () => {
    await page.bringToFront();
    await page.keyboard.press("Escape");
    await saveNotebook(page, notebooks[0] ?? expect.fail("There is no notebook."));
    expect(notebooks[0]?.text()).toContain("md-reflect:start.why");
    for (const notebook of notebooks) expect(notebook.text()).not.toContain("Words");
  });
});

async function restart(page: Page): Promise<void> {
  await page
    .locator(
      ".jp-NotebookPanel:not(.lm-mod-hidden) [data-command='notebook:restart-kernel'], .jp-NotebookPanel:not(.lm-mod-hidden) jp-button[title*='Restart the kernel']",
    )
    .first()
    .click();
}

/** The processes of this course that run a script of its kernel. */
function processesOf(script: string, work: string): number[] {
  const ids = execFileSync("pgrep", ["-f", script], { encoding: "utf8" }).trim().split("\n").map(Number);
  return ids.filter((id) => {
    try {
      return readFileSync(`/proc/${id}/environ`, "utf8").includes(work);
    } catch {
      return false;
    }
  });
}
