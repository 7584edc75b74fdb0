/**
 * What a text in JSON says, a byte order mark before it or not.
 *
 * @param notJSON the sentence for a text that is none.
 * @throws that sentence; and one where a name stands twice between one { and its }, of which JSON would keep the last
 *   without a word.
 */
export function parseJSON(text: string, notJSON: string): unknown {
  const bare = text.replace(/^\uFEFF/, "");
  let read: unknown;
  try {
    read = JSON.parse(bare);
  } catch {
    throw new SyntaxError(notJSON);
  }
  const twice = repeatedName(bare);
  if (twice === undefined) return read;
  throw new RangeError(
    `"${twice.slice(0, 60)}" stands twice between one { and its }, and only one of them can be meant. Take the other out.`,
  );
}

const LONG_NUMBER = /\d{16}/;
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const WHOLE = /^-?\d{16,}$/;

/**
 * What a text in JSON says, with whole numbers of more than 15 digits as texts, as they are in any file that is read: they are ids,
 * and as numbers some of them would become one.
 */
export function parseDigits(text: string): unknown {
  const read: unknown = JSON.parse(text);
  if (!LONG_NUMBER.test(text)) return read;
  return JSON.parse(text.replace(TEXT_OR_NUMBER, (part) => (WHOLE.test(part) ? `"${part}"` : part)));
}

/** The first name that an object of a JSON text has twice. */
export function repeatedName(json: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < json.length; at++) {
    const letter = json[at];
    if (letter === "{") open.push(new Set());
    else if (letter === "[") open.push(undefined);
    else if (letter === "}" || letter === "]") open.pop();
    else if (letter === '"') {
      const end = endOfText(json, at);
      const names = open.at(-1);
      if (names !== undefined && nextLetter(json, end) === ":") {
        const name: string = JSON.parse(json.slice(at, end));
        if (names.has(name)) return name;
        names.add(name);
      }
      at = end - 1;
    }
  }
  return undefined;
}

/** The place behind the text that begins at a quotation mark. */
function endOfText(json: string, start: number): number {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at + 1;
}

function nextLetter(json: string, from: number): string | undefined {
  let at = from;
  while (/\s/.test(json[at] ?? "")) at++;
  return json[at];
}
