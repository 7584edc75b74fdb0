/** What may stand in a brace of a template. */
export type ValueKind = "any" | "amount" | "within a sentence" | "without spaces";

/** A template in pieces: the fixed texts, and between each two of them the kind of the value. */
export interface TemplatePieces {
  readonly texts: readonly string[];
  readonly kinds: readonly ValueKind[];
}

/**
 * The values of a sentence that was made from a template, each as short as it can be, an amount as long as it can be.
 * Undefined for every other sentence.
 *
 * A place that did not lead to the end is not tried twice, so the time grows with the length of the sentence only:
 * a message may hold a text that somebody made up to keep us busy.
 */
export function matchTemplate({ texts, kinds }: TemplatePieces, sentence: string): string[] | undefined {
  const last = texts.length - 1;
  if (!sentence.startsWith(texts[0] ?? "")) return undefined;
  if (last === 0) return sentence === texts[0] ? [] : undefined;
  const reach = kinds.map((kind) => reachOf(kind, sentence));
  /** Up to here every end of the value has failed. */
  const failed = kinds.map(() => -1);

  const from = (i: number, start: number): string[] | undefined => {
    const text = texts[i + 1] ?? "";
    const [least, most] = reach[i]?.(start) ?? [0, -1];
    const first = Math.max(least, (failed[i] ?? -1) + 1);
    const ends =
      i + 1 === last
        ? onlyEnd(sentence, text, first, most)
        : endsBefore(sentence, text, first, most, kinds[i] === "amount");
    for (const end of ends) {
      const rest = i + 1 === last ? [] : from(i + 1, end + text.length);
      if (rest !== undefined) return [sentence.slice(start, end), ...rest];
    }
    failed[i] = Math.max(failed[i] ?? -1, most);
    return undefined;
  };
  return from(0, (texts[0] ?? "").length);
}

/** Where the last value ends: the sentence ends with the last text. */
function* onlyEnd(sentence: string, text: string, first: number, most: number): Generator<number> {
  const end = sentence.length - text.length;
  if (end >= first && end <= most && sentence.endsWith(text)) yield end;
}

function* endsBefore(
  sentence: string,
  text: string,
  first: number,
  most: number,
  longest: boolean,
): Generator<number> {
  if (longest) {
    let end = most;
    while (end >= first && !sentence.startsWith(text, end)) end -= 1;
    if (end >= first) yield end;
    return;
  }
  // One letter at a time where nothing stands between two values; indexOf finds an empty text everywhere.
  for (let end = sentence.indexOf(text, first); end !== -1 && end <= most; end = nextOf(end)) yield end;
  function nextOf(end: number): number {
    return end >= sentence.length ? -1 : sentence.indexOf(text, end + 1);
  }
}

/** The first and the last place where a value that starts here may end. Starts are asked for in rising order. */
function reachOf(kind: ValueKind, sentence: string): (start: number) => readonly [number, number] {
  if (kind === "any") return (start) => [start + 1, sentence.length];
  const stop = STOPS[kind];
  let known: readonly [number, number] = [0, -1];
  const stopAfter = (start: number): number => {
    if (start >= known[0] && start <= known[1]) return known[1];
    stop.lastIndex = start;
    known = [start, stop.exec(sentence)?.index ?? sentence.length];
    return known[1];
  };
  if (kind !== "amount") return (start) => [start + 1, stopAfter(start)];
  return (start) => {
    const signed = /[-−]/.test(sentence[start] ?? "") ? start + 1 : start;
    return [signed + 1, stopAfter(signed)];
  };
}

/** What a value of each kind ends before. */
const STOPS: Readonly<Record<Exclude<ValueKind, "any">, RegExp>> = {
  amount: /[^\d.,]/g,
  "within a sentence": /[.?!] /g,
  "without spaces": /\s/g,
};
