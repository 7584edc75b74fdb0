import type { MimeBundle } from "../kernel/mime.js";
import type { DatasetPassport } from "../table/datasets/dataset-passport.js";
import { escapeHTML } from "../table/write/escape-html.js";
import { readerLanguage } from "../words/current-language.js";
import { numberText } from "../words/number-text.js";
import { say } from "../words/say.js";
import { sentence, type Words } from "../words/words.js";
import { element, foldedHTML, outputElement } from "./html.js";
import { tableHTML } from "./table-html.js";
import { tableText } from "./table-text.js";
import { columnView, type TableView } from "./table-view.js";
import { lineColor } from "./theme.js";

/** True when the value has the shape of a dataset's passport. */
export function isPassport(value: object): value is DatasetPassport {
  const { sha256, fields, notFor, rowOf } = value as Partial<DatasetPassport>;
  return (
    typeof sha256 === "string" && typeof rowOf === "string" && Array.isArray(fields) && Array.isArray(notFor)
  );
}

/** A passport as a card: what a row is, where it comes from, what is wrong with it, what it must not be used for. */
export function passportBundle(passport: DatasetPassport): MimeBundle {
  const { title, description, fields, knownFaults, notFor, truth } = passport;
  const facts = factsOf(passport).map(({ name, text }) => ({ name: say(name), text }));
  const table = fieldsTable(fields);
  const lists: readonly { readonly name: string; readonly items: readonly string[] }[] = [
    { name: say(sentence("Known faults")), items: knownFaults },
    { name: say(sentence("Must not be used for")), items: notFor },
  ];
  const html = [
    element("p", "margin:0;font-weight:600;font-size:16px", escapeHTML(title)),
    ...(passport.synthetic
      ? [
          element(
            "p",
            "margin:6px 0 0;padding:4px 10px;border:2px solid #a8730a;border-radius:4px",
            `<strong>${escapeHTML(say(sentence("SYNTHETIC")))}</strong> · ${escapeHTML(say(SYNTHETIC))}`,
          ),
        ]
      : []),
    element("p", "margin:6px 0 0", escapeHTML(description)),
    ...facts.map(({ name, text }) =>
      element("p", "margin:4px 0 0", `<strong>${escapeHTML(name)}:</strong> ${escapeHTML(text)}`),
    ),
    ...lists.filter(({ items }) => items.length > 0).map(({ name, items }) => listHTML(name, items)),
    foldedHTML(
      say(sentence("What each of the {count} columns means", { count: fields.length })),
      tableHTML(table),
    ),
    ...(truth === undefined
      ? []
      : [
          foldedHTML(
            say(sentence("What was planted (look for it yourself first)")),
            listHTML("", truth.planted),
          ),
        ]),
  ];
  const box = `border:1px solid ${lineColor};border-radius:4px;padding:12px 16px;box-sizing:border-box`;
  const text = [
    title,
    ...(passport.synthetic ? [`${say(sentence("SYNTHETIC"))}: ${say(SYNTHETIC)}`] : []),
    description,
    ...facts.map((fact) => `${fact.name}: ${fact.text}`),
    ...[...lists, { name: say(sentence("What was planted")), items: truth?.planted ?? [] }].flatMap(
      ({ name, items }) => (items.length === 0 ? [] : [`${name}:`, ...items.map((item) => `- ${item}`)]),
    ),
    tableText(table),
  ];
  return { "text/html": outputElement("div", box, html.join("")), "text/plain": text.join("\n") };
}

const SYNTHETIC = sentence("Made for this course. No real person or place stands behind a row.");

function factsOf(passport: DatasetPassport): readonly { readonly name: Words; readonly text: string }[] {
  const { rowOf, rowCount, producer, sources, retrieved, license } = passport;
  return [
    { name: sentence("One row is"), text: rowOf },
    { name: sentence("Rows"), text: numberText(rowCount, { language: readerLanguage() }) },
    { name: sentence("Made by"), text: producer },
    { name: sentence("Source"), text: sources.map((source) => `${source.title}, ${source.path}`).join("; ") },
    { name: sentence("Retrieved"), text: retrieved },
    { name: sentence("License"), text: license.title },
  ].filter(({ text }) => text !== "");
}

function fieldsTable(fields: DatasetPassport["fields"]): TableView {
  const column = (name: Words, read: (field: (typeof fields)[number]) => unknown) =>
    columnView(say(name), fields.map(read));
  const columns = [
    column(sentence("column"), ({ name }) => name),
    column(sentence("type"), ({ type }) => type),
    column(sentence("unit"), ({ unit }) => unit ?? ""),
    column(sentence("meaning"), ({ description }) => description),
    column(sentence("missing"), ({ missing }) => missing),
  ];
  return { columns, shown: fields.length, total: fields.length, caption: "" };
}

function listHTML(name: string, items: readonly string[]): string {
  const list = items.map((item) => element("li", "margin:2px 0", escapeHTML(item))).join("");
  return (
    (name === "" ? "" : element("p", "margin:8px 0 0;font-weight:600", escapeHTML(name))) +
    element("ul", "margin:2px 0 0;padding-left:22px", list)
  );
}
