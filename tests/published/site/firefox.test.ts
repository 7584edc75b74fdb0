import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorkStore } from "../../../src/course/my-work/work-store.js";
import { systemClock } from "../../../src/library/kernel/clock.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { axeFindings } from "../published-pages.js";
import {
  beginCell,
  cell,
  cellsReady,
  type FirefoxReader,
  fill,
  inPage,
  press,
  runCell,
  shown,
  startFirefox,
  written,
} from "./firefox-reader.js";

const START = "0-start-here.html";
const WORDS = "To know which doors we knock on next week, and who decides it.";
const why = `${cell("reflect-why")} .md-form textarea`;

let firefox: FirefoxReader;
let page: Page;
beforeAll(async () => {
  firefox = await startFirefox();
  page = await firefox.open(START);
  await cellsReady(page);
}, 300_000);
afterAll(async () => {
  await firefox?.close();
});

describe("a live page in Firefox", () => {
  it("runs from top to bottom with its charts and forms, and shuts nobody out", async () => {
    await press(page, "Restart & run all");
    await expect
      .poll(() => shown(page, ".live-status"), { timeout: 120_000 })
      .toMatch(/^(Done\.|It stopped)/);
    expect(await shown(page, ".live-status")).toBe("Done.");
    expect(await shown(page, ".error")).toBe("");
    const count = (selector: string) =>
      inPage(page, `document.querySelectorAll(${JSON.stringify(selector)}).length`).then(Number);
    await expect.poll(() => count(".js-plotly-plot .main-svg")).toBeGreaterThan(0);
    await expect.poll(() => count(".md-form")).toBeGreaterThanOrEqual(3);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("answers what is wrong, what is right and what is misspelled", async () => {
    const form = `${cell("task-doors")} .md-form`;
    const answer = async (number: string): Promise<void> => {
      await fill(page, `${form} input`, number);
      await press(page, "Check", form);
    };
    await answer("90");
    await expect.poll(() => shown(page, form)).toContain("Not yet");
    await answer("720");
    await expect.poll(() => shown(page, form)).toContain("Right");
    expect(await runCell(page, "break-it", 'countBy(canvass, "trf");')).toMatch(/Did you mean "turf"\?/);
  });

  it("stops an endless loop, and keeps what was made", async () => {
    await runCell(page, "own", "const kept = 5;");
    await beginCell(page, "own", "while (true) {}");
    await press(page, "■ Stop");
    await expect.poll(() => shown(page, `${cell("own")} .error`)).toContain("You stopped this cell.");
    expect(await runCell(page, "own", "kept")).toBe("5");
  });
});

describe("the learner's work in Firefox", () => {
  it("is there after a reload and after the browser was ended, to the last word", async () => {
    await fill(page, why, WORDS);
    await expect
      .poll(() => shown(page, `${cell("reflect-why")} .md-status`), { timeout: 60_000 })
      .toMatch(/^Saved/);
    await page.reload();
    await cellsReady(page);
    await runCell(page, "reflect-why");
    await expect.poll(() => written(page, why)).toBe(WORDS);
    await firefox.restart();
    page = await firefox.open(START);
    await cellsReady(page);
    await runCell(page, "reflect-why");
    await expect.poll(() => written(page, why)).toBe(WORDS);
  });

  it("loses no word when two tabs write at once", async () => {
    const other = await firefox.open("1-intro-to-movement-data.html");
    await cellsReady(other);
    const code = (id: string): string =>
      `import { reflect } from "movement-data/course";\nfor (let i = 0; i < 10; i++) reflect("${id}", "Number " + i + " of many long answers that are saved one after the other.");`;
    await Promise.all([
      runCell(page, "own", code("start.why")),
      runCell(other, "own", code("m1.number-you-repeat")),
    ]);
    const { reflections } = JSON.parse((await firefox.downloaded(page, "my-work.json")).toString());
    const { "start.why": first, "m1.number-you-repeat": second } = reflections;
    for (const { text } of [first, second]) expect(text).toMatch(/^Number 9 /);
    expect(second.earlier.length).toBe(9);
    expect(first.earlier.length).toBe(10);
    expect(first.earlier[0].text).toBe(WORDS);
    await other.close();
  });

  it("comes from a laptop, and goes out again without a difference", async () => {
    const folder = temporaryFolder();
    const answer = { text: WORDS, writtenAt: "2026-03-02T10:00:00.000Z", earlier: [] };
    openWorkStore(folder, systemClock).update((work) => ({
      ...work,
      reflections: { "start.why": answer },
      plan: { goal: "¿Cuántas puertas? 😀" },
    }));
    const file = join(folder, "my-work.json");
    const start = await firefox.open("index.html");
    await start.waitForSelector('html[data-live="yes"]');
    const field = await start.waitForSelector('input[type="file"]');
    await field?.uploadFile(file);
    await expect.poll(() => shown(start, ".my-work [role=status]")).toContain("Your work is here.");
    expect((await firefox.downloaded(start, "my-work.json")).equals(readFileSync(file))).toBe(true);
    // What was here before is kept beside it.
    expect(await shown(start, ".my-work .files")).toContain("my-work.earlier-1.json");
    expect(await axeFindings(start)).toEqual([]);
    await start.close();
  });

  it("goes on without a network where it was once", async () => {
    await firefox.goOffline();
    await page.reload();
    await cellsReady(page);
    await runCell(page, "setup");
    expect(await runCell(page, "first-chart")).toContain("Some walk far more than others");
    await firefox.goOnline();
  });
});

it("Firefox asks no other host", () => {
  expect(firefox.outside).toEqual([]);
});

describe("Firefox that does not keep what is written", () => {
  it.each([
    ["in a private window", { "browser.privatebrowsing.autostart": true }, "forgets what you write"],
    ["that refuses websites to keep anything", { "network.cookie.cookieBehavior": 2 }, "keeps nothing"],
  ])("%s says so at the top, runs cells, and hands the work out", async (_, preferences, sentence) => {
    const apart = await startFirefox(preferences);
    try {
      const open = await apart.open(START);
      await cellsReady(open);
      expect(await shown(open, "main > [role=alert]")).toContain(sentence);
      await runCell(
        open,
        "own",
        `import { reflect } from "movement-data/course";\nreflect("start.why", ${JSON.stringify(WORDS)});`,
      );
      expect((await apart.downloaded(open, "my-work.json")).toString()).toContain(WORDS);
    } finally {
      await apart.close();
    }
  });
});
