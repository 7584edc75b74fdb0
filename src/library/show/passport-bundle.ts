import type { MimeBundle } from "../kernel/mime.js";
import type { DatasetPassport } from "../table/datasets/dataset-passport.js";
import { escapeHTML } from "../table/write/escape-html.js";
import { currentLanguage } from "../words/current-language.js";
import { element, foldedHTML, outputElement } from "./html.js";
import { numberText } from "./number-text.js";
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
  const say = currentLanguage();
  const facts = factsOf(passport).map(([name, words]) => [say(name), words] as const);
  const table = fieldsTable(fields);
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [say("Known faults"), knownFaults],
    [say("Must not be used for"), notFor],
  ];
  const html = [
    element("p", "margin:0;font-weight:600;font-size:16px", escapeHTML(title)),
    ...(passport.synthetic
      ? [
          element(
            "p",
            "margin:6px 0 0;padding:4px 10px;border:2px solid #a8730a;border-radius:4px",
            `<strong>${escapeHTML(say("SYNTHETIC"))}</strong> · ${escapeHTML(say(SYNTHETIC))}`,
          ),
        ]
      : []),
    element("p", "margin:6px 0 0", escapeHTML(description)),
    ...facts.map(([name, text]) =>
      element("p", "margin:4px 0 0", `<strong>${escapeHTML(name)}:</strong> ${escapeHTML(text)}`),
    ),
    ...lists.filter(([, items]) => items.length > 0).map(([name, items]) => listHTML(name, items)),
    foldedHTML(say(`What each of the ${fields.length} columns means`), tableHTML(table)),
    ...(truth === undefined
      ? []
      : [foldedHTML(say("What was planted (look for it yourself first)"), listHTML("", truth.planted))]),
  ];
  const box = `border:1px solid ${lineColor};border-radius:4px;padding:12px 16px;box-sizing:border-box`;
  const text = [
    title,
    ...(passport.synthetic ? [`${say("SYNTHETIC")}: ${say(SYNTHETIC)}`] : []),
    description,
    ...facts.map(([name, words]) => `${name}: ${words}`),
    ...[...lists, [say("What was planted"), truth?.planted ?? []] as const].flatMap(([name, items]) =>
      items.length === 0 ? [] : [`${name}:`, ...items.map((item) => `- ${item}`)],
    ),
    tableText(table),
  ];
  return { "text/html": outputElement("div", box, html.join("")), "text/plain": text.join("\n") };
}

const SYNTHETIC = "Made for this course. No real person or place stands behind a row.";

function factsOf(passport: DatasetPassport): readonly (readonly [string, string])[] {
  const { rowOf, rowCount, producer, sources, retrieved, licence } = passport;
  return [
    ["One row is", rowOf],
    ["Rows", numberText(rowCount, 0, true)],
    ["Made by", producer],
    ["Source", sources.map((source) => `${source.title}, ${source.path}`).join("; ")],
    ["Retrieved", retrieved],
    ["License", licence.title],
  ].filter((fact): fact is [string, string] => fact[1] !== "" && fact[1] !== undefined);
}

function fieldsTable(fields: DatasetPassport["fields"]): TableView {
  const say = currentLanguage();
  const column = (name: string, read: (field: (typeof fields)[number]) => unknown) =>
    columnView(say(name), fields.map(read));
  const columns = [
    column("column", ({ name }) => name),
    column("type", ({ type }) => type),
    column("unit", ({ unit }) => unit ?? ""),
    column("meaning", ({ description }) => description),
    column("missing", ({ missing }) => missing),
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
