import type { Executed } from "../course/publication.js";
import { type Section, sectionsOf } from "../course/sections.js";
import { renderMarkdown } from "../page/markdown.js";
import { beatColumn } from "./beat-column.js";
import { detailSlides } from "./detail-slides.js";
import type { Column, Slide } from "./slide.js";
import { speakerNotes } from "./speaker-notes.js";

/** A notebook as slides: one a part, side by side; below each the steps in detail. */
export function deckOf({ notebook }: Executed): readonly Column[] {
  return sectionsOf(notebook)
    .map(columnOf)
    .filter((column) => column.length > 0);
}

function columnOf(section: Section): Column {
  if (section.kind === "beat") return beatColumn(section);
  const notes = speakerNotes(section);
  const [first, ...rest] = slidesOf(section);
  return first === undefined ? [] : [{ ...first, notes }, ...rest];
}

/** The text of the part as the first slide, the rest below it in its order. */
function slidesOf({ kind, heading, minutes, blocks }: Section): readonly Slide[] {
  const [lead, ...rest] = blocks;
  const begins = lead?.kind === "prose";
  const first: Slide = {
    kind: kind === "title" ? "title" : "text",
    heading,
    ...(minutes === undefined ? {} : { minutes }),
    body: begins ? renderMarkdown(leadText(lead.text)) : "",
    charts: 0,
  };
  return [first, ...detailSlides(begins ? rest : blocks, heading)];
}

/** Without what the speaker says: the planned minutes, how to run the cells. */
function leadText(text: string): string {
  return text
    .split("\n\n")
    .filter((paragraph) => !/^(?:\*\*Time:\*\*|Run the (?:next )?cells?\b)/.test(paragraph))
    .join("\n\n");
}
