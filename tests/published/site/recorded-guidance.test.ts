import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courseModules } from "../../../src/course/modules/course-modules.js";
import { axeFindings } from "../published-pages.js";
import { type RecordingOnPage, recordingOn } from "./recording-on-page.js";
import { cell, editor, openLive, ready, runCell, type SiteReader, startSiteReader } from "./site-reader.js";

const NAME = "1-intro-to-movement-data";

let site: SiteReader;
let page: Page;
let recording: RecordingOnPage;
beforeAll(async () => {
  site = await startSiteReader("/courses/data/");
  page = await openLive(await site.person(), site.address, `${NAME}.html`);
  recording = recordingOn(page, site.address, NAME);
}, 200_000);
afterAll(async () => {
  await site?.close();
});

describe("the recording of a page, over the page that runs", () => {
  it("is paused, a cell is changed and run, and it goes on; the learner's version stays", async () => {
    const heard = await recording.pauseWhereRan("beat-1-change");
    await recording.tryCell("beat-1-change");
    await recording.bar.getByRole("status").filter({ hasText: "The recording waits" }).waitFor();
    expect(await recording.isPaused()).toBe(true);
    const own = cell(page, "beat-1-change");
    await expect.poll(() => editor(own).inputValue()).toContain("from = 17");
    await editor(own).fill((await editor(own).inputValue()).replace("from = 17", "from = 19"));
    // A letter that is typed is no key of the recording.
    await editor(own).press("End");
    await editor(own).pressSequentially(" // look");
    expect(await recording.isPaused()).toBe(true);
    const told = await runCell(own);
    expect(told).not.toBe("");
    expect(told).not.toBe(heard);
    expect(await own.locator(".error").count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);

    const before = await recording.secondsShown();
    await recording.goOn();
    await expect.poll(recording.secondsShown, { timeout: 20_000 }).toBeGreaterThan(before);
    expect(await own.isVisible()).toBe(false);
    expect(await recording.recorded("beat-1-change").isVisible()).toBe(true);
    await recording.close();
    await expect.poll(() => editor(own).inputValue()).toContain("from = 19");
    await expect.poll(() => own.locator(".output").innerText()).toBe(told);
  });

  it("takes back a cell that was only looked at", async () => {
    await recording.play();
    await recording.pause();
    const end = await recording.bar.locator(".seek").getAttribute("max");
    await recording.bar.locator(".seek").fill(String(Number(end) - 5));
    const own = cell(page, "beat-5-goal");
    // While it lies below the recorded one it has no role.
    const code = own.locator("textarea");
    const written = await code.inputValue();
    await recording.tryCell("beat-5-goal");
    await expect.poll(() => code.inputValue()).not.toBe(written);
    // Another one is tried: the first is as it was.
    await recording.tryCell("beat-1-change");
    await expect.poll(() => code.inputValue()).toBe(written);
    const edited = (): Promise<string> => page.evaluate("Object.keys(localStorage).join()");
    await expect.poll(edited).toContain(":beat-1-change");
    await expect.poll(edited).not.toContain(":beat-5-goal");
    await recording.tryCell("beat-5-goal");
    await page.locator("h1").click();
    await page.keyboard.press("Escape");
    await expect.poll(() => code.inputValue()).toBe(written);
    await expect.poll(() => page.locator(".recorded").count()).toBe(0);
  });

  it("is laid over the page once, however often its button is pressed", async () => {
    await page.locator("[data-recording-start] button").dblclick();
    await expect.poll(recording.secondsShown, { timeout: 20_000 }).toBeGreaterThan(0);
    const layers = await page.locator(".recorded").count();
    const names = await page.locator(".recorded + [data-cell]").count();
    expect(layers).toBe(names);
    await recording.close();
    await expect.poll(() => page.locator(".recorded").count()).toBe(0);
  });

  it("plays without a network once it was played", async () => {
    await page.context().setOffline(true);
    await page.reload();
    await ready(page);
    await recording.play();
    await recording.bar.locator(".seek").fill("30");
    await expect.poll(recording.secondsShown, { timeout: 20_000 }).toBeGreaterThan(31);
    await page.context().setOffline(false);
    expect(site.problems).toEqual([]);
  });
});

/** What a learner changes in each of the other notebooks, in a cell as the recording has it. */
const changes = [
  ["0-start-here", "change-a-number", "volunteers = 8", "volunteers = 11"],
  ["2-data-during-the-electoral-cycle", "beat-3-run", "contactRate = 0.25", "contactRate = 0.2"],
  ["3-data-for-issue-organizing", "beat-5-run", "contactRate: 0.08", "contactRate: 0.1"],
  ["3a-legislative-deep-dive", "a5-chance", "0.45", "0.6"],
  ["3b-distributed-deep-dive", "b3-hosts", "limit = 5", "limit = 4"],
  ["4-data-collection-and-the-ladder", "beat-2-mend", "points = 5", "points = 10"],
  ["5-open-data", "beat-6-run", "[1200, 900]", "[1200, 1000]"],
  ["6-next-top-model", "beat-6-run", "threshold = 0.5", "threshold = 0.4"],
  ["supplement-digital-safety", "beat-1-poll", '"education", "income"', '"education"'],
  ["supplement-tests-and-experiments", "beat-4-run", "listSize = 3000", "listSize = 5000"],
] as const;

describe("the recording of every notebook", () => {
  it("has a cell to change", () => {
    const notebooks = courseModules.map(({ notebook }) => notebook.replace(".ipynb", ""));
    expect([NAME, ...changes.map(([name]) => name)].sort()).toEqual(notebooks.sort());
  });

  it.each(changes)("%s waits while %s is changed and run, and goes on", async (name, id, from, to) => {
    const other = await openLive(page.context(), site.address, `${name}.html`);
    const guidance = recordingOn(other, site.address, name);
    const heard = await guidance.pauseWhereRan(id);
    await guidance.tryCell(id);
    const own = cell(other, id);
    await expect.poll(() => editor(own).inputValue()).toContain(from);
    const code = await editor(own).inputValue();
    await editor(own).fill(code.replace(from, to));
    const told = await runCell(own);
    expect(await own.locator(".error").allInnerTexts()).toEqual([]);
    expect(told).not.toBe("");
    expect(told).not.toBe(heard);
    const before = await guidance.secondsShown();
    await guidance.goOn();
    await expect.poll(guidance.secondsShown).toBeGreaterThan(before);
    await guidance.close();
    await expect.poll(() => editor(own).inputValue()).toContain(to);
    await other.close();
  });
});
