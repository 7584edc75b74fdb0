import type { Act, Narration } from "./narration.js";
import { readAct } from "./read-act.js";

/** A narration as far as it can be read, and what is wrong in it: one sentence each, with its line. */
export interface ReadNarration {
  readonly narration: Narration;
  readonly problems: readonly string[];
}

interface OpenStep {
  readonly id: string;
  readonly acts: Act[];
  words: string;
}

/**
 * Reads the text of a recording: chapters (`## cell`), steps (`### name`), acts (`- run cell`), words.
 *
 * @param file its name, for the sentences.
 */
export function readNarration(text: string, file: string): ReadNarration {
  const problems: string[] = [];
  const chapters: { readonly cell: string; readonly steps: OpenStep[] }[] = [];
  const names = new Set<string>();
  let title = "";
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const wrong = (sentence: string) => problems.push(`${file}, line ${at + 1}: ${sentence}`);
    const [, marks = "", name = ""] = /^(#{1,3})\s+(.+?)\s*$/.exec(line) ?? [];
    const chapter = chapters.at(-1);
    const step = chapter?.steps.at(-1);
    if (marks === "#") {
      title = name;
    } else if (marks === "##") {
      chapters.push({ cell: name, steps: [] });
    } else if (marks === "###") {
      if (!/^[\w.-]+$/.test(name))
        wrong(`A step is named with letters, digits, points and lines, and not "${name}".`);
      if (names.has(name)) wrong(`There are two steps ${name}: give one of them another name.`);
      names.add(name);
      if (chapter === undefined)
        wrong(`The step ${name} stands before the first chapter: write "## cell" above it.`);
      chapter?.steps.push({ id: name, acts: [], words: "" });
    } else if (line.trim() !== "" && step === undefined) {
      wrong('Words and acts belong to a step: write "### name" above them.');
    } else if (/^\s*-\s/.test(line)) {
      const act = readAct(line.trim());
      if (typeof act === "string") wrong(act);
      else step?.acts.push(act);
    } else if (step !== undefined) {
      step.words = `${step.words} ${line.trim()}`.trim();
    }
  }
  if (title === "")
    problems.push(
      `${file}, line 1: The first line is "# " and the title of the notebook, and it is not there.`,
    );
  for (const { id, acts, words } of chapters.flatMap(({ steps }) => steps)) {
    if (acts.length === 0 && words === "")
      problems.push(`${file}: In step ${id} nothing is said and nothing happens.`);
  }
  return { narration: { title, chapters }, problems };
}
