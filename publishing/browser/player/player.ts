// The page of a recording: it holds its recording as JSON, and plays it over itself.
import { offerRecording } from "./offer-recording.js";
import type { Recording } from "./recording.js";

// Scripts of the same page.
declare function drawChart(figure: Element): Promise<void>;
declare function markScrollRegions(): void;

const stored = document.getElementById("recording")?.textContent;
const main = document.getElementById("main");
const start = document.querySelector<HTMLElement>("[data-recording-start]");
if (stored && main && start) {
  const recording: Recording = JSON.parse(stored);
  const code = (cell: string) => main.querySelector(`.cell[data-cell="${cell}"] > pre.code code`)?.innerHTML;
  offerRecording(start, recording, {
    load: async () => recording,
    page: {
      main,
      codeOf: code,
      async draw(output) {
        await Promise.all([...output.querySelectorAll("figure.chart")].map((figure) => drawChart(figure)));
        markScrollRegions();
      },
    },
  });
}
