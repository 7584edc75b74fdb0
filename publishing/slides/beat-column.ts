import type { Block, Section } from "../course/sections.js";
import { renderMarkdown } from "../page/markdown.js";
import { countCharts, renderOutputs } from "../page/output.js";
import { sentencesOf } from "../page/sentences.js";
import { asksLearner, detailSlides } from "./detail-slides.js";
import type { Column, Slide } from "./slide.js";
import { speakerNotes } from "./speaker-notes.js";

type Code = Extract<Block, { kind: "code" }>;

/** Words that can be read at a glance beside a chart. */
const MOST_WORDS = 75;

/** A beat: the question, and on the next key press its answer. Below: every step with its code, and what it teaches. */
export function beatColumn(section: Section): Column {
  const { heading, minutes, blocks } = section;
  const [lead] = blocks;
  const question = lead?.kind === "prose" ? lead : undefined;
  // A table needs the whole slide.
  const isWide = question !== undefined && /^\|/m.test(question.text);
  const answer = isWide ? undefined : answerOf(blocks);
  const first: Slide = {
    kind: "beat",
    heading,
    ...(minutes === undefined ? {} : { minutes }),
    body: renderMarkdown(question === undefined ? "" : glance(question.text)),
    ...(answer === undefined ? {} : { revealed: renderOutputs(answer.outputs, nameOf(answer)) }),
    notes: speakerNotes(section),
    charts: answer === undefined ? 0 : countCharts(answer.outputs),
  };
  const rest = question === undefined ? blocks : blocks.slice(1);
  // What the slide of the beat shows is not shown again.
  const steps = rest.map((block) => (block === answer ? { ...answer, outputs: [] } : block));
  return [first, ...detailSlides(steps, heading)];
}

/** What the beat shows: its first chart, else the first thing that the computer answers, if it is small. */
function answerOf(blocks: readonly Block[]): Code | undefined {
  const codes = blocks.filter((block): block is Code => block.kind === "code");
  const shown = codes.filter(({ code, outputs }) => outputs.length > 0 && !asksLearner(code));
  const chart = shown.find(({ outputs }) => countCharts(outputs) > 0);
  return chart ?? shown.slice(0, 1).find((block) => isSmall(renderOutputs(block.outputs, nameOf(block))));
}

/** Fits beside the question in large letters. */
function isSmall(html: string): boolean {
  const longestRow = Math.max(0, ...html.split("<tr").map((row) => row.split(/<t[hd]/).length - 1));
  return html.split("<tr").length <= 9 && longestRow <= 4 && html.replaceAll(/<[^>]*>/g, "").length < 420;
}

function nameOf({ cell }: Code): { id: string; numbers: false } {
  return { id: cell, numbers: false };
}

/** The question, and the sentences that explain a word; all of the text where it is short. */
function glance(text: string): string {
  if (text.split(/\s+/).length <= MOST_WORDS) return text;
  return text
    .split("\n\n")
    .map((paragraph) => (isKept(paragraph) ? paragraph : explanations(paragraph)))
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/** The question stays whole, and so does what is no running text. */
function isKept(paragraph: string): boolean {
  return /^(?:\*\*Predict\.\*\*|[-|]|\d+\. )/.test(paragraph);
}

function explanations(paragraph: string): string {
  return sentencesOf(paragraph)
    .filter((sentence) => sentence.includes("**"))
    .join(" ");
}
