import { constituentIntensity } from "../../organize/legislative/constituent-intensity.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { barChart } from "../basic/bar-chart.js";
import type { Figure } from "../figure/figure.js";
import { labelColumn } from "../figure/label-column.js";
import { numericColumn } from "../figure/numeric-column.js";
import type { ChartSource } from "../figure/source-line.js";

export interface IntensityChartOptions {
  /** The column with the name of the district. */
  readonly district: string;
  /** The column with calls, visits or signatures. */
  readonly contacts: string;
  /** The column with the people who live there. */
  readonly population: string;
  /** How many districts are drawn, the loudest first. Default 15. */
  readonly top?: number;
  /** The finding. Default: the loudest district. */
  readonly title?: string;
  readonly source?: ChartSource;
}

/**
 * Draws how loud each district is: contacts for every 10,000 people who live there, the loudest on top.
 *
 * A missing number is refused, with its row.
 *
 * @throws when a column does not exist, holds something else than numbers, or a population is 0.
 * @example
 * const calls = { district: ["1", "2"], calls: [65, 20], people: [91856, 89622] };
 * intensityChart(calls, { district: "district", contacts: "calls", population: "people" }).alt; // "District 1 is the loudest. Bars: 1 7.08, 2 2.23."
 */
export function intensityChart(data: Data, options: IntensityChartOptions): Figure {
  checkOptions("intensityChart", options, {
    district: "needed text",
    contacts: "needed text",
    population: "needed text",
    top: "whole number",
    title: "text",
    source: true,
  });
  const { top = 15, source } = options;
  const contacts = numericColumn(data, options.contacts);
  const population = numericColumn(data, options.population);
  const rows = labelColumn(data, options.district)
    .map((district, i) => ({
      district,
      intensity: constituentIntensity({
        contacts: contacts[i] as number,
        population: population[i] as number,
      }),
    }))
    .sort((a, b) => b.intensity - a.intensity);
  const shown = rows.slice(0, top);
  return barChart(
    {
      district: shown.map(({ district }) => district),
      intensity: shown.map(({ intensity }) => (intensity < 0.01 ? intensity : Number(intensity.toFixed(2)))),
    },
    {
      label: "district",
      value: "intensity",
      title: options.title ?? loudest(rows),
      unit: "contacts for every 10,000 people",
      ...(source === undefined ? {} : { source }),
    },
  );
}

/** Who is the loudest, of rows from the loudest down: nobody where there are no contacts, several where they are as loud. */
function loudest(rows: readonly { readonly district: string; readonly intensity: number }[]): string {
  const [first] = rows;
  if (first === undefined || first.intensity === 0) return "No district has contacts yet";
  const equal = rows.filter(({ intensity }) => intensity === first.intensity).length;
  return equal === 1 ? `District ${first.district} is the loudest` : `${equal} districts are the loudest`;
}
