import { dayReader } from "../../table/clean/day-reader.js";
import { dayText } from "../../table/clean/normalize-date.js";
import { readDay } from "../../table/clean/read-day.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { requireText } from "../../table/columns/require-text.js";
import { requireDrawn } from "../figure/drawn-labels.js";
import type { Figure } from "../figure/figure.js";
import { labelColumn } from "../figure/label-column.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette, seriesColors } from "../figure/theme.js";

export interface TimelineChartOptions {
  /** The column with the name of each phase. */
  readonly label: string;
  /** The column with the first day, such as "2027-03-01" or "3/13/2027". */
  readonly start: string;
  /** The column with the last day, which still counts. */
  readonly end: string;
  /** The finding, in one sentence. */
  readonly title: string;
  /** A column by which the bars are coloured, for example the goal. Default: one colour. */
  readonly color?: string;
  /** Days to mark with a line, for example { "Election Day": "2026-11-03" }. Default: none. */
  readonly marks?: Readonly<Record<string, string>>;
  readonly source?: ChartSource;
}

const DAY = 86_400_000;

/**
 * Draws phases or tactics as bars on a calendar, in the order of the rows.
 *
 * A missing day is refused, with its row. A missing label is printed as "missing".
 *
 * @throws when a column does not exist or a day is none, or one whose day and month cannot be told apart.
 * @example
 * const phases = { phase: ["registration", "doors"], from: ["2026-06-01", "2026-09-01"], to: ["2026-08-31", "2026-11-03"] };
 * timelineChart(phases, { label: "phase", start: "from", end: "to", title: "Doors come last" }).alt; // "Doors come last. registration from 2026-06-01 to 2026-08-31; doors from 2026-09-01 to 2026-11-03."
 */
export function timelineChart(data: Data, options: TimelineChartOptions): Figure {
  checkOptions("timelineChart", options, {
    label: "needed text",
    start: "needed text",
    end: "needed text",
    title: "needed text",
    color: "text",
    marks: "fields",
    source: true,
  });
  requireText(options.title, "The title");
  const { title } = options;
  const names = labelColumn(data, options.label);
  const starts = days(data, options.start);
  const ends = days(data, options.end);
  requireDrawn(names);
  const wrong = names.findIndex((_, i) => (ends[i] ?? "") < (starts[i] ?? ""));
  if (wrong >= 0) throw new RangeError(`Row ${wrong + 1} ends before it begins. Mend one of the two days.`);
  const groups = options.color === undefined ? [] : labelColumn(data, options.color);
  const order = [...new Set(groups)];
  const line = sourceLine(options.source);
  const rows = names.map((name, i) => `${name} from ${starts[i]} to ${ends[i]}`);
  const marks = Object.entries(options.marks ?? {}).map(([name, day]) => ({
    name,
    day: markedDay(name, day),
  }));
  const marked = marks.map(({ name, day }) => `${name} on ${day}`);
  return Object.freeze({
    data: [
      {
        type: "bar",
        orientation: "h",
        y: names.map((name, i) => `${i + 1}. ${plainText(name)}`),
        base: [...starts],
        x: names.map((_, i) => Date.parse(ends[i] ?? "") - Date.parse(starts[i] ?? "") + DAY),
        // Plotly's types know a base of numbers only; on a calendar axis it takes days.
        marker: {
          color: names.map(
            (_, i) => seriesColors[Math.max(0, order.indexOf(groups[i] ?? "")) % seriesColors.length],
          ),
        },
        text: names.map((_, i) => plainText(groups[i] ?? "")),
        textposition: "inside",
        insidetextanchor: "start",
        hovertext: rows.map(plainText),
        hovertemplate: "%{hovertext}<extra></extra>",
      } as Figure["data"][number],
    ],
    layout: {
      ...chartLayout(plainText(title), line),
      height: 150 + 42 * names.length + (line === undefined ? 0 : 28),
      bargap: 0.35,
      xaxis: { type: "date", gridcolor: palette.grid, automargin: true, hoverformat: "%-d %b %Y" },
      yaxis: {
        autorange: "reversed",
        automargin: true,
        ticksuffix: "  ",
        type: "category",
        ticktext: names.map(plainText),
        tickvals: names.map((name, i) => `${i + 1}. ${plainText(name)}`),
      },
      shapes: marks.map(({ day }) => ({
        type: "line" as const,
        x0: day,
        x1: day,
        y0: 0,
        y1: 1,
        yref: "paper" as const,
        line: { color: palette.reference, width: 2, dash: "dot" as const },
      })),
      annotations: [
        ...(chartLayout("", line).annotations ?? []),
        ...marks.map(({ name, day }) => ({
          text: plainText(name),
          x: day,
          y: 1,
          yref: "paper" as const,
          yanchor: "bottom" as const,
          showarrow: false,
          font: { size: 12, color: palette.reference },
        })),
      ],
    },
    config: chartConfig,
    alt: `${title}. ${[...rows, ...marked].join("; ")}.`,
  } satisfies Figure);
}

function days(data: Data, column: string): readonly string[] {
  const values = Array.from(columnValues(data, column));
  const dayOf = dayReader(values, column);
  return values.map((_, row) => dayText(dayOf(row).first));
}

function markedDay(name: string, day: unknown): string {
  const read = readDay(day);
  if (read.kind === "day") return read.day;
  throw new RangeError(`A mark needs a day such as "2027-03-01", but "${name}" is ${describeValue(day)}.`);
}
