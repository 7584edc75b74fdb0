import { SAFETY_ASSESSMENT, type SafetyAssessment } from "../../safety/assess/assess-safety.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireFields } from "../../table/columns/require-fields.js";
import type { Figure } from "../figure/figure.js";
import { plainText } from "../figure/plain-text.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";

export interface SafetyRadarOptions {
  /** The finding, in one sentence. Default: the weakest category. */
  readonly title?: string;
  /** An earlier assessment of the same organization, drawn dashed. Default: none. */
  readonly before?: SafetyAssessment;
}

/**
 * Draws the percentages of the safety categories as a radar; a category that does not apply is left out. The text
 * alternative is the same table in words.
 *
 * @throws when no category applies.
 * @example
 * const alt = safetyRadar(assessSafety({ "32": "yes", "33": "partial" })).alt;
 * alt.slice(0, 38); // "Weakest: 8 of 9 categories at 0%. Band"
 */
export function safetyRadar(assessment: SafetyAssessment, options: SafetyRadarOptions = {}): Figure {
  checkOptions("safetyRadar", options, { title: "text", before: true });
  const { before } = options;
  for (const each of before === undefined ? [assessment] : [assessment, before])
    requireFields(each, "an assessment, as assessSafety gives it", SAFETY_ASSESSMENT);
  const shown = assessment.categories.flatMap(({ id, category, score }) =>
    typeof score === "number" ? [{ id, category, score }] : [],
  );
  const [first] = shown;
  if (first === undefined)
    throw new RangeError("No category applies, so there is nothing to draw. Answer a question.");
  const weakest = shown.reduce((least, row) => (row.score < least.score ? row : least), first);
  const asWeak = shown.filter(({ score }) => score === weakest.score).length;
  const lowest = `${Math.round(weakest.score)}%`;
  const found =
    asWeak === 1
      ? `Weakest: ${weakest.category}, ${lowest}`
      : `Weakest: ${asWeak} of ${shown.length} categories at ${lowest}`;
  const title = options.title ?? found;
  const earlier = new Map(before?.categories.map(({ id, score }) => [id, score]) ?? []);
  // The line has to come back to its first point, or one side of the radar stays open.
  const closed = <T>(list: readonly T[]): T[] => [...list, ...list.slice(0, 1)];
  const theta = closed(shown.map(({ category }) => wrapped(category)));
  const trace = (
    name: string,
    scores: readonly (number | null)[],
    color: string,
    dash: "solid" | "dash",
  ) => ({
    type: "scatterpolar" as const,
    mode: "lines+markers" as const,
    name,
    theta,
    // A category that did not apply is a gap, not a zero.
    r: closed(scores.map((score) => (score === null ? null : Math.round(score)))),
    line: { color, dash, width: 2.5 },
    marker: { color, size: 7 },
    hovertemplate: "%{theta}: %{r}%<extra>%{fullData.name}</extra>",
  });
  const now = {
    ...trace(
      "now",
      shown.map(({ score }) => score),
      palette.focus,
      "solid",
    ),
    fill: "toself" as const,
    fillcolor: "rgba(11, 95, 165, 0.18)",
  };
  const words = shown.map(({ id, category, score }) => {
    const old = earlier.get(id);
    return `${category} ${Math.round(score)}%${typeof old === "number" ? ` (before ${Math.round(old)}%)` : ""}`;
  });
  return Object.freeze({
    data:
      before === undefined
        ? [now]
        : [
            now,
            trace(
              "before",
              shown.map(({ id }) => earlier.get(id) ?? null),
              palette.contrast,
              "dash",
            ),
          ],
    layout: {
      ...chartLayout(plainText(title)),
      height: 560,
      margin: { t: 84, r: 130, b: 60, l: 130 },
      showlegend: before !== undefined,
      legend: { orientation: "h", y: -0.08 },
      polar: {
        radialaxis: {
          range: [0, 100],
          ticksuffix: "%",
          dtick: 25,
          gridcolor: palette.grid,
          // Between two categories, where no name is in the way.
          angle: 70,
          tickangle: 70,
          tickfont: { size: 12 },
        },
        angularaxis: {
          direction: "clockwise",
          rotation: 90,
          gridcolor: palette.grid,
          tickfont: { size: 12 },
        },
      },
    },
    config: chartConfig,
    alt: `${title}. Band: ${assessment.band}. ${words.join("; ")}.`,
  } satisfies Figure);
}

/** Long names would run out of the picture: they break after the word nearest to their middle. */
function wrapped(name: string): string {
  const words = name.split(" ");
  if (name.length < 18 || words.length < 2) return plainText(name);
  const cut = words.reduce((best, _, i) => {
    const length = (at: number): number => Math.abs(words.slice(0, at).join(" ").length - name.length / 2);
    return i > 0 && length(i) < length(best) ? i : best;
  }, 1);
  return `${plainText(words.slice(0, cut).join(" "))}<br>${plainText(words.slice(cut).join(" "))}`;
}
