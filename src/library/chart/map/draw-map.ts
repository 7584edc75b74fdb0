import type { Data } from "../../table/columns/data.js";
import { requireText } from "../../table/columns/require-text.js";
import type { Figure } from "../figure/figure.js";
import { formatValue } from "../figure/format-value.js";
import { plainText } from "../figure/plain-text.js";
import { sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout } from "../figure/theme.js";
import { type ColorClass, classOf, colorClasses, NO_DATA_COLOR } from "./color-classes.js";
import { mapAlt, mapRows, rangeText } from "./describe-map.js";
import type { MapOptions } from "./map-options.js";
import { boxOf, type MapShape, type Ring } from "./map-shape.js";
import { type MatchedPlaces, matchPlaces } from "./match-places.js";

type Trace = Figure["data"][number];

/** A map as coloured polygons on plain axes: Plotly's own maps would fetch their outlines from the network. */
export function drawMap(
  shapes: readonly MapShape[],
  data: Data,
  code: string,
  options: MapOptions,
  borders: readonly Ring[] = [],
): Figure {
  requireText(options.title, "The title");
  const { value, title, unit = value, format = "count" } = options;
  const matched = matchPlaces(shapes, data, code, value);
  const classes = colorClasses([...matched.values.values()], options);
  const rows = mapRows(shapes, matched, classes, options);
  const line = sourceLine(options.source);
  const [left, top, right, bottom] = boxOf(shapes);
  const pad = 0.02 * Math.max(right - left, bottom - top);
  const legend = (name: string, color: string) => ({ name: plainText(name), fillcolor: color });
  const hidden = { visible: false, fixedrange: true } as const;
  return Object.freeze({
    data: [
      // The highest class first, as the legend reads from the top.
      ...classes
        .map((range, i) => ({
          ...legend(rangeText(range, format), range.color),
          ...polygons(shapes.filter(({ id }) => isIn(matched, id, i, classes))),
        }))
        .reverse(),
      ...(matched.withoutData.length === 0
        ? []
        : [{ ...legend("no data", NO_DATA_COLOR), ...polygons(matched.withoutData) }]),
      ...(borders.length === 0 ? [] : [lines(borders)]),
      labels(shapes, matched, format, unit),
    ],
    layout: {
      ...chartLayout(plainText(title), line),
      height: Math.round(Math.min(640, Math.max(340, (560 * (bottom - top)) / (right - left))) + 170),
      margin: { t: 136, r: 12, b: line === undefined ? 12 : 44, l: 12 },
      xaxis: { ...hidden, range: [left - pad, right + pad], constrain: "domain" },
      yaxis: { ...hidden, range: [bottom + pad, top - pad], scaleanchor: "x", constrain: "domain" },
      legend: {
        title: { text: plainText(unit), side: "top" },
        orientation: "h",
        x: 0,
        y: 1,
        yanchor: "bottom",
        font: { size: 12 },
        itemclick: false,
        itemdoubleclick: false,
      },
      hovermode: "closest",
      annotations: (chartLayout("", line).annotations ?? []).map((note) => ({ ...note, yshift: -8 })),
    },
    config: chartConfig,
    alt: mapAlt(shapes, matched, rows, options),
  } satisfies Figure);
}

function isIn({ values }: MatchedPlaces, id: string, index: number, classes: readonly ColorClass[]): boolean {
  const value = values.get(id);
  return value !== undefined && classOf(value, classes) === index;
}

/** All places of one colour in one trace: a gap ends a polygon. */
function polygons(shapes: readonly MapShape[]): Trace {
  return {
    type: "scatter",
    mode: "lines",
    fill: "toself",
    ...coordinates(shapes.flatMap(({ rings }) => rings)),
    line: { color: "#ffffff", width: 0.4, simplify: false },
    hoverinfo: "skip",
  };
}

function lines(rings: readonly Ring[]): Trace {
  return {
    type: "scatter",
    mode: "lines",
    ...coordinates(rings),
    line: { color: "#4a4f57", width: 0.7, simplify: false },
    hoverinfo: "skip",
    showlegend: false,
  };
}

function coordinates(rings: readonly Ring[]): { x: (number | null)[]; y: (number | null)[] } {
  const x: (number | null)[] = [];
  const y: (number | null)[] = [];
  for (const ring of rings) {
    if (x.length > 0) {
      x.push(null);
      y.push(null);
    }
    for (const point of ring) {
      x.push(point[0]);
      y.push(point[1]);
    }
  }
  return { x, y };
}

/** Points that nobody sees, in the middle of each place: a polygon alone cannot say its name. */
function labels(
  shapes: readonly MapShape[],
  { values }: MatchedPlaces,
  format: NonNullable<MapOptions["format"]>,
  unit: string,
): Trace {
  const middles = shapes.map((shape) => boxOf([{ ...shape, rings: [largest(shape.rings)] }]));
  return {
    type: "scatter",
    mode: "markers",
    x: middles.map(([left, , right]) => Math.round((left + right) / 2)),
    y: middles.map(([, top, , bottom]) => Math.round((top + bottom) / 2)),
    text: shapes.map(({ id, name }) => {
      const value = values.get(id);
      return plainText(value === undefined ? `${name}: no data` : `${name}: ${formatValue(value, format)}`);
    }),
    hovertemplate: `%{text}<extra>${plainText(unit)}</extra>`,
    marker: { size: 10, opacity: 0 },
    showlegend: false,
  };
}

function largest(rings: readonly Ring[]): Ring {
  return rings.reduce((most, ring) => (ring.length > most.length ? ring : most), rings[0] ?? []);
}
