import { power } from "../../experiment/power/power.js";
import type { PowerDesign } from "../../experiment/power/power-design.js";
import { sampleSize } from "../../experiment/power/sample-size.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { Figure } from "../figure/figure.js";
import { axisFormat } from "../figure/format-value.js";
import { plainText } from "../figure/plain-text.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";
import { clusterSlider, markLabel } from "./power-slider.js";

export interface PowerCurveOptions extends Omit<PowerDesign, "clusterSize"> {
  /** The effect to be found, as a share. */
  readonly effect: number;
  /** The cluster sizes that the slider offers. Default: 1, 2, 5, 10, 20 and 50 with an `icc`, otherwise only 1. */
  readonly clusterSizes?: readonly number[];
  /** The people you have in one arm: a vertical line. Default: none. */
  readonly mark?: number;
  /** The most people in an arm that are drawn. Default: what 95% power needs without clusters, or the mark. */
  readonly most?: number;
  /** The power that counts as enough: a horizontal line. Default 0.8. */
  readonly enough?: number;
}

const POINTS = 60;

/**
 * Draws how the chance to find an effect grows with the people in an arm, with a slider for the size of clusters.
 *
 * @throws what `power` throws; when there is no cluster size.
 * @example
 * const figure = powerCurve({ baseline: 0.297, effect: 0.018, mark: 3000 });
 * figure.alt; // "10,286 people in each arm give an 80% chance to find an effect of 1.8 points. With 3,000 the chance is 33%."
 */
export function powerCurve(options: PowerCurveOptions): Figure {
  checkOptions("powerCurve", options, {
    effect: "needed number",
    clusterSizes: "numbers",
    mark: "number",
    most: "number",
    enough: "number",
    baseline: "needed number",
    alpha: "number",
    sides: "number",
    treatedShare: "number",
    icc: "number",
    contactRate: "number",
    sd: "number",
  });
  const { effect, mark, enough = 0.8, clusterSizes, most, ...design } = options;
  const sizes = clusterSizes ?? ((options.icc ?? 0) > 0 ? [1, 2, 5, 10, 20, 50] : [1]);
  if (sizes.length === 0)
    throw new RangeError("Give at least one cluster size, for example clusterSizes: [1, 10].");
  const needed = sizes.map((clusterSize) => sampleSize({ ...design, effect, clusterSize, power: enough }));
  const nearlySure = sampleSize({ ...design, effect, clusterSize: sizes[0] ?? 1, power: 0.95 });
  const edge = most ?? Math.max(nearlySure, 1.2 * (mark ?? 0), needed[0] ?? 0);
  const people = Array.from({ length: POINTS }, (_, k) => Math.max(2, Math.round((edge * (k + 1)) / POINTS)));
  const printedEffect =
    options.sd === undefined
      ? numberText(effect, { style: "points", decimals: { most: 2 } })
      : numberText(effect);
  const titles = sizes.map(
    (size, k) =>
      `${howMany(Math.round(needed[k] ?? 0), "person", "people")} in each arm${size === 1 ? "" : ` in clusters of ${size}`} give ${article(enough)} ${asked(enough)} chance to find an effect of ${printedEffect}`,
  );
  const atMark = (clusterSize: number): string =>
    mark === undefined
      ? ""
      : ` With ${count(mark)} the chance is ${percent(power({ ...design, effect, clusterSize, n: mark }))}.`;
  const marks = sizes.map((clusterSize) =>
    mark === undefined
      ? []
      : [
          markLabel(
            mark,
            edge,
            `${count(mark)}: ${percent(power({ ...design, effect, clusterSize, n: mark }))}`,
          ),
        ],
  );
  const alt = sizes.map((size, k) => `${titles[k]}.${atMark(size)}`).join(" ");
  return Object.freeze({
    data: sizes.map((clusterSize, k) => ({
      type: "scatter",
      mode: "lines",
      name: clusterSize === 1 ? "people one by one" : `clusters of ${clusterSize}`,
      x: people,
      y: people.map((n) => power({ ...design, effect, clusterSize, n })),
      line: { color: palette.focus, width: 3 },
      visible: k === 0,
      hovertemplate: "%{x:,} people in each arm: %{y:.0%}<extra></extra>",
    })),
    layout: {
      ...chartLayout(plainText(titles[0])),
      height: sizes.length > 1 ? 460 : 380,
      annotations: marks[0] ?? [],
      showlegend: false,
      shapes: [
        {
          type: "line",
          xref: "paper",
          x0: 0,
          x1: 1,
          y0: enough,
          y1: enough,
          line: { color: palette.reference, dash: "dot" },
        },
        ...(mark === undefined
          ? []
          : [
              {
                type: "line" as const,
                yref: "paper" as const,
                y0: 0,
                y1: 1,
                x0: mark,
                x1: mark,
                line: { color: palette.contrast, width: 2 },
              },
            ]),
      ],
      xaxis: {
        title: { text: "people in each arm", standoff: 6 },
        tickformat: ",",
        gridcolor: palette.grid,
        range: [0, edge],
      },
      yaxis: {
        title: { text: "chance to find it" },
        tickformat: axisFormat.share,
        range: [0, 1.02],
        gridcolor: palette.grid,
      },
      ...(sizes.length > 1 ? { sliders: [clusterSlider(sizes, titles, marks)] } : {}),
    },
    config: chartConfig,
    alt,
  } satisfies Figure);
}

function count(value: number): string {
  return numberText(Math.round(value));
}

function percent(share: number): string {
  return numberText(share, { style: "percent", decimals: 0 });
}

/** What was asked for, with the digits that it has. */
function asked(share: number): string {
  return numberText(share, { style: "percent", decimals: { most: 2 } });
}

/** "an 80% chance", "a 90% chance". */
function article(share: number): string {
  const spoken = Number.parseInt(asked(share), 10);
  return spoken === 8 || spoken === 11 || spoken === 18 || (spoken >= 80 && spoken < 90) ? "an" : "a";
}
