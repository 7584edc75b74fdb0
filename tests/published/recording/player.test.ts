import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookRecordings } from "../../../publishing/book/book-recordings.js";
import type { RecordedStep, Recording } from "../../../publishing/browser/player/recording.js";
import { clockSeconds } from "../../support/clock-seconds.js";
import { axeFindings, type OfflineReader, startReader } from "../published-pages.js";

// The book brings what draws the charts; the pages of the laptop are the same.
const folder = join("book", "learner", "recordings");
const names = [...bookRecordings(process.cwd()).keys()];

let reader: OfflineReader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader?.browser.close());

const textOfMain = `(() => {
  const copy = document.getElementById("main").cloneNode(true);
  copy.querySelector("[data-recording-start]").remove();
  return copy.innerHTML;
})()`;
const startButton = (page: Page) => page.locator("[data-recording-start] button");
const timeAndCaption = `[".time", ".caption"].map((part) =>
  document.querySelector(".recording-bar " + part).textContent.trim())`;
const secondsShown = async (page: Page): Promise<number> =>
  clockSeconds(await page.locator(".recording-bar .time").innerText());
const seek = (page: Page, seconds: number) =>
  page.locator(".recording-bar .seek").fill(String(Math.floor(seconds)));
const stepsOf = async (page: Page): Promise<readonly RecordedStep[]> => {
  const recording = JSON.parse((await page.locator("#recording").textContent()) ?? "{}") as Recording;
  return recording.chapters.flatMap(({ steps }) => steps);
};

describe.each(names)("the recording %s, opened from a folder without a network", (name) => {
  it("is heard, and its captions follow; a jump shows what listening shows", async () => {
    const page = await reader.open(folder, `${name}.html`);
    const steps = await stepsOf(page);
    await startButton(page).click();
    await expect.poll(() => secondsShown(page), { timeout: 20_000 }).toBeGreaterThan(1);
    // It is heard on while the test looks: the time and the caption are taken in one moment.
    const [time = "", caption] = await page.evaluate<string[]>(timeAndCaption);
    const begun = steps.flatMap(({ cues }) => cues.filter(([from]) => from <= clockSeconds(time) + 1));
    expect(begun.slice(-3).map(([, , text]) => text)).toContain(caption);
    const mistake = steps.find(({ acts }) => acts.some((act) => act.do === "mistake"));
    await page.keyboard.press("k");
    await seek(page, mistake?.end ?? 0);
    await expect
      .poll(() => page.locator(".recorded pre.error, .recorded .movement-data").count())
      .toBeGreaterThan(0);
    const there = await page.locator("#main").innerHTML();
    await seek(page, 0);
    await expect.poll(() => page.locator("#main").innerHTML()).not.toBe(there);
    await seek(page, mistake?.end ?? 0);
    const code = "[...document.querySelectorAll('.recorded code')].map((each) => each.textContent).join()";
    await expect.poll(() => page.locator(".recorded.ran, .pointed").count()).toBeGreaterThan(0);
    expect(await page.evaluate(code)).not.toBe("");
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });

  it("points at words that are there, at every step", async () => {
    const page = await reader.open(folder, `${name}.html`);
    const steps = await stepsOf(page);
    await startButton(page).click();
    await expect.poll(() => secondsShown(page), { timeout: 20_000 }).toBeGreaterThan(0);
    await page.keyboard.press("k");
    const lost: string[] = [];
    for (const { id, end, acts } of steps) {
      if (!acts.some((act) => act.do === "point")) continue;
      await seek(page, end);
      await page
        .locator(".pointed")
        .first()
        .waitFor({ state: "attached", timeout: 10_000 })
        .catch(() => lost.push(id));
    }
    expect(lost).toEqual([]);
    await page.close();
  });
});

describe.skipIf(names.length === 0)("a recording", () => {
  const [name = ""] = names;

  it("asks, waits when it is told to, takes the answer, and goes on where it was left", async () => {
    const page = await reader.open(folder, `${name}.html`);
    const steps = await stepsOf(page);
    const asks = steps.find(({ acts }) => acts.some(({ question }) => (question?.fields.length ?? 0) > 0));
    await startButton(page).click();
    await page.getByLabel("Wait for me at questions").check();
    await seek(page, (asks?.end ?? 0) - 2);
    const go = page.getByRole("button", { name: "Go on", exact: true });
    await go.waitFor({ timeout: 20_000 });
    const field = page.locator(".question input").first();
    if ((await field.getAttribute("type")) === "radio") await field.check();
    else await field.fill((await field.getAttribute("type")) === "range" ? "30" : "30");
    await go.click();
    await expect
      .poll(() => secondsShown(page), { timeout: 20_000 })
      .toBeGreaterThan(Math.floor(asks?.end ?? 0) + 1);
    await expect.poll(() => page.locator(".yours").first().innerText()).toContain("You said:");
    const at = await secondsShown(page);
    await page.reload();
    await expect.poll(() => startButton(page).innerText()).toContain("Go on with the recorded guidance at");
    await startButton(page).click();
    await expect.poll(() => secondsShown(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(at - 2);
    await page.close();
  });

  it("gives the page back as it was, is driven by keys, and fits a window of 320 pixels", async () => {
    const page = await reader.open(folder, `${name}.html`, 320);
    const before = await page.evaluate<string>(textOfMain);
    await startButton(page).click();
    await expect.poll(() => secondsShown(page), { timeout: 20_000 }).toBeGreaterThan(0);
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    expect(await page.evaluate<number>("document.querySelector('.recording-bar').offsetHeight")).toBeLessThan(
      360,
    );
    await page.keyboard.press("l");
    await page.keyboard.press("l");
    await expect.poll(() => secondsShown(page)).toBeGreaterThan(3);
    expect(await page.evaluate<number>("document.getAnimations().length")).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate<string>(textOfMain)).toBe(before);
    await page.close();
  });

  it("asks for nothing but files of the folder", () => {
    expect(reader.outside).toEqual([]);
    // A browser gives up the part of a sound that it was fetching when somebody jumps.
    expect(reader.problems.filter((problem) => !problem.endsWith(".mp3"))).toEqual([]);
  });
});
