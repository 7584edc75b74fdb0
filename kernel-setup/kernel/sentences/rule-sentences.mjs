// Sentences for words that may stand in some places only.

const empty = "is empty, so nothing can be read from it.";
// The kernel writes its own `export` below the cell.
const choice = "a choice is written `condition ? one : other`.";
const endsTooEarly = "the cell ends before it is complete: what is to be done, `{ … }`, is missing.";

/** @type {import("./diagnostic-sentences.mjs").Sentences} */
export const ruleSentences = {
  1101: () => "`with` does not exist here: write the name in front of each part.",
  1102: () => "a name cannot be deleted. Give it another value, such as `undefined`.",
  1104: () => "`continue` belongs into a loop.",
  1105: () => "`break` belongs into a loop.",
  1107: () => "`break` belongs into a loop.",
  1116: () => "`break` belongs into a loop.",
  1124: () => "a number is not complete here.",
  1144: () => "an opening brace `{` is missing here.",
  1163: () => "`yield` belongs into a function that is written `function* name() { … }`.",
  1206: () => "the sign @ has no meaning here. Put a text that contains it in quotes.",
  1232: () => "an `import` stands on a line of its own, outside of all braces.",
  1233: ({ marked, before }) =>
    marked === ""
      ? /\bif\s*\([^()]*,[^()]*\)\s*$/.test(before)
        ? choice
        : endsTooEarly
      : "an `export` stands on a line of its own, outside of all braces.",
  1313: () => "the `;` behind the brackets ends the condition, so that it does nothing. Leave it out.",
  2364: () => "left of `=` stands a name, or a part of one. To compare, write `===`.",
  2524: () =>
    "`await` cannot stand among the values in the brackets of a function. Move it into the function.",
  2531: ({ marked }) => `\`${marked || "null"}\` ${empty}`,
  2532: ({ marked }) => `\`${marked || "undefined"}\` ${empty}`,
  2695: ({ before, marked, surroundings: { library, course, tables } }) => {
    const [, name = ""] = /([A-Za-z_$][\w$]*)\s*\[\s*$/.exec(before) ?? [];
    if (library.includes(name) || course.includes(name)) {
      return `what \`${name}\` works on stands in brackets: write \`${name}(…)\`.`;
    }
    return tables.has(name)
      ? `\`${name}\` is a table. Read its row with \`${name}.object(${/^\d+$/.test(marked) ? marked : 0})\`.`
      : "of values with a comma between them only the last one counts. Is a bracket, a `;` or a quote missing?";
  },
  2845: () => "nothing is the same as `NaN`, not even `NaN`. Ask with `Number.isNaN(value)`.",
  2357: () => "`++` and `--` change a name: write `name++`. To add to a number, write `5 + 1`.",
  2358: ({ marked }) =>
    `of which kind a plain value is, \`typeof\` tells: \`typeof ${marked.slice(0, 40)} === "number"\`.`,
  2391: () => "an opening brace `{` is missing here.",
  2488: ({ text, marked, before }) => {
    const [, made] = /\bfor\s*\(\s*(?:const|let|var)\s+([\w$]+)\s+of\s+$/.exec(before) ?? [];
    const what = `\`${marked.slice(0, 40)}\``;
    if (/^Type 'Promise</.test(text))
      return `${what} is not there yet. Wait for it: \`await ${marked.slice(0, 40)}\`.`;
    if (/\b(?:const|let|var)\s+$/.test(before)) {
      return "square brackets take a list apart, and this is none. Braces take an object apart: `const { name } = …`.";
    }
    return made !== undefined && /^Type '(?:number|\d+)'/.test(text)
      ? `a loop goes over a list, and ${what} is a number: write \`for (const ${made} of list)\`, or count: \`for (let i = 0; i < ${marked.slice(0, 40)}; i++)\`.`
      : `${what} is not a list, but a list is needed here.`;
  },
  2538: ({ text, before, marked, surroundings: { library, tables } }) => {
    const [, name = ""] = /([\w$.]+)\s*\[\s*$/.exec(before) ?? [];
    if (library.includes(name)) {
      return `what \`${name}\` works on stands in brackets: write \`${name}(${marked.slice(0, 40)})\`.`;
    }
    const [, at] = /^\[\s*(-?[\w$."']+)\s*\]$/.exec(marked) ?? [];
    if (at !== undefined && name !== "") {
      return `a place in a list stands in one pair of brackets: \`${name}[${at}]\`.`;
    }
    return /'boolean'|=>/.test(text)
      ? `rows are chosen with \`${name || "rows"}.filter(${tables.has(name) ? "(d) => d.votes > 2" : "(row) => row.votes > 2"})\`.`
      : undefined;
  },
  2542: () => "a text cannot be changed at one place. Make a new one, with `replace(…)`.",
  17011: () => "`super` belongs into a class that is made from another one.",
  17013: () => "`new.target` belongs into a function.",
  2335: () => "`super` belongs into a class that is made from another one.",
  2338: () => "`super` belongs into a class that is made from another one.",
  2660: () => "`super` belongs into a class that is made from another one.",
  18016: () => "a note begins with `//`, not with `#`.",
  18037: () => "`await` cannot stand in a `static` block of a class. Move it out of the class.",
  18050: ({ quoted: [value] }) => `\`${value}\` ${empty}`,
};
