import type { Figure } from "../chart/figure/figure.js";
import type { MimeBundle } from "../kernel/mime.js";
import { escapeHTML } from "../table/write/escape-html.js";
import { say } from "../words/say.js";
import { sentence } from "../words/words.js";
import { element, foldedHTML, outputElement } from "./html.js";
import { quietColor } from "./theme.js";

/**
 * Plotly forgets the height of a chart when the window changes its size, and takes that of its place: its drawing hangs
 * outside the flow of the page, so the place shrinks to a line. In the flow it keeps the place open.
 */
const KEEPS_ITS_HEIGHT =
  "<style>.js-plotly-plot .plotly .svg-container>.main-svg:first-child{position:relative;display:block}</style>";

/** A chart for the front end's own Plotly renderer, with its text alternative as plain text. */
export function figureBundle({ data, layout, config, alt }: Figure): MimeBundle {
  return {
    "application/vnd.plotly.v1+json": plainJSON({ data, layout, config }),
    "text/plain": alt,
  };
}

/** The text alternative as a visible line: it goes under the chart, for everybody. */
export function figureLineBundle(alt: string, caption?: string): MimeBundle {
  const words = caption === undefined ? alt : `${caption}. ${alt}`;
  const style = `color:${quietColor};font-size:13px;margin:0 0 8px;max-width:60em`;
  return {
    "text/html": `${KEEPS_ITS_HEIGHT}${outputElement("p", style, escapeHTML(words))}`,
    "text/plain": words,
  };
}

/**
 * The text alternative folded under a chart that is the last value of a cell: notebooks draw the chart and leave its plain
 * text out, so who cannot see the picture would get nothing.
 */
export function figureWordsBundle(alt: string): MimeBundle {
  const words = element("p", "margin:4px 0 0;max-width:60em", escapeHTML(alt));
  const fold = foldedHTML(say(sentence("The chart in words")), words);
  return {
    "text/html": `${KEEPS_ITS_HEIGHT}${outputElement("div", `color:${quietColor};font-size:13px`, fold)}`,
    "text/plain": alt,
  };
}

/** Typed arrays become lists, as Plotly reads them from JSON. */
function plainJSON(value: object): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, held: unknown) =>
      ArrayBuffer.isView(held) && "length" in held ? Array.from(held as unknown as ArrayLike<number>) : held,
    ),
  );
}
