// Words of other languages and of daily life in the place of a sign, and words of the language written large.

/** @typedef {import("./place.js").Rule} Rule */

const condition = "a condition is written `if (…) { … }`.";

/** @type {Rule} */
function large({ code, finding, surroundings: { declared } }) {
  const [, word = ""] =
    /^\s*(If|IF|Else|ELSE|For|FOR|While|WHILE|Return|RETURN|Function|FUNCTION|Class|Import|IMPORT|Await)\b(?=\s*[({\w"'$])/.exec(
      code,
    ) ?? [];
  return word === "" || finding.code > 1999 || declared.includes(word) || !/[(){}=;"']|\bTHEN\b/.test(code)
    ? undefined
    : `\`${word}\` is not a word of the language. Did you mean \`${word.toLowerCase()}\`?`;
}

/** @type {Rule} */
function spanish({ code, finding, marked, surroundings: { declared } }) {
  const [, word = ""] =
    /^\s*(?:\}\s*)?(funci[oó]n|si no|sino|si|mientras|para|devolver|devuelve|retornar)(?=\s|\()/i.exec(
      code,
    ) ?? [];
  if (finding.code > 1999 || declared.includes(word)) return undefined;
  if (/^funci/i.test(word)) return written;
  if (/^si ?no$/i.test(word)) return "what else is done is written `else { … }`.";
  if (/^para$/i.test(word) && /\ben\b|\(/.test(code)) {
    return "a loop over a list is written `for (const each of list) { … }`.";
  }
  if (/^(?:devo|devu|reto)/i.test(word)) return "what a function gives back is written `return value`.";
  return marked === "entonces" || (/^(?:si|mientras)$/i.test(word) && /[<>=(]|entonces/.test(code))
    ? condition
    : undefined;
}

const written = "a function is written `function name(value) { … }`.";

/** @type {Rule} */
function secondHalf({ code, marked, finding }) {
  if (finding.code > 1999) return undefined;
  if (/\}\s*(?:elif|elseif|elsif)\b/.test(code)) return "a second condition is written `else if (…) { … }`.";
  if (/^\s*if\s*\(.*\)\s*(?:then\b|entonces\b|:)/i.test(code)) return condition;
  return finding.code === 1005 && marked === "else"
    ? "what belongs to `if` stands in braces: `if (…) { … } else { … }`."
    : undefined;
}

/** @type {Rule} */
function making({ code, finding }) {
  const [, name] =
    /^\s*(?:set|dim|int|float|double|string|String|str|bool|boolean|char|number|val|local|global|my|auto|def|constante|variable|sea|entero|texto|n[uú]mero|lista)\s+([A-Za-z_$][\w$]*)\s*=(?!=)/.exec(
      code,
    ) ??
    /^\s*(?:let|const|var)\s+([A-Za-z_$][\w$]*)\s+(?:be|is|equals)\b/.exec(code) ??
    [];
  if (name !== undefined && finding.code < 2000) {
    return `behind \`const\` stands a name: write \`const ${name} = value\`.`;
  }
  const [, called] =
    /^\s*(?:fun|func|fn|sub|function)\s+([A-Za-z_$][\w$]*)\s*\(/.exec(code) ??
    /^\s*(?:let|const|var)\s+([A-Za-z_$][\w$]*)\([\w$, ]*\)\s*=/.exec(code) ??
    [];
  const isMade = called !== undefined && (!/^\s*function\b/.test(code) || /\)\s*:\s*(?:\w+\s)?/.test(code));
  return isMade && finding.code < 2000 ? written : undefined;
}

/** @type {Readonly<Record<string, string>>} */
const signs = {
  mod: "%",
  div: "/",
  plus: "+",
  minus: "-",
  times: "*",
  "divided by": "/",
  equals: "===",
  "is equal to": "===",
  "is greater than": ">",
  "is less than": "<",
  "es igual a": "===",
  "igual a": "===",
  "es mayor que": ">",
  "mayor que": ">",
  "es menor que": "<",
  "menor que": "<",
  "es distinto de": "!==",
  es: "===",
  más: "+",
  menos: "-",
  "dividido entre": "/",
};

/** @type {Rule} */
function signInWords({ code, line, finding }) {
  if (finding.code > 1999) return undefined;
  const [, word = ""] =
    new RegExp(`^[^"'\`]*?[\\w)\\]]\\s+(${Object.keys(signs).join("|")})\\s+(?=[\\d(\\w"'\`])`).exec(code) ??
    [];
  const sign = signs[word];
  if (sign !== undefined) return `the word \`${word}\` is written \`${sign}\`.`;
  const [, value, list] = /([\w$.]+|"[^"]*"|'[^']*')\s+not\s+in\s+([\w$.]+|\[[^\]]*\])/.exec(line) ?? [];
  if (value !== undefined)
    return `whether something is in a list is asked with \`!${list}.includes(${value})\`.`;
  const [, holds, held] =
    /^\s*([\w$.]+)\s+(?:contains|has|includes|contiene)\s+([\w$.]+|["'])/.exec(code) ?? [];
  if (holds !== undefined)
    return `whether something is in a list is asked with \`${holds}.includes(${/["']/.test(held ?? "") ? "…" : held})\`.`;
  const [, middle, low, high] = /([\w$.]+)\s+between\s+([\w$.]+)\s+and\s+([\w$.]+)/i.exec(code) ?? [];
  if (middle !== undefined)
    return `two comparisons are joined with \`&&\`: \`${middle} >= ${low} && ${middle} <= ${high}\`.`;
  const [, joined = ""] =
    finding.code === 1434 || finding.code === 1435 ? (/^\s*[\w$.]+\s+(and|or)\s/i.exec(code) ?? []) : [];
  return joined === ""
    ? undefined
    : `the word \`${joined}\` is written \`${/and/i.test(joined) ? "&&" : "||"}\`.`;
}

/** @type {Rule} `rows[1:3]` */
function partOfList({ code, finding }) {
  const [, list, from = "", to = ""] =
    finding.code > 1999 ? [] : (/([\w$.]+)\[\s*(-?[\w$.]*)\s*:\s*(-?[\w$.]*)\s*\]/.exec(code) ?? []);
  return list && `a part of a list is written \`${list}.slice(${from || 0}${to === "" ? "" : `, ${to}`})\`.`;
}

/** @type {Rule} */
function atLeast({ code, at, finding }) {
  const before = code.slice(0, at);
  return finding.code === 1005 &&
    code.slice(at).startsWith("=>") &&
    (/\d\s*$/.test(before) ||
      /\b(?:if|while)\s*\(.*[\w)\]]\s*$/.test(before) ||
      /=>[^,;]*[\w)\]]\s*$/.test(before))
    ? "at least is written `>=`."
    : undefined;
}

/** @type {Rule} */
function otherBrackets({ code, marked, at, finding, surroundings: { declared, library, course } }) {
  if (finding.code !== 1434 && finding.code !== 1005) return undefined;
  const [, name = "", inner = ""] =
    /^\s*([A-Za-z_$][\w$.]*)\s*\{\s*([\w$."', ]+)\s*\}\s*;?\s*$/.exec(code) ?? [];
  if (name !== "" && [declared, library, course].some((names) => names.includes(name))) {
    return /^\d+$/.test(inner) && !library.includes(name)
      ? `a place in a list stands in square brackets: \`${name}[${inner}]\`.`
      : `what \`${name}\` works on stands in brackets: write \`${name}(${inner})\`.`;
  }
  const parameters = /\bfunction\s*[\w$]*\s*\([^()]*$/.test(code.slice(0, at)) && /^[A-Za-z_$]/.test(marked);
  return parameters && finding.text.startsWith("','")
    ? `a comma is missing before \`${marked}\`.`
    : undefined;
}

/** @type {Rule} */
function importing({ code, line, finding }) {
  if (finding.code > 1999 || !/^\s*import\b/.test(code)) return undefined;
  const [, from = '"package"'] = /\bfrom\s*(["'][^"']+["'])/.exec(line) ?? [];
  if (/^\s*import\s*\*\s*from\b/.test(code))
    return `a package is read with \`import\` and \`from\`: write \`import * as name from ${from};\`.`;
  if (/^\s*import\s+[\w@/-]+\s*;?\s*$/.test(code)) {
    return 'names are imported with `import { name } from "package";`.';
  }
  const [, names] = /^\s*import\s*\{?\s*([\w$]+(?:\s*,\s*[\w$]+)*)\s+from\b/.exec(code) ?? [];
  return names === undefined
    ? undefined
    : `names are imported in braces: \`import { ${names} } from ${from};\``;
}

/** @type {Rule} */
function webPage({ line, finding }) {
  const isTag =
    /\breturn\s*\(?\s*<[A-Za-z][\w.]*[\s/>]/.test(line) ||
    /^\s*(?:const\s+[\w$]+\s*=\s*|[\w$]+\()?<\/?[a-z][\w-]*(?:\s[^>]*)?\/?>/.test(line);
  return isTag && finding.code < 2000 ? "a text stands in quotes, also one of a web page." : undefined;
}

/** @type {readonly Rule[]} */
export const foreignWords = [
  large,
  spanish,
  secondHalf,
  making,
  importing,
  otherBrackets,
  signInWords,
  partOfList,
  atLeast,
  webPage,
];
