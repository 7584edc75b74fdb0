import type { Notebook } from "../course/notebook.js";
import { paragraphsOf } from "../page/markdown.js";
import { sentencesOf } from "../page/sentences.js";

/** A word of the course, as the notebook that explains it says it. */
export interface GlossaryEntry {
  readonly term: string;
  /** The sentence that explains it, as Markdown. */
  readonly definition: string;
  /** The notebooks that explain it, the first one first. */
  readonly pages: readonly string[];
}

/**
 * The glossary of the course, in alphabetical order. A cell names the terms that it explains in its metadata; the
 * explanation is the sentence in which the term stands in bold.
 *
 * @throws when a cell names a term that it does not explain.
 */
export function glossaryOf(
  notebooks: readonly { readonly name: string; readonly notebook: Notebook }[],
): readonly GlossaryEntry[] {
  const entries = new Map<string, GlossaryEntry>();
  for (const { name, notebook } of notebooks) {
    for (const { id, source, metadata } of notebook.cells) {
      for (const term of metadata["movement-data"]?.terms ?? []) {
        const definition = definitionIn(source, term);
        if (definition === undefined) {
          throw new Error(
            `The cell "${id}" of ${name} names the term "${term}", but no sentence has it in bold.`,
          );
        }
        const known = entries.get(term.toLowerCase());
        const pages = [...(known?.pages ?? []), name];
        entries.set(term.toLowerCase(), { definition, term, ...known, pages });
      }
    }
  }
  return [...entries.values()].sort((a, b) => a.term.localeCompare(b.term, "en"));
}

function definitionIn(source: string, term: string): string | undefined {
  const bold = `**${term.toLowerCase()}**`;
  return paragraphsOf(source)
    .flatMap(({ markdown }) => sentencesOf(markdown))
    .find((sentence) => sentence.toLowerCase().includes(bold));
}
