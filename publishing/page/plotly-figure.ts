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

interface Margins {
  readonly t?: number;
  readonly b?: number;
}

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
  return {
    title: plotlyText(title?.text ?? ""),
    source: plotlyText(source?.text ?? ""),
    figure: {
      data,
      config,
      layout: {
        ...layout,
        title: undefined,
        annotations: notes.filter((note) => note !== source),
        height: Number(layout.height ?? 380) - freed,
        margin: {
          ...margin,
          t: Math.max((margin.t ?? 64) - TITLE_SPACE, 24),
          b: (margin.b ?? 56) - (source === undefined ? 0 : SOURCE_SPACE),
        },
      },
    },
  };
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
