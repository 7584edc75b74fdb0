// A page of a recording whose pictures are taken one after the other: each moment is asked for from outside.
import type { FilmWords } from "./film-words.js";
import { recordedCells } from "./recorded-cells.js";
import type { Recording } from "./recording.js";
import { showMoment } from "./show-moment.js";
import { stateAt } from "./state-at.js";

// Scripts of the same page.
declare function drawChart(figure: Element): Promise<void>;

/** The height of the words below the picture, in pixels. */
const BAND = 80;

declare global {
  /** Shows a second of the sound. Gives how far the page was scrolled before and is now. */
  var showSecond: (seconds: number, words: FilmWords) => Promise<{ from: number; to: number }>;
}

const main = document.getElementById("main");
const stored = document.getElementById("recording")?.textContent;
if (main && stored) {
  const recording: Recording = JSON.parse(stored);
  const steps = recording.chapters.flatMap((chapter) => chapter.steps);
  const cells = recordedCells({
    main,
    codeOf: (cell) => main.querySelector(`.cell[data-cell="${cell}"] > pre.code code`)?.innerHTML,
    async draw(output) {
      await Promise.all([...output.querySelectorAll("figure.chart")].map((figure) => drawChart(figure)));
    },
  });
  document.querySelector("[data-recording-start]")?.remove();
  document.body.classList.add("recording-on");
  const band = document.createElement("p");
  band.style.cssText = `position:fixed;inset:auto 0 0;z-index:9;box-sizing:border-box;height:${BAND}px;margin:0;padding:0 1em;display:grid;place-items:center;text-align:center;background:#1a1a1a;color:#fff;font-size:1.35rem;line-height:1.3`;
  document.body.append(band);

  globalThis.showSecond = async (seconds, { caption, question }) => {
    band.textContent = question === undefined ? caption : `${question.text} (${question.left})`;
    band.style.fontWeight = question === undefined ? "400" : "700";
    const from = scrollY;
    await showMoment(main, cells, stateAt(steps, seconds), new Map(), { bar: BAND, calm: true });
    return { from, to: scrollY };
  };
}
