import type { PowerMap } from "../../organize/legislative/power-map.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { numberText } from "../../words/number-text.js";
import { drawnLabels } from "../figure/drawn-labels.js";
import type { Figure } from "../figure/figure.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";

export interface PowerMapChartOptions {
  /** The finding. Default: whom to talk to first. */
  readonly title?: string;
  readonly source?: ChartSource;
}

/**
 * Draws who has influence and where they stand: to the right for you, upwards more influence, larger dots easier to
 * reach. The one to talk to first stands out.
 *
 * @example
 * const map = powerMap([{ role: "Chair", influence: 5, support: 2, access: 1 }, { role: "Speaker", influence: 5, support: 0, access: 0.4 }]);
 * powerMapChart(map).alt; // "Talk to the Speaker first. The balance is +1.00 on a scale from −2 to 2. Speaker: influence 5, support 0, priority 2; Chair: influence 5, support 2, priority 0."
 */
export function powerMapChart(map: PowerMap, options: PowerMapChartOptions = {}): Figure {
  checkOptions("powerMapChart", options, { title: "text", source: true });
  requireFields(map, "a power map, as powerMap gives it", {
    balance: "number",
    first: "text or nothing",
    rows: [{ role: "text", influence: "count", support: "number", access: "number", priority: "number" }],
  });
  const { balance, first, rows } = map;
  const title =
    options.title ??
    (first === undefined ? "Nobody can be moved and reached yet" : `Talk to the ${firstOnes(rows)} first`);
  const line = sourceLine(options.source);
  const printed = numberText(balance, { decimals: 2, plus: true });
  const words = rows.map(
    ({ role, influence, support, priority }) =>
      `${role}: influence ${influence}, support ${numberText(support)}, priority ${numberText(priority, { decimals: { most: 2 } })}`,
  );
  // Roles at the same place would be printed over each other: each further one goes one line lower.
  const lines = rows.map(
    (row, i) =>
      rows.slice(0, i).filter((o) => o.support === row.support && o.influence === row.influence).length,
  );
  return Object.freeze({
    data: [
      {
        type: "scatter",
        mode: "text+markers",
        x: rows.map(({ support }) => support),
        y: rows.map(({ influence }) => influence),
        text: rows.map(({ role }, i) => "<br>".repeat(lines[i] ?? 0) + drawnLabels([role], 1)),
        textposition: rows.map((row, i) =>
          isBeside(rows.slice(0, i), row) ? "top center" : "bottom center",
        ),
        cliponaxis: false,
        marker: {
          size: rows.map(({ access }) => 14 + 26 * access),
          color: rows.map(({ priority }) =>
            priority > 0 && priority === rows[0]?.priority ? palette.contrast : palette.focus,
          ),
          opacity: 0.85,
        },
        hovertext: words.map(plainText),
        hovertemplate: "%{hovertext}<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      ...chartLayout(plainText(title), line),
      height: 460,
      xaxis: {
        title: { text: "against you ← where they stand → for you" },
        range: [-2.7, 2.7],
        tickvals: [-2, -1, 0, 1, 2],
        gridcolor: palette.grid,
        zerolinecolor: palette.reference,
        automargin: true,
      },
      yaxis: {
        title: { text: "influence" },
        range: [0.4, 5.6],
        tickvals: [1, 2, 3, 4, 5],
        gridcolor: palette.grid,
        automargin: true,
      },
      shapes: [
        {
          type: "line",
          x0: balance,
          x1: balance,
          y0: 0,
          y1: 1,
          yref: "paper",
          line: { color: palette.reference, width: 2, dash: "dot" },
        },
      ],
      annotations: [
        ...(chartLayout("", line).annotations ?? []),
        {
          text: `balance ${printed}`,
          x: balance,
          y: 0,
          yref: "paper",
          xanchor: "left",
          yanchor: "bottom",
          xshift: 6,
          showarrow: false,
          font: { size: 12, color: palette.reference },
        },
      ],
    },
    config: chartConfig,
    alt: `${title}. The balance is ${printed} on a scale from −2 to 2. ${words.join("; ")}.`,
  } satisfies Figure);
}

/** Those with the highest priority: with one number two people may come first. */
function firstOnes(rows: PowerMap["rows"]): string {
  const most = rows[0]?.priority;
  return rows
    .filter(({ priority }) => priority === most)
    .map(({ role }) => role)
    .join(" or the ");
}

/** True for an actor one step to the side of another: their names would run into each other below the dots. */
function isBeside(
  others: readonly { readonly support: number; readonly influence: number }[],
  { support, influence }: { readonly support: number; readonly influence: number },
): boolean {
  return others.some(
    (other) =>
      Math.abs(other.influence - influence) < 0.5 &&
      other.support !== support &&
      Math.abs(other.support - support) < 1.5,
  );
}
