import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, Locator, Page } from "playwright-core";
import { kernelConnected } from "../jupyterlab/kernel-connected.js";
import { openBrowser } from "../jupyterlab/open-browser.js";
import { startCourse } from "../jupyterlab/start-course.js";
import type { Frame } from "./film.js";
import type { Beat, Step } from "./narration.js";

/** When something was said and shown, in seconds from the first frame. */
export interface RecordedStep extends Step {
  readonly start: number;
  readonly duration: number;
}

/** What the camera saw. */
export interface Take {
  readonly frames: readonly Frame[];
  /** For each beat its steps with their times. */
  readonly beats: readonly (readonly RecordedStep[])[];
  readonly length: number;
}

const SIZE = { width: 1280, height: 720 };
/** Silence after each step, in seconds; after a cell that ran there is more to look at, after "Predict" more to think. */
const PAUSE = 0.6;
const LOOK = 2.5;
const THINK = 3;

/** Runs in the page: a dot that follows the mouse. */
const POINTER = `{
  const dot = document.createElement("div");
  dot.style.cssText =
    "position:fixed;z-index:99999;width:22px;height:22px;border-radius:50%;background:rgba(220,60,0,.4);border:2px solid #c2410c;pointer-events:none;left:640px;top:380px;transform:translate(-50%,-50%)";
  document.body.append(dot);
  addEventListener("mousemove", ({ clientX, clientY }) => {
    dot.style.left = clientX + "px";
    dot.style.top = clientY + "px";
  }, true);
}`;

/**
 * Opens a notebook in JupyterLab and films its cells being run step by step, each as long as its words take.
 *
 * @param notebook the path below the course's folder, of a copy: JupyterLab saves what it runs.
 * @param lengthOf how many seconds the words of a step take.
 */
export async function filmNotebook(
  root: string,
  notebook: string,
  beats: readonly Beat[],
  lengthOf: (step: Step) => number,
  folder: string,
): Promise<Take> {
  const course = await startCourse(root, join(folder, "my-work"));
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: SIZE });
    await openNotebook(page, course.url, notebook);
    const cells = await cellsOf(page, course.url, notebook);
    return await film(page, cells, beats, lengthOf, folder);
  } finally {
    await browser.close();
    await course.stop();
  }
}

async function film(
  page: Page,
  cells: (id: string) => Locator,
  beats: readonly Beat[],
  lengthOf: (step: Step) => number,
  folder: string,
): Promise<Take> {
  const camera = await page.context().newCDPSession(page);
  const frames: Frame[] = [];
  const pictures = join(folder, "frames");
  mkdirSync(pictures, { recursive: true });
  let began = Number.NaN;
  onFrame(camera, (picture, time) => {
    if (Number.isNaN(began)) began = time;
    const file = join(pictures, `${String(frames.length).padStart(6, "0")}.png`);
    writeFileSync(file, picture);
    frames.push({ file, time: time - began });
  });
  await camera.send("Page.startScreencast", {
    format: "png",
    maxWidth: SIZE.width,
    maxHeight: SIZE.height,
    everyNthFrame: 2,
  });
  // The first frame comes with the first change.
  await page.mouse.move(640, 380, { steps: 4 });
  await page.waitForTimeout(500);
  const now = () => Date.now() / 1000 - began;
  const recorded: RecordedStep[][] = [];
  for (const { steps } of beats) {
    const times: RecordedStep[] = [];
    for (const [i, step] of steps.entries()) {
      const start = now();
      const duration = lengthOf(step);
      const cell = cells(step.cell);
      // Words after a cell that ran speak of what it shows, so that stays in view above them.
      await show(cell, steps[i - 1]?.run === true && !step.run ? "end" : "start");
      if (step.run) await runCell(page, cell);
      const look = step.run ? LOOK : /\bPredict\b/.test(step.say) ? THINK : 0;
      const rest = duration + PAUSE + look - (now() - start);
      if (rest > 0) await page.waitForTimeout(1000 * rest);
      times.push({ ...step, start, duration });
    }
    recorded.push(times);
  }
  const length = now();
  await camera.send("Page.stopScreencast");
  return { frames, beats: recorded, length };
}

/** Runs a cell with the keyboard and brings what it shows into view: together with its code where both fit. */
async function runCell(page: Page, cell: Locator): Promise<void> {
  // A folded cell is a bar, which stays folded when it is run.
  const bar = cell.locator(".jp-InputPlaceholder");
  await ((await bar.isVisible()) ? bar : cell.locator(".cm-line").last()).click();
  await page.keyboard.press("Shift+Enter");
  // A cell that did not run would make a film of nothing: the number in front of it tells.
  const ran = cell.locator(".jp-InputPrompt", { hasText: /\[\d+\]/ });
  await ran.first().waitFor({ state: "attached", timeout: 120_000 });
  await page.keyboard.press("Escape");
  const error = cell.locator('[data-mime-type="application/vnd.jupyter.stderr"]').first();
  if (await error.isVisible().catch(() => false)) {
    throw new Error(`A cell of the notebook fails, so it is not filmed. It says: ${await error.innerText()}`);
  }
  const output = cell.locator(".jp-OutputArea-child").first();
  if (!(await output.isVisible().catch(() => false))) return;
  await page.waitForTimeout(400);
  await show((await fitsInView(cell)) ? cell : output, "start");
}

/** Scrolls a place to the upper or the lower edge of the notebook; what is higher than the notebook, to the upper. */
async function show(place: Locator, edge: "start" | "end"): Promise<void> {
  const block = (await fitsInView(place)) ? edge : "start";
  await place.evaluate((element, to) => element.scrollIntoView({ block: to, behavior: "smooth" }), block);
  await place.page().waitForTimeout(700);
}

async function fitsInView(place: Locator): Promise<boolean> {
  const notebook = await place.page().locator(".jp-WindowedPanel-outer").first().boundingBox();
  const box = await place.boundingBox();
  return notebook !== null && box !== null && box.height <= notebook.height;
}

function onFrame(camera: CDPSession, take: (picture: Buffer, time: number) => void): void {
  camera.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
    take(Buffer.from(data, "base64"), metadata.timestamp ?? Date.now() / 1000);
    camera.send("Page.screencastFrameAck", { sessionId }).catch(() => {}); // The film has ended.
  });
}

async function openNotebook(page: Page, address: URL, notebook: string): Promise<void> {
  const url = new URL(address);
  url.pathname = `/lab/workspaces/recording/tree/${notebook}`;
  url.searchParams.set("reset", "");
  const connected = kernelConnected(page);
  await page.goto(url.href, { waitUntil: "domcontentloaded" });
  await page.locator(".jp-Notebook .jp-Cell").first().waitFor({ timeout: 90_000 });
  await connected;
  await page
    .locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]')
    .first()
    .waitFor({ timeout: 90_000 });
  await page.keyboard.press("Control+b"); // Without the file list the page is wide enough.
  await page.waitForTimeout(1_500);
  await drawPointer(page);
}

/** Headless frames carry no pointer. */
async function drawPointer(page: Page): Promise<void> {
  await page.evaluate(POINTER);
}

/** Finds a cell by its id: JupyterLab's page knows only their order. */
async function cellsOf(page: Page, address: URL, notebook: string): Promise<(id: string) => Locator> {
  const url = new URL(address);
  url.pathname = `/api/contents/${notebook}`;
  const answer = await page.request.get(url.href);
  const { content } = (await answer.json()) as { content: { cells: { id: string }[] } };
  const order = content.cells.map(({ id }) => id);
  return (id) => {
    const place = order.indexOf(id);
    if (place < 0) throw new Error(`The notebook ${notebook} has no cell ${id}.`);
    return page.locator(".jp-Notebook .jp-Cell").nth(place);
  };
}
