import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorkStore } from "../../../src/course/my-work/work-store.js";
import { systemClock } from "../../../src/library/kernel/clock.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import {
  beginInLab,
  commandInLab,
  endedInLab,
  fillInLab,
  labReady,
  labShows,
  openFirefoxLab,
  pressInLab,
  runAllInFirefoxLab,
  runInLab,
  saveInFirefoxLab,
  writeInLab,
  writtenInLab,
} from "./firefox-lab-reader.js";
import { type FirefoxReader, inPage, shown, startFirefox } from "./firefox-reader.js";

const START = "0-start-here.ipynb";
const WORDS = "To know which doors we knock on next week, and who decides it.";
const WHY = 'reflect("start.why"';
const TASK = 'check("start.doors"';
/** A cell of Module 1 that the learner writes anew. */
const MINE = "const pass = 1";
const LONG = { timeout: 60_000 };

let firefox: FirefoxReader;
let page: Page;
beforeAll(async () => {
  firefox = await startFirefox();
  page = await openFirefoxLab(firefox, START);
}, 300_000);
afterAll(async () => {
  await firefox?.close();
});

describe("a notebook in JupyterLab of the site in Firefox", () => {
  it("runs from top to bottom with its charts and forms", async () => {
    await runAllInFirefoxLab(page);
    const count = (selector: string) =>
      inPage(page, `document.querySelectorAll(${JSON.stringify(selector)}).length`).then(Number);
    await expect.poll(() => count(".js-plotly-plot .main-svg"), LONG).toBeGreaterThan(0);
    await expect.poll(() => count(".md-form"), LONG).toBeGreaterThanOrEqual(3);
    expect(await count('[data-mime-type="application/vnd.jupyter.error"]')).toBe(0);
  });

  it("answers what is wrong, what is right and what is misspelled", async () => {
    for (const [answer, said] of [
      ["90", "Not yet"],
      ["720", "Right"],
    ] as const) {
      await fillInLab(page, TASK, answer);
      await pressInLab(page, TASK, "Check");
      await expect.poll(() => labShows(page, TASK), LONG).toContain(said);
    }
    await writeInLab(page, "const volunteers", 'countBy(canvass, "trf");');
    await runInLab(page, '"trf"');
    await expect.poll(() => labShows(page, '"trf"')).toMatch(/Did you mean "turf"\?/);
  });

  it("stops an endless loop, and keeps what was made", async () => {
    await writeInLab(page, '"trf"', "const kept = 5;");
    await runInLab(page, "const kept");
    await writeInLab(page, "const kept", "while (true) {}");
    await beginInLab(page, "while (true)");
    await expect
      .poll(() => inPage(page, "document.querySelector('.jp-Notebook-ExecutionIndicator').dataset.status"))
      .toBe("busy");
    await commandInLab(page, "notebook:interrupt-kernel");
    await expect.poll(() => labShows(page, "while (true)"), LONG).toContain("You stopped this cell.");
    await writeInLab(page, "while (true)", "kept");
    await runInLab(page, "kept");
    await expect.poll(() => labShows(page, "kept")).toContain("5");
    await writeInLab(page, "kept", "const again = 1;");
  });
});

describe("the learner's work in JupyterLab of the site in Firefox", () => {
  it("is there after a reload, to the last word", async () => {
    await fillInLab(page, WHY, WORDS);
    await expect.poll(() => labShows(page, WHY), LONG).toMatch(/Saved/);
    await saveInFirefoxLab(page);
    await page.reload();
    await labReady(page);
    await expect.poll(() => writtenInLab(page, WHY), LONG).toBe(WORDS);
  });

  it("loses no word when two tabs write at once", async () => {
    const other = await openFirefoxLab(firefox, "1-intro-to-movement-data.ipynb");
    const code = (id: string): string =>
      `import { reflect } from "movement-data/course"; for (let i = 0; i < 10; i++) reflect("${id}", "Number " + i + " of many long answers that are saved one after the other.");`;
    const ids = ["m1.number-you-repeat", "start.why"] as const;
    // The tab in front is written in; the other one goes on behind it.
    await writeInLab(other, MINE, code(ids[0]));
    await beginInLab(other, ids[0]);
    await page.bringToFront();
    await writeInLab(page, "const again", code(ids[1]));
    await runInLab(page, "for (let i");
    await writeInLab(page, "for (let i", "const again = 1;");
    await saveInFirefoxLab(page);
    await endedInLab(other, ids[0]);
    const { reflections } = JSON.parse((await firefox.downloaded(page, "my-work.json")).toString());
    const { [ids[0]]: second, [ids[1]]: first } = reflections;
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
    const field = await page.$('.movement-data-work input[type="file"]');
    await (field as unknown as { uploadFile(path: string): Promise<void> } | null)?.uploadFile(file);
    await expect
      .poll(
        () => inPage(page, "document.querySelector('.movement-data-work [role=status]').textContent"),
        LONG,
      )
      .toContain("Your work is here.");
    expect((await firefox.downloaded(page, "my-work.json")).equals(readFileSync(file))).toBe(true);
  });

  it("is there after the browser was ended", async () => {
    await firefox.restart();
    page = await openFirefoxLab(firefox, START);
    expect((await firefox.downloaded(page, "my-work.json")).toString()).toContain(WORDS);
  });
});

it("Firefox with JupyterLab asks no other host", () => {
  expect(firefox.outside).toEqual([]);
});

it("Firefox that refuses websites to keep anything says so, and shows the way to the pages, which run", async () => {
  const apart = await startFirefox({ "network.cookie.cookieBehavior": 2 });
  try {
    const open = await apart.open(`lab/lab/index.html?path=notebooks/${START}`);
    await expect.poll(() => shown(open, ".movement-data-refused"), LONG).toContain("keeps nothing");
    expect(await inPage(open, 'document.querySelector(".movement-data-refused a").href')).toBe(apart.address);
  } finally {
    await apart.close();
  }
});
