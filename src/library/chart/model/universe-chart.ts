import type { UniverseCell } from "../../model/score/universe-grid.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireMadeRows } from "../../table/columns/require-made-rows.js";
import { howMany } from "../../words/how-many.js";
import type { Figure } from "../figure/figure.js";
import { formatValue } from "../figure/format-value.js";
import { plainText } from "../figure/plain-text.js";
import { sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";
import type { ModelChartOptions } from "./model-chart-options.js";

const COLOURS = { skip: "#eef0f2", gotv: "#bcd8ef", persuasion: "#f6d3bd" } as const;
const NAMES = { skip: "skip", gotv: "get out the vote", persuasion: "persuade" } as const;
const BANDS = ["low", "middle", "high"] as const;

/**
 * Draws the turnout by support grid: how many people are in each cell, and to which universe it belongs.
 *
 * @param cells what `universeGrid` gives. @param options `title`, `source`.
 * @throws when there are no cells.
 * @example
 * const list = { turnout: [0.5, 0.9, 0.9], support: [0.8, 0.5, 0.1] };
 * universeChart(universeGrid(list, { turnout: "turnout", support: "support" })).alt.startsWith("Of 3 people: 1 to turn out, 1 to persuade, 1 to leave alone"); // true
 */
export function universeChart(cells: readonly UniverseCell[], options: ModelChartOptions = {}): Figure {
  checkOptions("universeChart", options, { title: "text", source: true });
  requireMadeRows(cells, "universeGrid", {
    turnoutBand: new Set(BANDS),
    supportBand: new Set(BANDS),
    universe: new Set(Object.keys(NAMES)),
    people: "count",
  });
  if (cells.length === 0) throw new RangeError("There are no cells to draw. Give the rows of universeGrid.");
  const count = (value: number): string => formatValue(value, "count");
  const total = cells.reduce((sum, cell) => sum + cell.people, 0);
  const inside = (universe: string): number =>
    cells.filter((cell) => cell.universe === universe).reduce((sum, cell) => sum + cell.people, 0);
  const title =
    options.title ??
    `Of ${howMany(total, "person", "people")}: ${count(inside("gotv"))} to turn out, ${count(inside("persuasion"))} to persuade, ${count(inside("skip"))} to leave alone`;
  const at = (turnout: string, support: string): UniverseCell | undefined =>
    cells.find((cell) => cell.turnoutBand === turnout && cell.supportBand === support);
  const grid = <T>(value: (cell: UniverseCell | undefined) => T): T[][] =>
    BANDS.map((turnout) => BANDS.map((support) => value(at(turnout, support))));
  const order = ["skip", "gotv", "persuasion"] as const;
  return Object.freeze({
    data: [
      {
        type: "heatmap",
        x: BANDS.map((band) => `${band} support`),
        y: BANDS.map((band) => `${band} turnout`),
        z: grid((cell) => order.indexOf(cell?.universe ?? "skip")),
        zmin: 0,
        zmax: 2,
        colorscale: [
          [0, COLOURS.skip],
          [0.5, COLOURS.gotv],
          [1, COLOURS.persuasion],
        ],
        showscale: false,
        xgap: 3,
        ygap: 3,
        hovertemplate: "%{y}, %{x}<extra></extra>",
      },
    ],
    layout: {
      ...chartLayout(plainText(title), sourceLine(options.source)),
      height: 420,
      xaxis: { automargin: true, type: "category", fixedrange: true },
      yaxis: { automargin: true, type: "category", fixedrange: true },
      annotations: [
        ...(chartLayout("", sourceLine(options.source)).annotations ?? []),
        ...cells.map((cell) => ({
          x: `${cell.supportBand} support`,
          y: `${cell.turnoutBand} turnout`,
          text: `${count(cell.people)}<br>${NAMES[cell.universe]}`,
          showarrow: false,
          font: { size: 14, color: palette.text },
        })),
      ],
    },
    config: chartConfig,
    alt: `${title}. ${cells
      .map(
        (cell) =>
          `${cell.turnoutBand} turnout and ${cell.supportBand} support: ${count(cell.people)}, ${NAMES[cell.universe]}`,
      )
      .join("; ")}.`,
  } satisfies Figure);
}
