import type { RetentionRow } from "../../organize/ladder/cohort-retention.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireMadeRows } from "../../table/columns/require-made-rows.js";
import { requireText } from "../../table/columns/require-text.js";
import { howMany } from "../../words/how-many.js";
import type { Figure } from "../figure/figure.js";
import { axisFormat, formatValue } from "../figure/format-value.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";

export interface CohortHeatMapOptions {
  /** The finding, in one sentence, for example "April kept more people than March". */
  readonly title: string;
  /** What a period is called: "month" (default) or "week". */
  readonly period?: "month" | "week";
  /** Where the data come from. Default: nothing is printed. */
  readonly source?: ChartSource;
}

/**
 * Draws the triangle of cohorts: a row for each group of people who joined together, a column for each period since, the
 * darker the more of them still act. Each cell has its number; a star marks a period that is not over.
 *
 * @param rows what cohortRetention gave.
 * @throws when there is no row.
 * @example
 * const log = { who: ["Ana", "Bo"], joined: ["2026-03-02", "2026-03-20"], act: ["2026-03-31", null] };
 * const rows = cohortRetention(log, { person: "who", joined: "joined", active: "act" });
 * cohortHeatMap(rows, { title: "Half of March acts" }).alt; // "Half of March acts. Share active by month since joining: 2026-03 (2 people) 0: 50.0%."
 */
export function cohortHeatMap(rows: readonly RetentionRow[], options: CohortHeatMapOptions): Figure {
  checkOptions("cohortHeatMap", options, { title: "needed text", period: ["month", "week"], source: true });
  requireText(options.title, "The title");
  requireMadeRows(rows, "cohortRetention", {
    cohort: "text",
    complete: "yes or no",
    period: "place",
    retention: "share",
    size: "count",
  });
  if (rows.length === 0)
    throw new RangeError("There is no cohort to draw. Give the rows of cohortRetention.");
  const { title, period = "month", source } = options;
  const cohorts = [...new Set(rows.map(({ cohort }) => cohort))];
  const width = rows.reduce((most, row) => Math.max(most, row.period), 0) + 1;
  const cells = cohorts.map((cohort) => {
    const ofCohort = rows.filter((row) => row.cohort === cohort);
    return {
      cohort,
      size: ofCohort[0]?.size ?? 0,
      rows: Array.from({ length: width }, (_, i) => ofCohort.find((row) => row.period === i)),
    };
  });
  const label = (row: RetentionRow): string =>
    `${formatValue(row.retention, "share")}${row.complete ? "" : "*"}`;
  const unfinished = rows.some(({ complete }) => !complete);
  const line = sourceLine(source);
  const star = unfinished ? `* the ${period} is not over` : undefined;
  const note = [line, star].filter((part) => part !== undefined).join(" · ");
  return Object.freeze({
    data: [
      {
        type: "heatmap",
        x: Array.from({ length: width }, (_, i) => String(i)),
        y: cells.map(({ cohort, size }) => plainText(`${cohort} (${formatValue(size, "count")})`)),
        // Plotly leaves a cell without a number empty: that makes the triangle.
        z: cells.map((row) => row.rows.map((cell) => cell?.retention ?? null)) as number[][],
        text: cells.map((row) =>
          row.rows.map((cell) => (cell === undefined ? "" : label(cell))),
        ) as unknown as string[],
        texttemplate: "%{text}",
        zmin: 0,
        zmax: 1,
        // Pale to dark in one hue: it keeps its order in grey and for every kind of colour blindness.
        colorscale: [
          [0, "#f2f7fc"],
          [1, palette.focus],
        ],
        colorbar: { tickformat: axisFormat.share, title: { text: "still active" } },
        xgap: 2,
        ygap: 2,
        hovertemplate: `%{y}, ${period} %{x}: %{text}<extra></extra>`,
      },
    ],
    layout: {
      ...chartLayout(plainText(title), note === "" ? undefined : note),
      height: 184 + 34 * cohorts.length,
      xaxis: {
        title: { text: `${period}s since joining`, standoff: 4 },
        type: "category",
        side: "bottom",
        ticks: "",
        automargin: true,
        showgrid: false,
      },
      yaxis: { autorange: "reversed", type: "category", automargin: true, showgrid: false, ticksuffix: "  " },
    },
    config: chartConfig,
    alt: `${title}. Share active by ${period} since joining: ${cells
      .map(
        (row) =>
          `${row.cohort} (${howMany(row.size, "person", "people")}) ${row.rows
            .flatMap((cell) => (cell === undefined ? [] : `${cell.period}: ${label(cell)}`))
            .join(", ")}`,
      )
      .join("; ")}.${unfinished ? ` A star marks a ${period} that is not over.` : ""}`,
  } satisfies Figure);
}
