import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jupyterEnvironment } from "../../kernel-setup/jupyter/jupyter-environment.mjs";
import { venvBin } from "../../kernel-setup/paths.mjs";
import { predictions } from "../../src/course/modules/index.js";
import { cellWith, kernelIdle, openNotebook, restartAndRunAll, root, run, walkThrough } from "./course.js";
import { formUnder, saved, saveNotebook, status, writeNotebook } from "./form-page.js";
import { acceptDialogs } from "./interruptions.js";
import { addRow, enter } from "./plan-by-keyboard.js";
import { formWithTitle } from "./plan-page.js";

const NAME = "forms-risks-under-test.ipynb";
const OTHER = "forms-risks-elsewhere.ipynb";
const RENAMED = "my own campaign.ipynb";
const WRITING = "forms-risks-writing-under-test.ipynb";
const MIDWAY = "forms-risks-midway-under-test.ipynb";
const LOADED = "forms-risks-loaded-under-test.ipynb";
const [GUESS = "", LATER_GUESS = ""] = predictions
  .filter(({ guess, answeredBy }) => guess.kind === "number" && answeredBy === undefined)
  .map(({ id }) => id);
const importLine = 'import { plan, reflect } from "movement-data/course";';
const cells = [importLine, 'reflect("start.why");', 'plan("powerMap");'];
const view = "application/vnd.jupyter.widget-view+json";
const words = "Whether the evening calls bring anybody back.";

describe("what can go wrong around a form", { timeout: 300_000 }, () => {
  const notebooks: ReturnType<typeof writeNotebook>[] = [];
  // Before the course is started, so that it is called after its end: JupyterLab would write the notebook again.
  afterAll(() => {
    for (const notebook of notebooks) notebook.remove();
  });
  const walk = walkThrough([]);
  let page: Page;
  const path = (name: string): string => join(root, "notebooks", name);
  const thought = (on = page): Locator => formUnder(on, 'reflect("start.why")');
  const map = (on = page): Locator => formWithTitle(on, "Power map");
  const rows = (): readonly { readonly role: string }[] =>
    JSON.parse(readFileSync(join(walk.work, "my-work.json"), "utf8")).plan.powerMap ?? [];

  beforeAll(() => {
    notebooks.push(writeNotebook(NAME, cells), writeNotebook(OTHER, cells), {
      ...writeNotebook(RENAMED, cells),
    });
    page = walk.page();
  });

  async function save(): Promise<void> {
    // JupyterLab writes the file, and then a copy of it: a name that is changed before both have ended stops the save.
    const copied = page.waitForResponse(
      (answer) => answer.request().method() === "POST" && /contents\/.+\/checkpoints/.test(answer.url()),
    );
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+S");
    await copied;
    expect(readFileSync(path(NAME), "utf8")).toContain("md-plan:powerMap");
  }

  it("keeps a row that is half typed when the page is loaded anew", async () => {
    notebooks[2]?.remove();
    await openNotebook(page, walk.course(), NAME);
    await restartAndRunAll(page);
    await thought().locator("textarea").fill(words);
    await saved(thought());
    await save();
    await enter(map());
    await map().getByRole("button", { name: "Add a person or group" }).click();
    await page.keyboard.type("Half a speaker");
    await page.reload({ waitUntil: "domcontentloaded" });
    await expect.poll(() => map().locator(".md-item").allInnerTexts(), { timeout: 60_000 }).toHaveLength(1);
    expect(await map().innerText()).toContain("Half a speaker");
    await expect.poll(() => map().locator(".md-note").allInnerTexts()).toHaveLength(1);
    expect(await map().locator(".md-note").innerText()).toContain("It still needs: How much influence");
    await map().getByRole("button", { name: "Delete: Half a speaker" }).click();
    await expect.poll(() => map().locator(".md-item").allInnerTexts()).toHaveLength(0);
    await expect.poll(() => status(map()).innerText()).toBe("Nothing is saved yet.");
  });

  it("merges what two notebooks with two kernels write, and shows older words as an earlier version", async () => {
    await enter(map());
    await addRow(page, map(), "powerMap", { role: "Speaker", influence: "5", support: "0", access: "40%" });
    await saved(map());
    const other = await walk.newPage();
    await openNotebook(other, walk.course(), OTHER);
    await restartAndRunAll(other);
    await expect.poll(() => map(other).locator(".md-item").allInnerTexts()).toHaveLength(1);
    await enter(map(other));
    await addRow(other, map(other), "powerMap", { role: "Union", influence: "3", support: "2", access: "1" });
    await saved(map(other));
    const rename = async (on: Page, role: string): Promise<void> => {
      await on.bringToFront();
      await map(on)
        .getByRole("button", { name: /^Edit: Speaker/ })
        .click();
      await map(on).getByLabel("Who is it?").fill(role);
      await map(on)
        .getByRole("button", { name: /^Done with/ })
        .click();
      await saved(map(on));
      await expect.poll(() => rows().map((row) => row.role)).toContain(role);
    };
    await rename(page, "Speaker, written here");
    expect(rows().map(({ role }) => role)).toEqual(["Speaker, written here", "Union"]);
    await rename(other, "Speaker, written there");
    const earlier = map(other).locator(".md-note", { hasText: "Earlier version:" });
    await expect.poll(() => earlier.allInnerTexts()).toHaveLength(1);
    expect(await earlier.innerText()).toContain("Speaker, written here");
    await earlier.getByRole("button", { name: "Take this version back" }).click();
    await expect.poll(() => rows().map(({ role }) => role)).toEqual(["Speaker, written here", "Union"]);
    await other.close();
  });

  it("says that it is loading while a slow kernel starts, and shows the form with its words then", async () => {
    await page.bringToFront();
    await save();
    const slow = await walk.newPage();
    let until = 0;
    await slow.routeWebSocket(/\/channels/, (socket) => {
      until = Date.now() + 9000;
      const server = socket.connectToServer();
      server.onMessage((message) => {
        setTimeout(() => socket.send(message), Math.max(0, until - Date.now()));
      });
    });
    const address = new URL(walk.course().url);
    address.pathname = `/lab/tree/notebooks/${NAME}`;
    address.searchParams.set("reset", "");
    await slow.goto(address.href, { waitUntil: "domcontentloaded" });
    await expect
      .poll(() => slow.locator(".jp-OutputArea").allInnerTexts(), { timeout: 60_000 })
      .toContainEqual(expect.stringContaining("Loading"));
    expect(await slow.locator(".md-form").count()).toBe(0);
    await expect.poll(() => thought(slow).locator("textarea").inputValue(), { timeout: 60_000 }).toBe(words);
    expect(Date.now()).toBeGreaterThan(until);
    await slow.close();
  });

  it("hears the course on a computer so slow that the widget around it does not", async () => {
    const slow = await walk.newPage();
    // A widget that has not loaded its script after two seconds never takes a message: here they are over at once.
    await slow.addInitScript(() => {
      const timeout = AbortSignal.timeout.bind(AbortSignal);
      AbortSignal.timeout = () => timeout(0);
    });
    const late: string[] = [];
    slow.on("pageerror", ({ message }) => late.push(message));
    await openNotebook(slow, walk.course(), NAME);
    await restartAndRunAll(slow);
    await expect.poll(() => status(map(slow)).innerText()).toMatch(/^Nothing is saved yet|This is what/);
    await thought(slow).locator("textarea").fill(words);
    await saved(thought(slow));
    expect(late.join()).toContain("Failed to initialize model");
    await slow.close();
  });

  it("brings the forms of a notebook back that was saved in the middle of Restart & run all", async () => {
    const gate = join(walk.work, "go-on");
    const waits = `const { existsSync } = await import("node:fs"); while (!existsSync(${JSON.stringify(gate)})) await new Promise((later) => setTimeout(later, 50));`;
    const midway = writeNotebook(MIDWAY, [importLine, 'reflect("start.why");', waits, 'plan("powerMap");']);
    notebooks.push(midway);
    const on = await walk.newPage();
    await acceptDialogs(on);
    writeFileSync(gate, "");
    await openNotebook(on, walk.course(), MIDWAY);
    await restartAndRunAll(on);
    await expect.poll(() => map(on).locator(".md-item").count()).toBe(2);
    rmSync(gate);
    await on.getByRole("button", { name: "Restart & run all" }).click();
    const prompt = cellWith(on, "existsSync").locator(".jp-InputArea-prompt");
    await expect.poll(() => prompt.innerText(), { timeout: 60_000 }).toContain("[*]");
    // The course answers a form when the cells that run are done.
    await expect.poll(() => status(thought(on)).innerText(), { timeout: 60_000 }).toContain("running cell");
    await on.keyboard.press("ControlOrMeta+S");
    await expect.poll(() => midway.text()).toContain("md-reflect:start.why");
    expect(midway.text()).not.toContain("md-plan:powerMap");
    await on.reload({ waitUntil: "domcontentloaded" });
    writeFileSync(gate, "");
    // The tab of another notebook may come back too, and is shown for a moment.
    const panel = on.locator(".jp-NotebookPanel", {
      has: on.locator(".cm-content", { hasText: "existsSync" }),
    });
    // What was done has its form and its words; what was not done yet has no form, and loses nothing.
    await expect.poll(() => panel.locator("textarea").inputValue(), { timeout: 60_000 }).toBe(words);
    expect(await panel.locator(".md-form").count()).toBe(1);
    await expect.poll(() => on.locator(".jp-NotebookPanel:not(.lm-mod-hidden)").count()).toBe(1);
    await restartAndRunAll(on);
    await expect.poll(() => map(on).locator(".md-item").count()).toBe(2);
    expect(await thought(on).locator("textarea").inputValue()).toBe(words);
    await on.close();
  });

  describe("when everything runs again while somebody writes", () => {
    let on: Page;
    const gate = (): string => join(walk.work, "draw-again");
    const place = (call: string): Locator => formUnder(on, call);

    beforeAll(async () => {
      const waits = `const { existsSync } = await import("node:fs"); while (!existsSync(${JSON.stringify(gate())})) await new Promise((later) => setTimeout(later, 50));`;
      const line = 'import { check, plan, predict, reflect } from "movement-data/course";';
      const shown = [
        'reflect("start.why");',
        'plan("tactics");',
        'check("start.doors");',
        `predict("${GUESS}");`,
      ];
      notebooks.push(writeNotebook(WRITING, [line, waits, ...shown]));
      on = await walk.newPage();
      writeFileSync(gate(), "");
    });

    /** Takes the forms away, has somebody go on writing, and brings the forms back. */
    async function drawAnew(write: () => Promise<void>): Promise<void> {
      rmSync(gate());
      // The keyboard stays in the field: a press with the mouse would take it away.
      await on.getByRole("button", { name: "Restart & run all" }).dispatchEvent("mousedown", { button: 0 });
      await expect.poll(() => on.locator(".md-form").count(), { timeout: 60_000 }).toBe(0);
      await write();
      writeFileSync(gate(), "");
      await expect.poll(() => on.locator(".md-form").count(), { timeout: 60_000 }).toBe(4);
    }

    it("goes on at the place in the text, with several keys for one letter, and takes no letter as a command", async () => {
      await openNotebook(on, walk.course(), WRITING);
      await restartAndRunAll(on);
      const field = place('reflect("start.why")').locator("textarea");
      await field.fill(words);
      await saved(place('reflect("start.why")'));
      await on.keyboard.press("ControlOrMeta+Home");
      for (let i = 0; i < 12; i++) await on.keyboard.press("ArrowRight");
      for (let i = 0; i < 7; i++) await on.keyboard.press("Shift+ArrowRight");
      const keys = await on.context().newCDPSession(on);
      await drawAnew(async () => {
        await on.keyboard.type("dd, xx!");
        await on.keyboard.press("Backspace");
        await keys.send("Input.imeSetComposition", { text: " にほ", selectionStart: 3, selectionEnd: 3 });
        await keys.send("Input.insertText", { text: " 日本" });
        await on.keyboard.press("ArrowLeft");
      });
      const written = "Whether the dd, xx 日本 calls bring anybody back.";
      await expect.poll(() => field.inputValue(), { timeout: 60_000 }).toBe(written);
      await expect.poll(() => on.locator("textarea:focus").inputValue()).toBe(written);
      await on.keyboard.type("x");
      await saved(place('reflect("start.why")'));
      expect(await field.inputValue()).toBe(written.replace("本", "x本"));
      await field.fill(words);
      await saved(place('reflect("start.why")'));
    });

    it("opens the row of a table again, and goes on from field to field", async () => {
      const table = formWithTitle(on, "Tactics");
      await enter(table);
      await table.getByRole("button", { name: "Add a tactic" }).click();
      await on.keyboard.type("Phone ba");
      await drawAnew(async () => {
        await on.keyboard.type("nk dd");
        await on.keyboard.press("Tab");
        await on.keyboard.type("G");
      });
      const boxes = table.locator("form.md-edit input");
      await expect.poll(() => boxes.nth(1).inputValue(), { timeout: 60_000 }).toBe("G");
      expect(await boxes.nth(0).inputValue()).toBe("Phone bank dd");
      await on.keyboard.type("1");
      expect(await boxes.nth(1).inputValue()).toBe("G1");
      await on.keyboard.press("Escape");
      await table.getByRole("button", { name: "Delete: Phone bank dd" }).click();
      await expect.poll(() => status(table).innerText()).toBe("Nothing is saved yet.");
    });

    it("hands in what stood there when Enter was pressed", async () => {
      const task = place('check("start.doors")');
      await task.locator("input").fill("12");
      await drawAnew(async () => {
        await on.keyboard.type("3");
        await on.keyboard.press("Enter");
      });
      await expect.poll(() => task.locator(".md-said").innerText(), { timeout: 60_000 }).not.toBe("");
      await expect.poll(() => task.locator("input").inputValue()).toBe("123");
    });

    it("says what came too late for an answer that stays as it is", async () => {
      const guess = place(`predict("${GUESS}")`);
      await guess.locator("input").fill("20");
      await guess.getByRole("button", { name: "Keep my guess" }).click();
      await saved(guess);
      await guess.locator("input").press("End");
      await drawAnew(async () => {
        const file = join(walk.work, "my-work.json");
        const work = JSON.parse(readFileSync(file, "utf8"));
        work.guesses[GUESS].answeredAt = work.guesses[GUESS].guessedAt;
        writeFileSync(file, JSON.stringify(work));
        await on.keyboard.type("9dd");
      });
      await expect.poll(() => guess.locator(".md-late").allInnerTexts(), { timeout: 60_000 }).toHaveLength(1);
      expect(await guess.locator(".md-late").innerText()).toContain("209dd");
      expect(await guess.locator("input").inputValue()).toBe("20");
      await on.keyboard.type("dd");
      expect(await on.locator(".jp-Notebook .jp-Cell").count()).toBe(6);
      await on.close();
    });
  });

  it("answers a guess in a form that came with the page when the cell below has run", async () => {
    const [line, result] = [
      'import { predict } from "movement-data/course";',
      '"the result below the guess"',
    ];
    const notebook = writeNotebook(LOADED, [line, `predict("${LATER_GUESS}");`, result]);
    notebooks.push(notebook);
    const on = await walk.newPage();
    await acceptDialogs(on);
    await openNotebook(on, walk.course(), LOADED);
    for (const words of [line, "predict("]) await run(on, cellWith(on, words));
    const guess = formUnder(on, "predict(");
    await guess.locator("input").waitFor();
    await saveNotebook(on, notebook);
    await on.reload({ waitUntil: "domcontentloaded" });
    await guess.locator("input").fill("20", { timeout: 60_000 });
    await guess.getByRole("button", { name: "Keep my guess" }).click();
    await saved(guess);
    expect(await guess.locator("input").isDisabled()).toBe(false);
    await run(on, cellWith(on, result));
    await expect.poll(() => guess.locator("input").isDisabled(), { timeout: 30_000 }).toBe(true);
    await on.close();
  });

  it("writes no answer into the notebook when JupyterLab saves the state of widgets", async () => {
    const settings = (saveState: boolean): Promise<Response> => {
      const { origin, searchParams } = new URL(walk.course().url);
      return fetch(`${origin}/lab/api/settings/@jupyter-widgets/jupyterlab-manager:plugin`, {
        method: "PUT",
        headers: { Authorization: `token ${searchParams.get("token")}` },
        body: JSON.stringify({ raw: JSON.stringify({ saveState }) }),
      });
    };
    expect((await settings(true)).ok).toBe(true);
    try {
      await openNotebook(page, walk.course(), NAME);
      await restartAndRunAll(page);
      await expect.poll(() => thought().locator("textarea").inputValue()).toBe(words);
      await save();
      await expect.poll(() => readFileSync(path(NAME), "utf8")).toContain("widget-state+json");
      const text = readFileSync(path(NAME), "utf8");
      for (const answer of [words, "Speaker, written", "Union"]) expect(text).not.toContain(answer);
    } finally {
      await settings(false);
    }
  });

  it("finds its forms after the notebook was renamed and its kernel restarted, without running a cell", async () => {
    await openNotebook(page, walk.course(), NAME);
    await restartAndRunAll(page);
    await save();
    await page.locator(".lm-MenuBar-item", { hasText: "File" }).click();
    await page.locator(".lm-Menu-item", { hasText: /^Rename Notebook/ }).click();
    await page.locator(".jp-Dialog input").fill(RENAMED);
    await page.keyboard.press("Enter");
    await expect.poll(() => existsSync(path(RENAMED))).toBe(true);
    await page
      .locator(
        ".jp-NotebookPanel:not(.lm-mod-hidden) [data-command='notebook:restart-kernel'], .jp-NotebookPanel:not(.lm-mod-hidden) jp-button[title*='Restart the kernel']",
      )
      .first()
      .click();
    await kernelIdle(page);
    await page.reload({ waitUntil: "domcontentloaded" });
    await expect.poll(() => thought().locator("textarea").inputValue(), { timeout: 60_000 }).toBe(words);
    await expect.poll(() => map().locator(".md-item").count()).toBe(2);
  });

  it("says in a sentence that a trusted notebook shows a form which the course does not have", async () => {
    const lost = path(RENAMED);
    if (!existsSync(lost)) renameSync(path(NAME), lost);
    const notebook = JSON.parse(readFileSync(lost, "utf8"));
    const ids = ["md-reflect:no.such-question", "0123456789abcdef"];
    for (const [i, id] of ids.entries()) {
      const output = {
        output_type: "display_data",
        metadata: {},
        data: { [view]: { version_major: 2, version_minor: 1, model_id: id }, "text/plain": "?" },
      };
      notebook.cells[i + 1].outputs = [output];
    }
    writeFileSync(path(OTHER), JSON.stringify(notebook));
    execFileSync(venvBin(root, "jupyter"), ["trust", path(OTHER)], {
      env: jupyterEnvironment(root, process.env),
    });
    const fresh = await walk.newPage();
    await openNotebook(fresh, walk.course(), OTHER);
    await expect
      .poll(() => fresh.locator(".md-form .md-lead").allInnerTexts(), { timeout: 60_000 })
      .toEqual(Array(2).fill("This form is no part of this course now. Run the cell above once more."));
    expect(await fresh.locator(".jp-Notebook").innerText()).not.toContain("model not found");
    await fresh.close();
  });
});
