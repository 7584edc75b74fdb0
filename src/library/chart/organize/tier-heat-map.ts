import { requiredNames } from "../../organize/numbers/required-names.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { compareValues } from "../../table/columns/compare-values.js";
import type { Data } from "../../table/columns/data.js";
import { cellWord, knownValue } from "../../table/columns/plain-value.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { howMany } from "../../words/how-many.js";
import { requireDrawn } from "../figure/drawn-labels.js";
import type { Figure } from "../figure/figure.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout } from "../figure/theme.js";

export interface TierHeatMapOptions {
  /** The column with the seat or member. */
  readonly seat: string;
  /** The column with the week, or another period that can be sorted. */
  readonly week: string;
  /** The column with the tier of the seat in that week. */
  readonly tier: string;
  /** The tiers from most for you to most against you. */
  readonly tiers: readonly string[];
  /** The finding. Default: how many seats moved. */
  readonly title?: string;
  readonly source?: ChartSource;
}

/**
 * Draws where each seat stood in each week: a thin row a seat, colored by its tier, those for you on top. A change of
 * color along a row is a seat that moved.
 *
 * A missing seat, week or tier (null, undefined, NaN or an empty text) is refused with its row. A week without a row for a
 * seat stays blank.
 *
 * @param history one row for each seat in each week.
 * @throws when a column does not exist, a tier is not among `tiers`.
 * @example
 * const history = { seat: ["1", "1", "2", "2"], week: [1, 2, 1, 2], tier: ["no", "yes", "no", "no"] };
 * tierHeatMap(history, { seat: "seat", week: "week", tier: "tier", tiers: ["yes", "no"] }).alt; // "1 of 2 seats moved from week 1 to 2, 1 move in all. Week 1: yes 0, no 2; week 2: yes 1, no 1."
 */
export function tierHeatMap(history: Data, options: TierHeatMapOptions): Figure {
  checkOptions("tierHeatMap", options, {
    seat: "needed text",
    week: "needed text",
    tier: "needed text",
    tiers: "needed names",
    title: "text",
    source: true,
  });
  requireListed(options.tiers, "tiers", '["for", "undecided", "against"]');
  const { tiers, source } = options;
  const seats = requiredNames(history, options.seat, "seat").map((value) => String(knownValue(value)));
  const weeks = requiredNames(history, options.week, "week").map(knownValue);
  const ranks = requiredNames(history, options.tier, "tier").map((tier, i) => rankOf(tier, i, tiers));
  requireDrawn(seats);
  const columns = [...new Set(weeks)].sort(compareValues);
  const places = new Map(columns.map((week, i) => [week, i]));
  const cells = new Map<string, (number | null)[]>();
  seats.forEach((seat, i) => {
    const row: (number | null)[] = cells.get(seat) ?? columns.map(() => null);
    const place = places.get(weeks[i] ?? null) ?? 0;
    if (row[place] !== null)
      throw new RangeError(
        `Row ${i + 1} is of a seat and a week that stand in a row above. Keep one row for each seat and week.`,
      );
    row[place] = ranks[i] ?? null;
    cells.set(seat, row);
  });
  const rows = [...cells].sort(
    ([, a], [, b]) => (a.at(-1) ?? 99) - (b.at(-1) ?? 99) || (a[0] ?? 99) - (b[0] ?? 99),
  );
  const moves = rows.map(([, row]) => movesOf(row));
  const all = moves.reduce((sum, count) => sum + count, 0);
  const moved = moves.filter((count) => count > 0).length;
  const title =
    options.title ??
    (columns.length === 1
      ? `${howMany(rows.length, "seat", "seats")} in week ${columns[0]}`
      : `${moved} of ${howMany(rows.length, "seat", "seats")} moved from week ${columns[0]} to ${columns.at(-1)}`);
  const spoken = [...new Set([0, columns.length - 1])].map((column) => {
    const counts = tiers.map((tier, i) => `${tier} ${rows.filter(([, row]) => row[column] === i).length}`);
    return `${column === 0 ? "Week" : "week"} ${columns[column]}: ${counts.join(", ")}`;
  });
  const line = sourceLine(source);
  const colorbar = {
    orientation: "h" as const,
    thickness: 12,
    y: 1,
    yanchor: "bottom" as const,
    tickvals: tiers.map((_, i) => i),
    ticktext: tiers.map(plainText),
    ticklabelposition: "outside" as const,
  };
  const base = chartLayout(plainText(title), line);
  return Object.freeze({
    data: [
      {
        type: "heatmap",
        x: columns.map(String),
        y: rows.map(([seat]) => plainText(seat)),
        // A week without a row is null: Plotly leaves it blank.
        z: rows.map(([, row]) => row) as number[][],
        zmin: -0.5,
        zmax: tiers.length - 0.5,
        colorscale: stepsOfColor(tiers.length),
        colorbar,
        xgap: 2,
        hovertemplate: "seat %{y}, week %{x}<extra></extra>",
      },
    ],
    layout: {
      ...base,
      margin: { ...base.margin, t: Number(base.margin?.t) + 36 },
      height: 220 + Math.min(440, 6 * Math.max(20, rows.length)),
      xaxis: { title: { text: "week" }, type: "category", side: "bottom", automargin: true, showgrid: false },
      yaxis: {
        title: { text: "seats, one row each" },
        autorange: "reversed",
        type: "category",
        showticklabels: rows.length <= 30,
        automargin: true,
        showgrid: false,
        ticks: "",
      },
    },
    config: chartConfig,
    alt: `${title}, ${all} ${all === 1 ? "move" : "moves"} in all. ${spoken.join("; ")}.`,
  } satisfies Figure);
}

/** From for to against, through grey. */
const COLORS = [
  [11, 95, 165],
  [127, 178, 222],
  [213, 216, 220],
  [232, 162, 103],
  [179, 38, 30],
] as const;

/** A colorscale with one even step for each tier. */
function stepsOfColor(tiers: number): [number, string][] {
  return Array.from({ length: tiers }, (_, i): [number, string][] => {
    const at = tiers === 1 ? 0 : (i / (tiers - 1)) * (COLORS.length - 1);
    const [low, high] = [COLORS[Math.floor(at)] ?? COLORS[0], COLORS[Math.ceil(at)] ?? COLORS[0]];
    const color = low.map((part, k) => Math.round(part + (at % 1) * ((high[k] ?? part) - part)));
    return [
      [i / tiers, `rgb(${color.join(",")})`],
      [(i + 1) / tiers, `rgb(${color.join(",")})`],
    ];
  }).flat();
}

/** Changes from one known week to the next known one: a week without a row is no move. */
function movesOf(row: readonly (number | null)[]): number {
  const known = row.filter((rank) => rank !== null);
  return known.filter((rank, i) => i > 0 && rank !== known[i - 1]).length;
}

function rankOf(tier: unknown, row: number, tiers: readonly string[]): number {
  const rank = tiers.indexOf(cellWord(tier));
  if (rank >= 0) return rank;
  throw new RangeError(
    `Row ${row + 1} has a tier that is not among those named in tiers: ${tiers.join(", ")}. Add it there, in its place from for to against.`,
  );
}
