import { redact } from "../../library/safety/scan/redact.js";
import { tableSize } from "../../library/table/columns/table-size.js";
import { textWords, valueWords } from "../../library/words/value-words.js";
import { counted, sentence, type Words } from "../../library/words/words.js";

const LONGEST = 30;

/** What was handed in, in a learner's words: `a table of 5 rows and 2 columns`, `the text "12 doors"`. */
export function describeAnswer(given: unknown): Words {
  const size = tableSize(given);
  if (size !== undefined) return describeTable(size);
  if (given instanceof Date) return sentence("a date");
  if (given instanceof Map || given instanceof Set) {
    return sentence("a collection of {count}", { count: given.size });
  }
  // An address that somebody handed in by mistake is not repeated on the screen.
  if (typeof given === "string") return textWords(redact(given.slice(0, 200)), LONGEST);
  if (given === true) return sentence("true (yes or no)");
  if (given === false) return sentence("false (yes or no)");
  return valueWords(given);
}

function describeTable({ rows, columns }: { readonly rows: number; readonly columns: number }): Words {
  return sentence("a table of {rows} and {columns}", {
    rows: counted(rows, sentence("{count} row", { count: rows }), sentence("{count} rows", { count: rows })),
    columns: counted(
      columns,
      sentence("{count} column", { count: columns }),
      sentence("{count} columns", { count: columns }),
    ),
  });
}
