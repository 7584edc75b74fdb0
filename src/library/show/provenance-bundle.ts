import type { MimeBundle } from "../kernel/mime.js";
import type { ProvenanceCard } from "../table/datasets/provenance-card.js";
import { escapeHTML } from "../table/write/escape-html.js";
import { element, outputElement } from "./html.js";
import { lineColor } from "./theme.js";

/** True when the value has the shape of a provenance card. */
export function isProvenanceCard(value: object): value is ProvenanceCard {
  const { gaps, markdown, license, steps } = value as Partial<ProvenanceCard>;
  return (
    Array.isArray(gaps) && Array.isArray(steps) && typeof markdown === "string" && typeof license === "string"
  );
}

/** A provenance card as a box: what is known, then what is still missing. */
export function provenanceBundle(card: ProvenanceCard): MimeBundle {
  const facts = [
    ["Made by", card.producer],
    ["Source", card.url],
    ["License", card.license],
    ["Taken on", card.retrieved],
    ["One row is", card.rowOf],
    ["What was done", card.steps.join("; ")],
    ["Cannot tell", card.limits],
  ] as const;
  const state = card.complete ? "Complete." : `${card.gaps.length} to fill.`;
  const html = [
    element("p", "margin:0;font-weight:600;font-size:16px", escapeHTML(card.name)),
    ...facts.map(([name, text]) =>
      element(
        "p",
        "margin:4px 0 0;overflow-wrap:anywhere",
        `<strong>${name}:</strong> ${escapeHTML(text === "" ? "–" : text)}`,
      ),
    ),
    element("p", "margin:8px 0 0;font-weight:600", state),
    ...card.gaps.map(({ field, says }) =>
      element("p", "margin:2px 0 0", `<strong>${escapeHTML(field)}:</strong> ${escapeHTML(says)}`),
    ),
  ];
  const box = `border:1px solid ${lineColor};border-radius:4px;padding:12px 16px;box-sizing:border-box`;
  const text = [
    card.name,
    ...facts.map(([name, words]) => `${name}: ${words === "" ? "–" : words}`),
    state,
    ...card.gaps.map(({ field, says }) => `${field}: ${says}`),
  ];
  return { "text/html": outputElement("div", box, html.join("")), "text/plain": text.join("\n") };
}
