import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { RecordedStep } from "../../../publishing/browser/player/recording.js";
import { recordingIn } from "../../../publishing/recording/film/make-film.js";
import { clockSeconds } from "../../support/clock-seconds.js";

/** A recording that lies over a page of the site. */
export interface RecordingOnPage {
  readonly bar: Locator;
  play(): Promise<void>;
  goOn(): Promise<void>;
  pause(): Promise<void>;
  isPaused(): Promise<boolean>;
  secondsShown(): Promise<number>;
  /** The cell as the recording shows it: it stands before the page's own. */
  recorded(cell: string): Locator;
  tryCell(cell: string): Promise<void>;
  /** Plays, pauses, and jumps to the end of the step in which a cell runs first. Gives what it shows there. */
  pauseWhereRan(cell: string): Promise<string>;
  close(): Promise<void>;
}

/** @param site the address of the site. */
export function recordingOn(page: Page, site: string, name: string): RecordingOnPage {
  const bar = page.locator(".recording-bar");
  const recorded = (cell: string): Locator => page.locator(`.recorded:has(+ [data-cell="${cell}"])`);
  const secondsShown = async (): Promise<number> => clockSeconds(await bar.locator(".time").innerText());
  const press = (button: string): Promise<void> =>
    bar.getByRole("button", { name: button, exact: true }).click();
  const steps = async (): Promise<readonly RecordedStep[]> =>
    recordingIn(await (await page.request.get(`${site}recordings/${name}.html`)).text()).chapters.flatMap(
      (chapter) => chapter.steps,
    );
  const play = (): Promise<void> => page.locator("[data-recording-start] button").click();
  return {
    bar,
    play,
    goOn: () => press("Play"),
    pause: () => press("Pause"),
    isPaused: () => bar.getByRole("button", { name: "Play", exact: true }).isVisible(),
    secondsShown,
    recorded,
    tryCell: (cell) => recorded(cell).getByRole("button", { name: "Try it yourself" }).click(),
    async pauseWhereRan(cell) {
      const step = (await steps()).find(({ acts }) =>
        acts.some((act) => act.do === "run" && act.cell === cell),
      );
      await play();
      await expect.poll(secondsShown).toBeGreaterThan(0);
      // Paused, it stays where it is put, however slow the computer is.
      await press("Pause");
      await bar.locator(".seek").fill(String(Math.floor(step?.end ?? 0)));
      const output = recorded(cell).locator(".output");
      await expect.poll(() => output.innerText()).not.toBe("");
      return output.innerText();
    },
    close: () => press("Close"),
  };
}
