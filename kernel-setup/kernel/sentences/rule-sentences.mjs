// Sentences for words that may stand in some places only.

const empty = "is empty, so nothing can be read from it.";

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
  1233: () => "an `export` stands on a line of its own, outside of all braces.",
  1313: () => "the `;` behind the brackets ends the condition, so that it does nothing. Leave it out.",
  2364: () => "left of `=` stands a name, or a part of one. To compare, write `===`.",
  2524: () =>
    "`await` cannot stand among the values in the brackets of a function. Move it into the function.",
  2531: ({ marked }) => `\`${marked || "null"}\` ${empty}`,
  2532: ({ marked }) => `\`${marked || "undefined"}\` ${empty}`,
  2695: () =>
    "of values with a comma between them only the last one counts. Is a bracket, a `;` or a quote missing?",
  2538: ({ before, marked, surroundings: { library } }) => {
    const [, name = ""] = /([\w$.]+)\s*\[\s*$/.exec(before) ?? [];
    return library.includes(name)
      ? `what \`${name}\` works on stands in brackets: write \`${name}(${marked.slice(0, 40)})\`.`
      : undefined;
  },
  17011: () => "`super` belongs into a class that is made from another one.",
  17013: () => "`new.target` belongs into a function.",
  2335: () => "`super` belongs into a class that is made from another one.",
  2338: () => "`super` belongs into a class that is made from another one.",
  2660: () => "`super` belongs into a class that is made from another one.",
  18016: () => "a note begins with `//`, not with `#`.",
  18037: () => "`await` cannot stand in a `static` block of a class. Move it out of the class.",
  18050: ({ quoted: [value] }) => `\`${value}\` ${empty}`,
};
