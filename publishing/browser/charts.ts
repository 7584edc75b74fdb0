// Draws the charts of a page. Each figure holds its chart as JSON; without this script its text stands there.

interface Slider {
  readonly currentvalue?: { readonly prefix?: string };
  readonly steps: readonly {
    readonly label: string;
    readonly args: readonly [unknown, Record<string, unknown>];
  }[];
}

/** Draws the chart of a figure; a second time it only takes the width that there is. `height` of the drawing and `letters` in pixels: default its own. */
async function drawChart(figure: Element, height?: number, letters?: number): Promise<void> {
  const place = figure.querySelector(".plot");
  const stored = figure.querySelector('script[type="application/json"]')?.textContent;
  if (!place || !stored) return;
  if (figure.classList.contains("drawn")) {
    // Still being drawn: then it has the right width.
    if (place.classList.contains("js-plotly-plot")) await Plotly.Plots.resize(place);
    return;
  }
  // Without the script that draws, its words stand there.
  if (typeof Plotly === "undefined") return;
  figure.classList.add("drawn");
  const { data, layout, config } = JSON.parse(stored) as DrawnFigure;
  const { sliders, ...rest } = layout;
  const size = letters ?? (figure.clientWidth < 480 ? 12 : undefined);
  const font = { ...(layout.font as object), ...(size === undefined ? {} : { size }) };
  const sized = height === undefined ? { ...rest, font } : { ...rest, font, height };
  // Letters that are told to be smaller than the others stay so, but not too small for the last row of a room.
  const [enlarged, whole] = letters === undefined ? [data, sized] : withLetters([data, sized], letters - 2);
  const [traces, shown] =
    height === undefined || letters === undefined
      ? [enlarged, whole]
      : withRowsThatFit(enlarged, whole, height / letters);
  await Plotly.newPlot(place, traces, shown, { ...config, responsive: true, displayModeBar: false });
  for (const slider of (sliders ?? []) as Slider[]) addSlider(figure, place, slider);
}

/** The same figure with no font smaller than `least` pixels. */
function withLetters<Part>(part: Part, least: number): Part {
  const enlarged = (key: string, value: unknown): unknown => {
    const isFont = /font$/.test(key) && typeof value === "object" && value !== null && "size" in value;
    return isFont && typeof value.size === "number" ? { ...value, size: Math.max(value.size, least) } : value;
  };
  return JSON.parse(JSON.stringify(part, enlarged));
}

/**
 * On a slide a chart of very many rows keeps its shape: of the names those are written that find room, and no numbers,
 * which would run into each other. The words below the chart and its table have them all.
 *
 * @param room lines of letters that fit below each other
 */
function withRowsThatFit(
  data: DrawnFigure["data"],
  layout: DrawnFigure["layout"],
  room: number,
): readonly [DrawnFigure["data"], DrawnFigure["layout"]] {
  const { yaxis } = layout as { readonly yaxis?: { readonly type?: string } };
  const rows = Math.max(0, ...data.map(({ y }) => (Array.isArray(y) ? new Set(y).size : 0)));
  if (yaxis?.type !== "category" || rows <= room * 0.8) return [data, layout];
  const shapes = data.map((trace) => (trace.mode === "text+markers" ? { ...trace, mode: "markers" } : trace));
  return [shapes, { ...layout, yaxis: { ...yaxis, dtick: Math.ceil(rows / (room * 0.6)) } }];
}

/** A slider of the browser instead of one that is drawn: it works with the keyboard and is read aloud. */
function addSlider(figure: Element, place: Element, { currentvalue, steps }: Slider): void {
  const label = document.createElement("label");
  label.className = "slider";
  const input = document.createElement("input");
  const value = document.createElement("output");
  Object.assign(input, { type: "range", min: "0", max: String(steps.length - 1), value: "0" });
  const show = (): void => {
    const step = steps[Number(input.value)];
    if (step === undefined) return;
    value.textContent = step.label;
    input.setAttribute("aria-valuetext", step.label);
    // The title stands in the page, not in the drawing.
    const { "title.text": title, ...change } = step.args[1];
    const words = figure.querySelector(".chart-title");
    if (words && typeof title === "string") words.innerHTML = title;
    void Plotly.update(place, step.args[0], change);
  };
  input.addEventListener("input", show);
  label.append(currentvalue?.prefix ?? "", input, value);
  place.after(label);
  show();
}

/** Paper is narrower than most windows, and charts are not drawn anew for it: with a view box they shrink to fit. */
function letChartsShrink(): void {
  for (const drawing of document.querySelectorAll(".plot .main-svg")) {
    const [width, height] = [drawing.getAttribute("width"), drawing.getAttribute("height")];
    drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
  }
}

/** In a window charts are drawn anew when its size changes. */
function keepChartsFromShrinking(): void {
  for (const drawing of document.querySelectorAll(".plot .main-svg")) drawing.removeAttribute("viewBox");
}

if (!document.querySelector(".reveal")) {
  for (const figure of document.querySelectorAll("figure.chart")) void drawChart(figure);
  addEventListener("beforeprint", letChartsShrink);
  addEventListener("afterprint", keepChartsFromShrinking);
}
