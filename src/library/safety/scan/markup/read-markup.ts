import type { Parser, ParserOptions } from "htmlparser2";
import { CellsOfTags } from "./cells-of-tags.js";
import { RowsOfBlocks } from "./rows-of-blocks.js";
import { cellPlace, isBlock, isBox, type TagRole, tagRole } from "./tag-roles.js";

/** What stands in a web page or a document. */
export interface ReadMarkup {
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** What stands around the tables, and what is not shown: comments, programs, the words behind pictures. */
  readonly lines: readonly string[];
  /** The fields of forms with what is filled in. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

/** The parser of htmlparser2, which is loaded when the first page is read. */
export type MarkupParser = new (
  handler: ConstructorParameters<typeof Parser>[0],
  options?: ParserOptions,
) => Parser;

/** Words that a reader hears or sees at the pointer. */
const SPOKEN = /^(?:title|alt|aria-label|placeholder|summary|data-.+)$/;
const LINE = "\u2028";

/** Reads a page of HTML, or with `xml` a document of XML. */
export function readMarkup(text: string, makeParser: MarkupParser, xml: boolean): ReadMarkup {
  const tables: CellsOfTags[] = [];
  const open: CellsOfTags[] = [];
  const blocks = new RowsOfBlocks();
  const fields = new Map<string, string[]>();
  const around: string[] = [];
  /** How many programs, styles and texts as they are written are open. */
  const depth = { style: 0, pre: 0 };
  let field: { readonly name: string; value: string; isChosen: boolean } | undefined;
  /** What each open element is to its table. */
  const roles: (TagRole | undefined)[] = [];

  const write = (words: string): void => {
    const table = open.at(-1);
    if (table?.isInCell === true) table.write(words);
    else {
      around.push(words);
      blocks.write(words);
    }
  };
  const fill = (name: string, value: string): void => {
    const known = fields.get(name) ?? [];
    fields.set(name, known);
    known.push(tidy(value));
    write(` ${value} `);
  };
  const openTable = (): CellsOfTags => {
    const table = new CellsOfTags();
    tables.push(table);
    open.push(table);
    return table;
  };

  const parser = new makeParser(
    {
      onopentag(tag, attributes) {
        const role = tagRole(tag, attributes);
        roles.push(role);
        if (role === "table") openTable();
        else if (role === "row") (open.at(-1) ?? openTable()).openRow();
        else if (role === "cell") (open.at(-1) ?? openTable()).openCell(cellPlace(attributes));
        else if (tag === "w:gridSpan") open.at(-1)?.widen(Number(attributes["w:val"]));
        if (tag === "dd") write(": ");
        else if (isBlock(tag)) write(LINE);
        if (isBox(tag)) blocks.begin();
        if (tag === "style") depth.style++;
        if (tag === "pre" || tag === "script") depth.pre++;
        const [, address] = /^(?:mailto|tel|sms):([^?]*)/i.exec(attributes.href ?? "") ?? [];
        if (address !== undefined) write(` ${decoded(address)} `);
        for (const [name, value] of Object.entries(attributes))
          if (SPOKEN.test(name) && value !== "") around.push(LINE, value, LINE);
        const name = attributes.name ?? attributes["aria-label"] ?? attributes.id ?? tag;
        if (tag === "input" && !/^(?:submit|button|image|reset)$/i.test(attributes.type ?? ""))
          fill(name, attributes.value ?? "");
        else if (tag === "textarea" || tag === "select")
          field = { name, value: "", isChosen: tag === "textarea" };
        else if (tag === "option" && field !== undefined) field.isChosen = attributes.selected !== undefined;
      },
      onclosetag(tag) {
        const role = roles.pop();
        if (role === "table") open.pop()?.closeRow();
        else if (role === "row") open.at(-1)?.closeRow();
        else if (role === "cell") open.at(-1)?.closeCell();
        if (isBlock(tag)) write(LINE);
        if (isBox(tag)) blocks.end();
        if (tag === "style") depth.style--;
        if (tag === "pre" || tag === "script") depth.pre--;
        if ((tag === "textarea" || tag === "select") && field !== undefined) {
          fill(field.name, field.value);
          field = undefined;
        }
      },
      ontext(words) {
        if (depth.style > 0) return;
        // What could be chosen is there too: it may be the names of people.
        if (field?.isChosen === false) around.push(LINE, words, LINE);
        else if (field !== undefined) field.value += words;
        else write(depth.pre > 0 ? words.replaceAll("\n", LINE) : words);
      },
      oncomment(words) {
        around.push(LINE, words.replaceAll("\n", LINE), LINE);
      },
    },
    { xmlMode: xml, decodeEntities: true },
  );
  parser.end(text);
  for (const table of open) table.closeRow();
  blocks.finish();
  return {
    tables: [...tables.map(({ rows }) => rows), ...blocks.tables]
      .map((rows) => rows.map((row) => row.map(tidy)))
      .filter((rows) => rows.length > 0),
    lines: around
      .join("")
      .split(LINE)
      .map(tidy)
      .filter((line) => line !== ""),
    fields,
  };
}

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
