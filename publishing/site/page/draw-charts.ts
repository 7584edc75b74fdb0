import { el } from "../../../src/course/forms/front/element.js";

/** What charts.js and scroll-regions.js offer to other scripts. */
interface BookScripts {
  drawChart(figure: Element): Promise<void>;
  markScrollRegions(): void;
}

const scripts = globalThis as unknown as BookScripts;

let loading: Promise<void> | undefined;

/** Draws the charts in an element. The drawing program is fetched for the first one. */
export async function drawCharts(within: Element): Promise<void> {
  const figures = within.querySelectorAll("figure.chart");
  if (figures.length === 0) return;
  loading ??= load("_static/plotly.min.js").then(() => load("_static/charts.js"));
  await loading;
  for (const figure of figures) await scripts.drawChart(figure);
}

/** Lets the keyboard reach what is wider than the page. */
export function markWideParts(): void {
  scripts.markScrollRegions();
}

function load(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = el("script", { src: address });
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      loading = undefined;
      reject(new Error(`${address} did not arrive.`));
    });
    document.head.append(script);
  });
}
