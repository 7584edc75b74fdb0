import type { Notebook } from "../course/notebook.js";
import { sectionsOf } from "../course/sections.js";
import { spokenWords } from "./spoken-words.js";

/** What is seen while something is said. */
export interface Step {
  /** The name of the sound file of this step: a trainer's `voice/<id>.wav` takes its place. */
  readonly id: string;
  /** The words, as they are spoken and as they stand in captions and transcript. Empty: only the picture. */
  readonly say: string;
  /** The cell that is shown. */
  readonly cell: string;
  /** True: the cell is run, and what it shows is looked at. */
  readonly run: boolean;
}

/** A part of the recording: a chapter. */
export interface Beat {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** What a recording holds: the guided part. Practice, thoughts and the plan are the learner's own. */
const RECORDED: ReadonlySet<string> = new Set(["title", "data", "beat", "honesty", "key points"]);

/** A cell that opens a section of the learner's plan. */
const PLAN = /^plan\("/m;

/**
 * The script of a recording: the notebook's own words and cells, part by part. A cell is run after the words before it.
 * A part of practice, thought or plan is left out, because nobody should watch somebody else do it.
 */
export function narrationOf(notebook: Notebook): readonly Beat[] {
  const beats: Beat[] = [];
  for (const section of sectionsOf(notebook)) {
    if (!RECORDED.has(section.kind)) continue;
    const heading = spokenWords(section.heading);
    const steps: Step[] = [];
    for (const block of section.blocks) {
      if (block.kind === "code" && PLAN.test(block.code)) continue;
      const place = `${String(beats.length + 1).padStart(2, "0")}-${String(steps.length + 1).padStart(2, "0")}`;
      const words = block.kind === "prose" ? spokenWords(block.text) : "";
      const say = steps.length === 0 && block.kind === "prose" ? `${heading} ${words}`.trim() : words;
      steps.push({ id: place, say, cell: block.cell, run: block.kind === "code" });
    }
    if (steps.length > 0) beats.push({ title: section.heading, steps });
  }
  return beats;
}
