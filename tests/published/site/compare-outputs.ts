import { wordsOfPlace } from "../../../src/course/language/words-of-place.js";

/** One output of a cell as a notebook stores it. */
export type Stored = Readonly<Record<string, unknown>>;

/** Something that a cell published, with its content. */
export interface Said {
  readonly type: string;
  readonly content: Stored;
}

/** How two texts differ: not at all, in numbers by at most this share, or in words. */
export type Difference =
  | { readonly kind: "same" }
  | { readonly kind: "numbers"; readonly most: number }
  | { readonly kind: "words"; readonly where: string };

const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g;

/** Compares what a cell showed in two kernels. */
export function compareOutputs(laptop: readonly Stored[], browser: readonly Said[]): Difference {
  const left = inBrowser(JSON.stringify(laptop.map(fromNotebook)));
  const right = JSON.stringify(browser.flatMap(fromMessage));
  if (left === right) return { kind: "same" };
  if (left.replaceAll(NUMBER, "#") !== right.replaceAll(NUMBER, "#")) {
    let at = 0;
    while (left[at] === right[at]) at += 1;
    const from = Math.max(0, at - 80);
    return {
      kind: "words",
      where: `laptop ${left.slice(from, at + 200)}\nbrowser ${right.slice(from, at + 200)}`,
    };
  }
  const ours = right.match(NUMBER) ?? [];
  const apart = (left.match(NUMBER) ?? []).map((text, at) => {
    const [one, other] = [Number(text), Number(ours[at])];
    return one === other ? 0 : Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other), 1e-300);
  });
  return { kind: "numbers", most: Math.max(...apart) };
}

/** Sentences that are meant to differ by place; what stands in a brace is the same in both. */
function inBrowser(text: string): string {
  const beginning = (sentence: string): string => sentence.split("{")[0] ?? "";
  return wordsOfPlace.reduce(
    (said, { laptop, browser }) => said.replaceAll(beginning(laptop), beginning(browser)),
    text,
  );
}

const joined = (value: unknown): unknown => (Array.isArray(value) ? value.join("") : value);

function fromNotebook({ output_type, text, data, ename, evalue }: Stored): unknown {
  if (output_type === "stream") return [output_type, joined(text)];
  return output_type === "error" ? [output_type, ename, evalue] : [output_type, bundle(data)];
}

function fromMessage({ type, content }: Said): readonly unknown[] {
  if (type === "stream") return [[type, content.text]];
  if (type === "error") return [[type, content.ename, content.evalue]];
  return /^(display_data|execute_result)$/.test(type) ? [[type, bundle(content.data)]] : [];
}

/** In the order of the alphabet; a notebook stores text as lines. */
function bundle(data: unknown): unknown {
  const entries = Object.entries(Object(data)).map(
    ([type, value]) => [type, type.startsWith("text/") ? joined(value) : value] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
