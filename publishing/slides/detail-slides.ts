import type { Block } from "../course/sections.js";
import { renderCode } from "../page/code.js";
import { type Form, formIn, renderForm } from "../page/form-question.js";
import { renderMarkdown } from "../page/markdown.js";
import { countCharts, renderOutputs } from "../page/output.js";
import type { Slide } from "./slide.js";
import { answersTo } from "./speaker-notes.js";

/** A piece of a slide with the room that it takes, in pixels of a slide of 1280 × 720. */
interface Piece {
  readonly html: string;
  readonly height: number;
  readonly charts: number;
  /** True: a new thought, which begins a slide of its own. */
  readonly begins: boolean;
  /** True: a guess, and what it asks for is not seen before the next key press. */
  readonly ends?: boolean;
  /** What the speaker needs while it is shown, as HTML. */
  readonly notes?: string;
}

const ROOM = 520;
const CHART = 480;
const LINE_OF_TEXT = { characters: 85, height: 37 };
const LINE_OF_CODE = 31;
const ROW_OF_TABLE = 42;
const EDGE_OF_FORM = 60;

/** The steps of a part, packed into as few slides as hold them in large letters. Every task has its own. */
export function detailSlides(blocks: readonly Block[], heading: string): readonly Slide[] {
  const slides: Piece[][] = [];
  for (const piece of blocks.flatMap(piecesOf)) {
    const last = slides.at(-1);
    const isFull =
      last === undefined ||
      piece.begins ||
      last.at(-1)?.ends === true ||
      heightOf(last) + piece.height > ROOM;
    if (isFull) slides.push([piece]);
    else last.push(piece);
  }
  return slides.map((pieces) => slideOf(pieces, heading));
}

function slideOf(pieces: readonly Piece[], heading: string): Slide {
  const notes = pieces.map(({ notes = "" }) => notes).join("");
  return {
    kind: "detail",
    heading,
    body: pieces.map(({ html }) => html).join("\n"),
    ...(notes === "" ? {} : { notes }),
    charts: pieces.reduce((sum, { charts }) => sum + charts, 0),
  };
}

/** True for cells that wait for the learner: guesses, checks, notes, the plan. Before that they show that nothing is there. */
export function asksLearner(code: string): boolean {
  return /\b(?:again|check|plan|predict|progress|recall|reflect|resetExercise|safety|savePlan)\(/.test(code);
}

function piecesOf(block: Block): readonly Piece[] {
  if (block.kind === "prose") {
    // The way to the next notebook is no slide.
    if (/^\*\*Next:\*\*/.test(block.text)) return [];
    const height = heightOfText(block.text);
    return [{ html: renderMarkdown(block.text), height, charts: 0, begins: /^\*\*Task\b/.test(block.text) }];
  }
  const { cell, code, outputs } = block;
  // Only shows what is saved.
  if (/^\s*(?:progress|plan)\(\);?\s*$/.test(code)) return [];
  const height = 30 + code.trim().split("\n").length * LINE_OF_CODE;
  const drawn: Piece = { html: renderCode(code), height, charts: 0, begins: false };
  const forms = outputs.flatMap((output) => formIn(output) ?? []);
  if (forms.length > 0) {
    return forms.map((form, i) => ({ ...formPiece(form), ...(i === 0 ? { notes: answersTo(code) } : {}) }));
  }
  if (asksLearner(code)) return [{ ...drawn, notes: answersTo(code) }];
  const shown = outputs.flatMap((output, at) => pieceOf([output], `${cell}-${at + 1}`));
  return [drawn, ...shown];
}

/** What a cell asks in a form stands for the call that opens it. */
function formPiece(form: Form): Piece {
  const html = renderForm(form);
  const lines = html.split(/<(?:p|li|tr)\b/).length - 1;
  const words = html.replaceAll(/<[^>]*>/g, "").length / LINE_OF_TEXT.characters;
  const height = EDGE_OF_FORM + Math.max(lines, words) * LINE_OF_TEXT.height;
  return { html, height, charts: 0, begins: false, ends: form.view.holdsNextCell === true };
}

function pieceOf(outputs: Extract<Block, { kind: "code" }>["outputs"], id: string): readonly Piece[] {
  const html = renderOutputs(outputs, { id, numbers: false });
  if (html === "") return [];
  const charts = countCharts(outputs);
  const words = html.replaceAll(/<[^>]*>/g, "").length / LINE_OF_TEXT.characters;
  const rows = html.split("<tr").length - 1;
  const height = charts > 0 ? CHART : 40 + Math.max(words * LINE_OF_TEXT.height, rows * ROW_OF_TABLE);
  return [{ html: `<div class="output">${html}</div>`, height, charts, begins: false }];
}

function heightOfText(markdown: string): number {
  return markdown
    .split("\n")
    .reduce(
      (sum, line) =>
        sum + Math.max(0.4, Math.ceil(line.length / LINE_OF_TEXT.characters)) * LINE_OF_TEXT.height,
      0,
    );
}

function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { height }) => sum + height, 0);
}
