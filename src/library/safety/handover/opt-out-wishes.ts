import { isMissing } from "../../table/columns/is-missing.js";
import { cellWord } from "../../table/columns/plain-value.js";
import { howMany } from "../../words/how-many.js";

/** So many unclear texts are told in a note. */
const MOST_TOLD = 3;

const NO =
  /^\s*(0|n|no|none|false|f|off|not[\s_-]*opted[\s_-]*out|subscribed|opt(ed)?[\s_-]*in|(ok(ay)?|may|can)([\s_-]*to)?[\s_-]*(call|text|e-?mail|mail|contact|walk)?)?\s*$/i;
const YES =
  /^\s*(1|y|yes|x|true|t|on|stop|end|quit|cancel|dnc|opt(ed)?[\s_-]*out|unsubscribed?|cleaned|suppress(ed)?|remove[d]?|do[\s_-]*not[\s_-]*(call|text|e-?mail|mail|contact|walk)|[\d\s./:tz+-]*\d{4}[\d\s./:tz+-]*)\s*$/i;

/**
 * Reads the cells that say who does not want to be contacted. What is unclear counts as such a wish, so that nobody is written
 * to against it, and is told in a note.
 */
export class OptOutWishes {
  private readonly unclear = new Map<string, { cells: number; readonly texts: Set<string> }>();

  /** True where a cell says that somebody does not want to be contacted. */
  read(column: string, value: unknown): boolean {
    if (isMissing(value) || value === false || value === 0 || value === 0n) return false;
    const text = cellWord(value);
    if (NO.test(text)) return false;
    if (!(value === true || value instanceof Date || YES.test(text))) {
      const seen = this.unclear.get(column) ?? { cells: 0, texts: new Set() };
      seen.cells++;
      // Words of a list of choices, never what somebody wrote about a person.
      if (seen.texts.size <= MOST_TOLD && /^[a-z][a-z _-]{0,19}$/i.test(text)) seen.texts.add(text);
      this.unclear.set(column, seen);
    }
    return true;
  }

  /** What was taken for such a wish without saying so plainly. */
  notes(): string[] {
    return [...this.unclear].map(([column, { cells, texts }]) => {
      const told = [...texts].slice(0, MOST_TOLD).map((text) => `“${text}”`);
      const such = told.length === 0 ? "" : `, such as ${told.join(", ")}`;
      return `${howMany(cells, "cell", "cells")} of ${column} ${cells === 1 ? "says" : "say"} neither yes nor no${such}: taken for somebody who does not want to be contacted. Write yes or no there.`;
    });
  }
}

/** Columns that say by their name that somebody does not want to be contacted. */
export function optOutColumns(names: readonly string[]): readonly string[] {
  return names.filter((name) =>
    /do[\s_-]*not[\s_-]*(call|text|email|e-mail|mail|contact|walk)|opt(ed)?[\s_-]*out|unsubscrib|suppress|^dnc$|^(no|dn)[\s_-]*(call|text|email|mail|contact)s?$/i.test(
      name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " "),
    ),
  );
}
