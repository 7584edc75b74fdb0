// Searches the parts of the book as words are typed.

interface FoundPart {
  readonly address: string;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
  readonly terms: readonly string[];
}

interface SearchEngine {
  addAll(parts: readonly object[]): void;
  search(words: string, options: object): readonly FoundPart[];
}

declare const MiniSearch: new (options: object) => SearchEngine;
declare const bookParts: readonly object[];

const MOST_RESULTS = 20;

const engine = new MiniSearch({
  idField: "address",
  fields: ["heading", "text", "page"],
  storeFields: ["address", "page", "heading", "text"],
});
engine.addAll(bookParts);

const field = document.querySelector<HTMLInputElement>("#words");
const found = document.querySelector("#found");
const results = document.querySelector("#results");

function showResults(words: string): void {
  const hits = engine.search(words, { prefix: true, fuzzy: 0.2, combineWith: "AND", boost: { heading: 3 } });
  if (found) found.textContent = words.trim() === "" ? "" : sentenceOf(hits.length, words);
  results?.replaceChildren(...hits.slice(0, MOST_RESULTS).map(resultItem));
}

function sentenceOf(count: number, words: string): string {
  if (count === 0) return `Nothing found for “${words}”. Try a shorter word.`;
  return count === 1 ? "One place found." : `${count} places found.`;
}

function resultItem({ address, page, heading, text, terms }: FoundPart): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = heading === page ? heading : `${heading} · ${page}`;
  const excerpt = document.createElement("p");
  excerpt.textContent = excerptOf(text, terms);
  item.append(link, excerpt);
  return item;
}

/** The words around the first hit. */
function excerptOf(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase();
  const hits = terms.map((term) => lower.indexOf(term)).filter((at) => at >= 0);
  const from = Math.max(0, Math.min(...(hits.length > 0 ? hits : [0])) - 60);
  const start = from === 0 ? 0 : text.indexOf(" ", from) + 1;
  return `${start > 0 ? "… " : ""}${text.slice(start, start + 200)}${text.length > start + 200 ? " …" : ""}`;
}

const asked = new URLSearchParams(location.search).get("words") ?? "";
if (field) {
  field.value = asked;
  field.addEventListener("input", () => showResults(field.value));
  field.focus();
}
showResults(asked);
