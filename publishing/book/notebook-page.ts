import type { Executed } from "../course/publication.js";
import { type Block, type Section, sectionsOf } from "../course/sections.js";
import { renderCode } from "../page/code.js";
import { formIn, formText } from "../page/form-question.js";
import { paragraphsOf, renderInline, renderMarkdown } from "../page/markdown.js";
import { countCharts, renderOutputs } from "../page/output.js";
import { inThePage } from "../site/place-words.js";
import { renderAnswers } from "./answer.js";
import { asksIn, asksOf } from "./asks.js";
import type { BookPage, Searched } from "./book-page.js";
import type { BookRecording } from "./book-recordings.js";
import type { Edition } from "./edition.js";

/** A notebook as a page of the book: its text, its code, and what the code showed. */
export function notebookPage(
  { name, notebook, module }: Executed,
  edition: Edition,
  recording?: BookRecording,
): BookPage {
  const file = `${name}.html`;
  const sections = sectionsOf(notebook);
  const [, ...parts] = sections;
  const asks = asksOf(module?.id);
  return {
    file,
    title: notebook.metadata.title,
    main: withRecording(
      sections.map((section, at) => renderSection(section, at === 0 ? "h1" : "h2", edition)).join("\n"),
      recording,
    ),
    parts: parts.map((part) => ({
      anchor: part.anchor,
      heading: plain(part.heading),
      asks: asksIn(part, asks),
    })),
    asks,
    searched: sections.map((section) => searchedPart(section, file, notebook.metadata.title)),
    charts: notebook.cells.reduce((sum, { outputs }) => sum + countCharts(outputs), 0),
    isStep: true,
  };
}

/** Under its heading a page says that somebody can be listened to who runs it. */
function withRecording(main: string, recording: BookRecording | undefined): string {
  if (recording === undefined) return main;
  const { page, minutes } = recording;
  // Where cells run, a script puts the recording over the page itself.
  const link = `<a href="${page}" target="_blank" rel="noopener">Recorded guidance, ${minutes} minutes</a> (opens in a new tab).`;
  const words = `<p class="recorded-guidance"><span data-recording="${page}" data-minutes="${minutes}">${link}</span> Somebody runs this page, guesses, errs and mends it. Pause, try it here, and go on.</p>`;
  return main.replace("</h1>", `</h1>\n${words}`);
}

function renderSection(section: Section, tag: "h1" | "h2", edition: Edition): string {
  const { anchor, heading, minutes, kind, blocks, cell } = section;
  const planned = minutes === undefined ? "" : ` <span class="minutes">${minutes} min</span>`;
  const named = cell === undefined ? "" : ` data-text="${cell}"`;
  const head = `<${tag} id="${anchor}"${named}>${renderInline(heading)}${planned}</${tag}>`;
  const body = blocks
    .map((block) => {
      const html = renderBlock(block, edition);
      // A recording finds a text by the name of its cell; what goes on under a heading belongs to it already.
      return block.kind === "code" || block.cell === cell
        ? html
        : html.replace(/^<\w+/, (begin) => `${begin} data-text="${block.cell}"`);
    })
    .join("\n");
  return `<section class="${kind.replace(" ", "-")}" aria-labelledby="${anchor}">${head}\n${body}</section>`;
}

function renderBlock(block: Block, { answers, live }: Edition): string {
  if (block.kind === "prose") {
    return renderMarkdown(live ? inThePage(block.text) : block.text, block.terms);
  }
  // A page that runs shows what it has run, so that a guess stays a guess.
  if (live) return liveCell(block);
  const rendered = renderOutputs(block.outputs, { id: block.cell, numbers: true });
  const outputs = answers ? rendered : withoutSolutions(rendered);
  const shown = outputs === "" ? "" : `<div class="output">${outputs}</div>`;
  return `<div class="cell" data-cell="${block.cell}">${renderCode(block.code)}${shown}${answers ? renderAnswers(block.code) : ""}</div>`;
}

/** A cell that a script of the page makes live. */
function liveCell({ cell, code, folded }: Extract<Block, { kind: "code" }>): string {
  if (drawsForm(code))
    return `<div class="cell live" data-cell="${cell}" data-form><details class="form-code"><summary>Show the code</summary>${renderCode(code)}</details></div>`;
  return `<div class="cell live" data-cell="${cell}"${folded ? " data-tools" : ""}>${renderCode(code)}</div>`;
}

const OPENS_FORM = /^(?:(?:again|check|plan|predict|recall|reflect)\("[^"]*"\)|(?:campaign|safety)\(\));?$/;

/** Whether a cell does nothing but open forms: its code says nothing that they do not. */
const drawsForm = (code: string): boolean =>
  code
    .trim()
    .split("\n")
    .every((line) => OPENS_FORM.test(line));

/** A task that is handed out with a faulty answer shows a solution, folded, as soon as it runs. */
function withoutSolutions(html: string): string {
  return html.replaceAll(/<details[^>]*><summary[^>]*>One solution<\/summary>.*?<\/details>/gs, "");
}

function searchedPart({ anchor, heading, blocks }: Section, file: string, page: string): Searched {
  const words = blocks.flatMap((block) =>
    block.kind === "prose"
      ? paragraphsOf(block.text).map((paragraph) => paragraph.plain)
      : block.outputs
          .map((output) => {
            const form = formIn(output);
            return form === undefined ? String(output.data?.["text/plain"] ?? "") : formText(form);
          })
          .filter((text) => text.length < 600),
  );
  return { address: `${file}#${anchor}`, page, heading: plain(heading), text: words.join(" ") };
}

function plain(heading: string): string {
  return paragraphsOf(heading)
    .map((paragraph) => paragraph.plain)
    .join(" ");
}
