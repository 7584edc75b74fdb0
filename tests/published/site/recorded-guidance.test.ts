import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordingIn } from "../../../publishing/recording/film/make-film.js";
import { axeFindings } from "../published-pages.js";
import { cell, editor, openLive, ready, runCell, type SiteReader, startSiteReader } from "./site-reader.js";

const NAME = "1-intro-to-movement-data";

let site: SiteReader;
let page: Page;
beforeAll(async () => {
  site = await startSiteReader("/courses/data/");
  page = await openLive(await site.person(), site.address, `${NAME}.html`);
}, 200_000);
afterAll(async () => {
  await site?.close();
});

const bar = () => page.locator(".recording-bar");
const play = () => page.locator("[data-recording-start] button").click();
const isPaused = () => bar().getByRole("button", { name: "Play", exact: true }).isVisible();
const secondsShown = async (): Promise<number> => {
  const [minutes = 0, seconds = 0] =
    (await bar().locator(".time").innerText()).split(" / ")[0]?.split(":").map(Number) ?? [];
  return 60 * minutes + seconds;
};
/** The cell as the recording shows it stands before the page's own. */
const recorded = (name: string) => page.locator(`.recorded:has(+ [data-cell="${name}"])`);

describe("the recording of a page, over the page that runs", () => {
  it("is paused, a cell is changed and run, and it goes on; the learner's version stays", async () => {
    const answer = await page.request.get(`${site.address}recordings/${NAME}.html`);
    const steps = recordingIn(await answer.text()).chapters.flatMap((chapter) => chapter.steps);
    // The step in which the cell was run as it is written, before the recording changes it.
    const step = steps.find(({ acts }) =>
      acts.some((act) => act.do === "run" && act.cell === "beat-1-change"),
    );
    await play();
    await expect.poll(secondsShown, { timeout: 20_000 }).toBeGreaterThan(0);
    // Paused, it stays where it is put, however slow the computer is.
    await bar().getByRole("button", { name: "Pause" }).click();
    await bar()
      .locator(".seek")
      .fill(String(Math.floor(step?.end ?? 0)));
    await expect.poll(() => recorded("beat-1-change").locator(".output").innerText()).not.toBe("");
    const heard = await recorded("beat-1-change").locator(".output").innerText();

    await recorded("beat-1-change").getByRole("button", { name: "Try it yourself" }).click();
    await bar().getByRole("status").filter({ hasText: "The recording waits" }).waitFor();
    expect(await isPaused()).toBe(true);
    const own = cell(page, "beat-1-change");
    await expect.poll(() => editor(own).inputValue()).toContain("from = 17");
    await editor(own).fill((await editor(own).inputValue()).replace("from = 17", "from = 19"));
    // A letter that is typed is no key of the recording.
    await editor(own).press("End");
    await editor(own).pressSequentially(" // look");
    expect(await isPaused()).toBe(true);
    const told = await runCell(own);
    expect(told).not.toBe("");
    expect(told).not.toBe(heard);
    expect(await own.locator(".error").count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);

    const before = await secondsShown();
    await bar().getByRole("button", { name: "Play", exact: true }).click();
    await expect.poll(secondsShown, { timeout: 20_000 }).toBeGreaterThan(before);
    expect(await own.isVisible()).toBe(false);
    expect(await recorded("beat-1-change").isVisible()).toBe(true);
    await bar().getByRole("button", { name: "Close" }).click();
    await expect.poll(() => editor(own).inputValue()).toContain("from = 19");
    await expect.poll(() => own.locator(".output").innerText()).toBe(told);
  });

  it("takes back a cell that was only looked at", async () => {
    await play();
    await bar().getByRole("button", { name: "Pause" }).click();
    const end = await bar().locator(".seek").getAttribute("max");
    await bar()
      .locator(".seek")
      .fill(String(Number(end) - 5));
    const own = cell(page, "beat-5-goal");
    // While it lies below the recorded one it has no role.
    const code = own.locator("textarea");
    const written = await code.inputValue();
    await recorded("beat-5-goal").getByRole("button", { name: "Try it yourself" }).click();
    await expect.poll(() => code.inputValue()).not.toBe(written);
    // Another one is tried: the first is as it was.
    await recorded("beat-1-change").getByRole("button", { name: "Try it yourself" }).click();
    await expect.poll(() => code.inputValue()).toBe(written);
    const edited = (): Promise<string> => page.evaluate("Object.keys(localStorage).join()");
    await expect.poll(edited).toContain(":beat-1-change");
    await expect.poll(edited).not.toContain(":beat-5-goal");
    await recorded("beat-5-goal").getByRole("button", { name: "Try it yourself" }).click();
    await page.locator("h1").click();
    await page.keyboard.press("Escape");
    await expect.poll(() => code.inputValue()).toBe(written);
    await expect.poll(() => page.locator(".recorded").count()).toBe(0);
  });

  it("is laid over the page once, however often its button is pressed", async () => {
    await page.locator("[data-recording-start] button").dblclick();
    await expect.poll(secondsShown, { timeout: 20_000 }).toBeGreaterThan(0);
    const layers = await page.locator(".recorded").count();
    const names = await page.locator(".recorded + [data-cell]").count();
    expect(layers).toBe(names);
    await bar().getByRole("button", { name: "Close" }).click();
    await expect.poll(() => page.locator(".recorded").count()).toBe(0);
  });

  it("plays without a network once it was played", async () => {
    await page.context().setOffline(true);
    await page.reload();
    await ready(page);
    await play();
    await bar().locator(".seek").fill("30");
    await expect.poll(secondsShown, { timeout: 20_000 }).toBeGreaterThan(31);
    await page.context().setOffline(false);
    expect(site.problems).toEqual([]);
  });
});
