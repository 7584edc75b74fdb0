import { escapeMarkdown } from "../../table/write/escape-markdown.js";
import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { ModelCardFacts } from "./model-card-facts.js";

/** A model card as Markdown. */
export function modelCardMarkdown(card: ModelCardFacts): string {
  const { data, holdout } = card;
  const license = typeof data.license === "string" ? data.license : data.license?.title;
  // The line goes on after a citation, so its last period goes.
  const origin = [
    data.citation?.replace(/\.$/, ""),
    data.retrieved && `retrieved ${data.retrieved}`,
    license,
  ].filter(Boolean);
  const lines = [
    `# Model card: ${escapeMarkdown(card.title)}`,
    "",
    `Written ${escapeMarkdown(card.date)} with movement-data ${card.version}.`,
    "",
    `**Use.** ${escapeMarkdown(card.use)}`,
    "",
    "**Do not use for**",
    "",
    ...card.doNotUseFor.map((line) => `- ${escapeMarkdown(line)}`),
    "",
    "## Data",
    "",
    `${data.synthetic ? "SYNTHETIC data: " : ""}${escapeMarkdown(data.title)}${origin.length > 0 ? ` (${escapeMarkdown(origin.join("; "))})` : ""}.`,
    `Outcome: ${escapeMarkdown(card.outcome)}. Features: ${card.features.map(escapeMarkdown).join(", ")}.`,
    `Learned from ${howMany(card.n, "row", "rows")}; ${count(card.dropped)} left out because a value was missing.`,
    ...(card.aliased.length > 0
      ? [`Left out because other terms say the same: ${card.aliased.map(escapeMarkdown).join(", ")}.`]
      : []),
    "",
    "## Terms (log odds)",
    "",
    ...rows(
      ["term", "estimate", "standard error", "interval"],
      card.terms.map((t) => [
        t.term,
        fixed(t.estimate),
        fixed(t.stdError),
        `${fixed(t.confLow)} to ${fixed(t.confHigh)}`,
      ]),
    ),
    "",
    "## On people it has not seen",
    "",
    `${count(holdout.n)} people, for ${percent(holdout.rate)} of whom it happened. AUC ${fixed(holdout.auc, 1)}, ` +
      `Brier score ${fixed(holdout.brierScore)}, log loss ${fixed(holdout.logLoss)}.`,
    "",
    ...rows(
      ["scores", "people", "mean score", "happened"],
      card.calibration.map((r) => [
        `${percent(r.low)} to ${percent(r.high)}`,
        count(r.n),
        percent(r.meanPredicted),
        percent(r.rate),
      ]),
    ),
  ];
  for (const { trait, rows: groups } of card.subgroups) {
    lines.push(
      "",
      `## By ${escapeMarkdown(trait)}`,
      "",
      ...rows(
        ["group", "people", "happened", "mean score", "false yes", "false no"],
        groups.map((r) => [
          r.group,
          count(r.n),
          percent(r.rate),
          percent(r.meanPredicted),
          percent(r.falsePositiveRate),
          percent(r.falseNegativeRate),
        ]),
      ),
    );
  }
  return `${lines.join("\n")}\n`;
}

function rows(head: readonly string[], body: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...body.map(line)];
}

function count(n: number): string {
  return numberText(Math.round(n));
}

function fixed(value: number, limit?: number): string {
  return Number.isFinite(value) ? numberText(value, { decimals: 3, ...(limit && { limit }) }) : "not known";
}

function percent(share: number): string {
  return Number.isFinite(share) ? numberText(share, { style: "percent" }) : "not known";
}
