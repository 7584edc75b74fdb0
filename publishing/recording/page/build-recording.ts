import { escapeHTML } from "../../../src/library/table/write/escape-html.js";
import type { CellChange, RecordedAct, Recording } from "../../browser/player/recording.js";
import type { Notebook } from "../../course/notebook.js";
import { sectionsOf } from "../../course/sections.js";
import { renderCode } from "../../page/code.js";
import { paragraphsOf } from "../../page/markdown.js";
import { renderOutputs } from "../../page/output.js";
import type { CheckedRecording } from "../check-recording.js";
import type { Step } from "../narration/narration.js";
import type { CellState, Moment } from "../rehearsal/rehearse.js";
import type { StepTimes, Timeline } from "../sound/timeline.js";
import { sentencesOf } from "../voice/sentences.js";
import { askedFields } from "./asked-fields.js";
import { cuesOf } from "./cues.js";

/** Puts together what was run and what is heard. */
export function buildRecording(name: string, checked: CheckedRecording, timeline: Timeline): Recording {
  const { narration, notebook, moments } = checked;
  const changes = changesOf(moments, notebook);
  const times = new Map(timeline.steps.map((step) => [step.id, step]));
  let at = 0;
  const chapters = narration.chapters.map(({ cell, steps }) => ({
    title: headingOver(cell, notebook),
    steps: steps.map((step) => {
      const heard = times.get(step.id) ?? { id: step.id, start: 0, end: 0, sentences: [] };
      const own = moments.slice(at, at + step.acts.length);
      const recorded = own.map((moment, i) =>
        recordedAct(moment, step, heard, changes[at + i] ?? [], notebook),
      );
      at += step.acts.length;
      return {
        id: step.id,
        start: heard.start,
        end: heard.end,
        words: step.words,
        cues: sentencesOf(step.words).flatMap(({ text }, i) => {
          const span = heard.sentences[i];
          return span === undefined ? [] : cuesOf(text, span.start, span.end);
        }),
        acts: recorded,
      };
    }),
  }));
  return { name, title: narration.title, sound: `${name}.mp3`, length: timeline.length, chapters };
}

/** The acts of a step share its time; a question is asked when its words are over. */
function recordedAct(
  { act, cells }: Moment,
  step: Step,
  { start, end }: StepTimes,
  changes: readonly CellChange[],
  notebook: Notebook,
): RecordedAct {
  const acts = step.acts.filter(({ do: verb }) => verb !== "ask");
  if (act.do === "ask") {
    const shown = acts.flatMap((each) => (each.do === "ask" ? [] : [each.cell]));
    const cell = shown.find((id) => askedFields(cells.get(id)?.code ?? "").length > 0);
    const code = notebook.cells.find(({ id }) => id === cell)?.source ?? "";
    const question = { text: act.question, seconds: act.seconds, fields: askedFields(code) };
    return { at: end, do: act.do, ...(cell === undefined ? {} : { cell }), changes, question };
  }
  const at = Math.round(100 * (start + ((end - start) * acts.indexOf(act)) / Math.max(acts.length, 1))) / 100;
  return { at, do: act.do, cell: act.cell, changes, ...(act.do === "point" ? { words: act.words } : {}) };
}

/** What each act changed in the cells. */
function changesOf(moments: readonly Moment[], notebook: Notebook): readonly (readonly CellChange[])[] {
  const before = new Map<string, CellState>(
    notebook.cells
      .filter((cell) => cell.cell_type === "code")
      .map(({ id, source }) => [id, { code: source }]),
  );
  return moments.map(({ act, cells }, moment) => {
    const changed: CellChange[] = [];
    for (const [cell, state] of cells) {
      const was = before.get(cell);
      if (was === state) continue;
      const code = was?.code === state.code ? {} : { code: codeHTML(state.code) };
      const typed =
        (act.do === "type" || act.do === "mistake") && act.cell === cell && act.to !== ""
          ? { typed: act.to }
          : {};
      const html =
        was?.outputs === state.outputs && was?.reply === state.reply
          ? {}
          : { html: stateHTML(state, `r${moment}-${cell}`) };
      changed.push({ cell, ...code, ...typed, ...html });
      before.set(cell, state);
    }
    return changed;
  });
}

function codeHTML(code: string): string {
  return renderCode(code).replace(/^<pre class="code"[^>]*><code>|<\/code><\/pre>$/g, "");
}

/** What a cell shows, its error, and its form with what was written and what it says. */
function stateHTML({ outputs, reply }: CellState, id: string): string | null {
  if (outputs === undefined) return null;
  const shown = renderOutputs(outputs, { id, numbers: false });
  const errors = outputs
    .filter(({ output_type }) => output_type === "error")
    .map(({ evalue = "" }) => `<pre class="text error">${escapeHTML(evalue)}</pre>`)
    .join("");
  return `${shown}${errors}${reply?.said ?? ""}`;
}

function headingOver(cell: string, notebook: Notebook): string {
  const sections = sectionsOf(notebook);
  const found =
    sections.find((section) => section.cell === cell) ??
    sections.find(({ blocks }) => blocks.some((block) => block.cell === cell));
  const heading = found?.heading ?? notebook.metadata.title;
  return paragraphsOf(heading)
    .map(({ plain }) => plain)
    .join(" ");
}
