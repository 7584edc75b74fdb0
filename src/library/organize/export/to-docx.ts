import type { FileChild, Paragraph, Table } from "docx";
import { numberText } from "../../words/number-text.js";
import type { PlanBlock, PlanCell, PlanDocument } from "./plan-block.js";

type Docx = typeof import("docx");
type TableBlock = Extract<PlanBlock, { kind: "table" }>;

/** The width between the margins of an A4 page on its side, in twentieths of a point. */
const PAGE = { width: 16_838, height: 11_906, margin: 850 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** A plan as a DOCX file, on A4 pages turned sideways. The package that writes it is loaded now, not before. */
export async function toDOCX({ title, blocks }: PlanDocument): Promise<Uint8Array> {
  const docx = await import("docx");
  const { Document, HeadingLevel, Packer, PageOrientation, Paragraph } = docx;
  const children: FileChild[] = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...blocks.flatMap((block) => docxBlock(block, docx)),
  ];
  const document = new Document({
    title,
    creator: "movement-data",
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 21 }, paragraph: { spacing: { after: 100 } } },
        title: { run: { font: "Calibri", size: 38, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading1: {
          run: { font: "Calibri", size: 27, bold: true },
          paragraph: { spacing: { before: 280, after: 80 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            // The package swaps the two lengths itself when a page lies on its side.
            size: { width: PAGE.height, height: PAGE.width, orientation: PageOrientation.LANDSCAPE },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function docxBlock(block: PlanBlock, docx: Docx): (Paragraph | Table)[] {
  const { HeadingLevel, Paragraph, TextRun } = docx;
  if (block.kind === "heading") return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1 })];
  if (block.kind === "paragraph") return [new Paragraph({ text: block.text })];
  if (block.kind === "list") return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
  const caption = new TextRun({ text: block.caption, size: 18, color: "4A4F57" });
  return [
    new Paragraph({ children: [caption], keepNext: true, spacing: { after: 60 } }),
    docxTable(block, docx),
    new Paragraph({ text: "", spacing: { after: 60 } }),
  ];
}

function docxTable({ head, rows }: TableBlock, docx: Docx): Table {
  const { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx;
  const columnWidths = widths(head, rows);
  const line = { style: BorderStyle.SINGLE, size: 4, color: "C9CED6" };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const row = (cells: readonly PlanCell[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (cell, i) =>
          new TableCell({
            width: { size: columnWidths[i] ?? 0, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 70, right: 70 },
            children: [
              new Paragraph({
                spacing: { after: 0 },
                alignment: isRight(cell, rows, i) ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [
                  new TextRun({
                    text: typeof cell === "number" ? numberText(cell) : cell,
                    bold: isHead,
                    size: 18,
                  }),
                ],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

function isRight(cell: PlanCell, rows: TableBlock["rows"], column: number): boolean {
  return (
    typeof cell === "number" || (rows.length > 0 && rows.every((row) => typeof row[column] === "number"))
  );
}

/** Columns as wide as what they hold asks for: the longest word at least, long text more than short. */
function widths(head: readonly string[], rows: TableBlock["rows"]): number[] {
  const wants = head.map((name, i) => {
    const texts = [name, ...rows.map((row) => String(row[i] ?? ""))];
    const word = Math.max(...texts.flatMap((text) => text.split(/\s+/).map((part) => part.length)));
    const whole = Math.max(...texts.map((text) => text.length));
    return Math.min(20, word) + Math.sqrt(Math.min(200, whole));
  });
  const sum = wants.reduce((total, want) => total + want, 0);
  return wants.map((want) => Math.floor((want / sum) * TEXT_WIDTH));
}
