import { offerRecording, type TryCell } from "../../browser/player/offer-recording.js";
import type { Recording } from "../../browser/player/recording.js";
import { drawCharts, markWideParts } from "./draw-charts.js";

/** Where the page links its recording, a button plays it over the page itself: whoever pauses it can change a cell and run it. */
export function offerGuidance(site: string, tryCell: TryCell): void {
  const start = document.querySelector<HTMLElement>("[data-recording]");
  const main = document.querySelector("main");
  if (start === null || main === null) return;
  const address = new URL(start.dataset.recording ?? "", site);
  const name = address.pathname.replace(/^.*\/([^/]*)\.html$/, "$1");
  const codes = new Map<string, string>();
  start.replaceChildren();
  start.dataset.recordingStart = "";
  offerRecording(
    start,
    { name, length: 60 * Number(start.dataset.minutes) },
    {
      tryCell,
      page: {
        main,
        codeOf: (cell) => codes.get(cell),
        async draw(output) {
          await drawCharts(output);
          markWideParts();
        },
      },
      /** The page of the recording has the code as it is written, which the reader may have changed here. */
      async load() {
        const answer = await fetch(address);
        if (!answer.ok) throw new Error(answer.statusText);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const cell of page.querySelectorAll<HTMLElement>(".cell[data-cell]"))
          codes.set(cell.dataset.cell ?? "", cell.querySelector("pre.code code")?.innerHTML ?? "");
        const recording: Recording = JSON.parse(page.getElementById("recording")?.textContent ?? "");
        return { ...recording, sound: new URL(recording.sound, address).href };
      },
    },
  );
}
