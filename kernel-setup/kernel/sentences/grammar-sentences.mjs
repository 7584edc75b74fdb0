// Sentences for a text that is not TypeScript yet: brackets, quotes, commas.

/** @type {Readonly<Record<string, string>>} */
const missing = {
  ")": "a closing bracket `)` is missing here, or a comma before this place.",
  "]": "a closing bracket `]` is missing here, or a comma before this place.",
  "}": "a closing brace `}` is missing here, or a comma before this place.",
  ",": "something is missing here, most likely a comma, a bracket or a quote.",
  ";": "two things stand side by side that do not belong on one line. Is a comma, a quote, a bracket or a dot missing?",
  "(": "an opening bracket `(` is missing here.",
  "{": "an opening brace `{` is missing here.",
  ":": "a colon `:` is missing here: an option is written `name: value`.",
  "=": "an equals sign `=` is missing here: a name is made with `const name = value`.",
  "=>": "an arrow `=>` is missing here: a small function is written `d => d.age`.",
};

/** @type {Readonly<Record<string, string>>} */
const closing = { "(": ")", "[": "]", "{": "}" };

const leadingZero = () =>
  "this number begins with 0. Leave the 0 out, or put the number in quotes if it is a code.";

/** @type {import("./diagnostic-sentences.mjs").Sentences} */
export const grammarSentences = {
  1002: () => "a text begins with a quote on this line and does not end. Put the same quote at its end.",
  1160: () => "a text begins with a backtick (`) here and does not end. Put a backtick at its end.",
  1010: () => "a comment begins with `/*` here and does not end. Put `*/` at its end.",
  1005: ({ quoted: [mark], before, after }) => {
    if (mark === ":" && /\?[^:{},;]*$/.test(before)) {
      return "a choice is written `condition ? one : other`, and its second half is missing.";
    }
    return endsEarly(before, after) ?? missing[mark ?? ""];
  },
  1009: () => "this comma is one too many.",
  1108: () => "`return` belongs into a function. In a cell, write the value alone on the last line.",
  1146: () => "the sign @ has no meaning here. Put a text that contains it in quotes.",
  1161: () => "a sign `/` stands alone here. A note begins with `//`, and a text stands in quotes.",
  1214: ({ marked }) =>
    `\`${marked}\` is a word of the language, so it cannot be a name. Choose another name.`,
  1003: () => "a name should stand here.",
  1109: ({ marked }) =>
    marked === "" ? "a value is missing here." : `a value should stand here, before \`${marked}\`.`,
  1110: ({ before, marked }) =>
    /:\s*$/.test(before) && marked === "="
      ? "a name gets its value with one `=`, without a colon."
      : "the name of a type should stand here.",
  1141: ({ marked }) => `the name of the package stands in quotes: \`from "${marked}"\`.`,
  1127: ({ marked }) =>
    /[“”„‘’«»‹›「」『』]/.test(marked)
      ? `the curly quote ${marked} does not work in code. Type a straight quote " in its place.`
      : `the character ${marked} does not belong here.`,
  1123: () => "a name should stand here: write `const name = value`.",
  1128: ({ marked }) => `there is one \`${marked}\` too many here, or its partner is missing above.`,
  1134: ({ before, marked }) => {
    if (!/^\d/.test(marked)) {
      return "a name should stand here: write `const name = value`.";
    }
    const [whole] = /(?<![\d.,'’\u00a0\u202f ])\d+,\s*$/.exec(before) ?? [];
    if (whole === undefined) return "a name cannot begin with a digit.";
    const digits = whole.replace(/,\s*/, "");
    // Three digits behind the comma are thousands, unless nothing but a zero stands before it.
    return /^\d{3}$/.test(marked) && digits !== "0"
      ? `a number is written without a comma: write \`${digits}${marked}\`.`
      : `the decimals of a number come after a point: write \`${digits}.${marked}\`.`;
  },
  1135: ({ before, after }) => endsEarly(before, after) ?? "a value should stand here.",
  1136: () => "an option should stand here, written `name: value`.",
  1155: ({ before, marked }) =>
    `\`${marked || before.slice(-10)}\` needs a value: write \`const ${marked || "name"} = …\`.`,
  1117: ({ marked }) => `\`${marked}\` is given twice in the same braces. Keep one of them.`,
  1202: ({ marked }) => {
    const [, name, from] = /^import\s+([\w$]+)\s*=\s*require\(\s*(.+?)\s*\)/.exec(marked) ?? [];
    return (
      name && `a package is read with \`import\` and \`from\`: write \`import * as ${name} from ${from};\`.`
    );
  },
  1203: () => "what a file gives is written `export default …` or `export const …`.",
  1308: () =>
    "`await` works directly in the cell, not inside this small function. Move it out of the function.",
  1440: ({ marked }) => `behind \`${marked}\` stands a name: write \`${marked} name = value\`.`,
  1211: () => "a name should stand here.",
  1262: ({ quoted: [word] }) =>
    `\`${word}\` is a word of the language, so it cannot be a name. Choose another name.`,
  1389: ({ quoted: [word] }) =>
    `\`${word}\` is a word of the language, so it cannot be a name. Choose another name.`,
  1434: ({ marked }) => `\`${marked}\` is not expected here. Is a comma, a quote or a dot missing before it?`,
  1435: ({ quoted: [near], marked }) =>
    `\`${marked}\` is not a word of the language.${near === undefined ? " Check the spelling." : ` Did you mean \`${near}\`?`}`,
  1436: () => "the sign @ has no meaning here. Put a text that contains it in quotes.",
  1351: () => "a number and a name run together here. A name cannot begin with a digit.",
  1085: leadingZero,
  1121: leadingZero,
  1489: leadingZero,
  2809: () => "a sign such as `=` is missing, or the braces need a name before them.",
};

/** @param {string} before @param {string} after */
function endsEarly(before, after) {
  const open = after.trim() === "" ? lastOpenBracket(before) : undefined;
  return open && `the cell ends before it is complete: a closing \`${closing[open]}\` is missing.`;
}

/**
 * The bracket that was opened last and is still open.
 *
 * @param {string} text
 * @returns {string | undefined}
 */
function lastOpenBracket(text) {
  /** @type {string[]} */
  const open = [];
  for (const [mark] of text.replace(/"[^"\n]*"|'[^'\n]*'|`[^`]*`|\/\/.*/g, "").matchAll(/[()[\]{}]/g)) {
    if (mark in closing) {
      open.push(mark);
    } else {
      open.pop();
    }
  }
  return open.at(-1);
}
