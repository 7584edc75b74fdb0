import type { MimeBundle } from "../kernel/mime.js";
import type { ProvenanceCard } from "../table/datasets/provenance-card.js";
import { escapeHTML } from "../table/write/escape-html.js";
import { element, foldedHTML, outputElement } from "./html.js";
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
    ["producer", "Made by", card.producer],
    ["url", "Source", card.url],
    ["license", "License", card.license],
    ["retrieved", "Taken on", card.retrieved],
    ["rowOf", "One row is", card.rowOf],
    ["steps", "What was done", card.steps.join("; ")],
    ["limits", "Cannot tell", card.limits],
  ] as const;
  const nameOf = (field: string): string => facts.find(([own]) => own === field)?.[1] ?? "Name";
  const state = card.complete ? "Complete." : `${card.gaps.length} to fill.`;
  const html = [
    element("p", "margin:0;font-weight:600;font-size:16px", escapeHTML(card.name)),
    ...facts.map(([, name, text]) => factHTML(name, text)),
    element("p", "margin:8px 0 0;font-weight:600", state),
    ...card.gaps.map(({ field, says }) =>
      element("p", "margin:2px 0 0", `<strong>${nameOf(field)}:</strong> ${escapeHTML(says)}`),
    ),
  ];
  const box = `border:1px solid ${lineColor};border-radius:4px;padding:12px 16px;box-sizing:border-box`;
  const text = [
    card.name,
    ...facts.map(([, name, words]) => `${name}: ${words === "" ? "–" : words}`),
    state,
    ...card.gaps.map(({ field, says }) => `${nameOf(field)}: ${says}`),
  ];
  return { "text/html": outputElement("div", box, html.join("")), "text/plain": text.join("\n") };
}

/** How many sentences of a fact are read at once. */
const AT_ONCE = 3;

/** A fact with its name. Of a long one, such as all that a public file cannot tell, the later sentences open with a click. */
function factHTML(name: string, text: string): string {
  const sentences = [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)];
  const from = sentences.length > AT_ONCE + 1 ? sentences[AT_ONCE]?.index : undefined;
  const said = (words: string): string => escapeHTML(words.trim() === "" ? "–" : words.trim());
  const fact = element(
    "p",
    "margin:4px 0 0;overflow-wrap:anywhere",
    `<strong>${name}:</strong> ${said(text.slice(0, from))}`,
  );
  if (from === undefined) return fact;
  const rest = element("p", "margin:4px 0 0;overflow-wrap:anywhere", said(text.slice(from)));
  return fact + foldedHTML(`${name}: ${sentences.length - AT_ONCE} more sentences`, rest);
}
