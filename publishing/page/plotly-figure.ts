import type { Output } from "../course/notebook.js";

/** The type under which a notebook shows a chart. */
export const PLOTLY = "application/vnd.plotly.v1+json";

/** A chart as it is stored in a notebook. */
export interface PlotlyFigure {
  readonly data: readonly Readonly<Record<string, unknown>>[];
  readonly layout: Readonly<Record<string, unknown>>;
  readonly config: Readonly<Record<string, unknown>>;
}

/** A chart taken apart: words that belong in the page, and the drawing. */
export interface PageFigure {
  readonly title: string;
  readonly source: string;
  readonly figure: PlotlyFigure;
}

/** The chart that an output holds, if it holds one. */
export function figureOf({ data }: Output): PlotlyFigure | undefined {
  const figure = data?.[PLOTLY] as Partial<PlotlyFigure> | undefined;
  if (figure === undefined || !Array.isArray(figure.data)) return undefined;
  return { data: figure.data, layout: figure.layout ?? {}, config: figure.config ?? {} };
}

interface Axis {
  readonly title?: { readonly text?: string };
}

interface Margins {
  readonly t?: number;
  readonly b?: number;
}

/** A longer title of an axis does not fit under a chart on a narrow page. */
const LINE_OF_AXIS = 40;
const SECOND_LINE = 26;
const TITLE_SPACE = 40;
const SOURCE_SPACE = 48;

/**
 * Takes the title and the source out of the drawing. As text of the page they wrap on a narrow screen, grow with
 * the reader's letters, and are read aloud.
 */
export function pageFigure({ data, layout, config }: PlotlyFigure): PageFigure {
  const title = layout.title as { text?: string } | undefined;
  const notes = (layout.annotations ?? []) as readonly { name?: string; text?: string }[];
  const source = notes.find(({ name }) => name === "source");
  const margin = (layout.margin ?? {}) as Margins;
  const freed = TITLE_SPACE + (source === undefined ? 0 : SOURCE_SPACE);
  const { xaxis, added } = wrapAxis(layout.xaxis as Axis | undefined);
  return {
    title: plotlyText(title?.text ?? ""),
    source: plotlyText(source?.text ?? ""),
    figure: {
      data,
      config,
      layout: {
        ...layout,
        title: undefined,
        xaxis,
        annotations: notes.filter((note) => note !== source),
        height: Number(layout.height ?? 380) - freed + added,
        margin: {
          ...margin,
          t: Math.max((margin.t ?? 64) - TITLE_SPACE, 24),
          b: (margin.b ?? 56) - (source === undefined ? 0 : SOURCE_SPACE) + added,
        },
      },
    },
  };
}

/** Plotly does not wrap words: a long title gets a second line, and the room for it. */
function wrapAxis(xaxis: Axis | undefined): { readonly xaxis: Axis | undefined; readonly added: number } {
  const text = xaxis?.title?.text ?? "";
  if (text.length <= LINE_OF_AXIS || text.includes("<br")) return { xaxis, added: 0 };
  const at = text.lastIndexOf(" ", LINE_OF_AXIS);
  if (at < 0) return { xaxis, added: 0 };
  const lines = `${text.slice(0, at)}<br>${text.slice(at + 1)}`;
  return { xaxis: { ...xaxis, title: { ...xaxis?.title, text: lines } }, added: SECOND_LINE };
}

/** The words of a Plotly label, without its tags. */
export function plotlyText(label: string): string {
  return label
    .replaceAll(/<br\s*\/?>/g, " ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
