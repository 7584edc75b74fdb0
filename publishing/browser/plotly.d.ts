/** What the pages use of plotly.js, which a script beside them brings. */
interface PlotlyInPage {
  newPlot(place: Element, data: unknown, layout: object, config: object): Promise<unknown>;
  update(place: Element, data: unknown, layout: unknown): Promise<unknown>;
  readonly Plots: { resize(place: Element): Promise<unknown> };
}

declare const Plotly: PlotlyInPage;

interface DrawnFigure {
  readonly data: readonly Record<string, unknown>[];
  readonly layout: Record<string, unknown>;
  readonly config: Record<string, unknown>;
}
