import { describeCell } from "./describe-cell.js";
import { describeValue } from "./describe-value.js";
import { listNames } from "./list-names.js";

const isNumber = (value: unknown): value is number => typeof value === "number";
const isUsual = (value: unknown): value is number => isNumber(value) && Math.abs(value) < 1e100;

const isPoint = (value: unknown): boolean => Array.isArray(value) && isUsual(value[0]) && isUsual(value[1]);

/** What a field holds, and how it is called when it does not. */
const KINDS = {
  anything: { words: "value", is: () => true },
  text: { words: "text", is: (value: unknown) => typeof value === "string" },
  /** The value of a group, as it stands in a column. */
  group: { words: "name", is: (value: unknown) => typeof value === "string" || isUsual(value) },
  "yes or no": { words: "true or false", is: (value: unknown) => typeof value === "boolean" },
  number: { words: "number", is: isUsual },
  /** NaN stands for a number that is not known, Infinity for one without end. */
  "any number": { words: "number", is: (value: unknown) => isNumber(value) && !isTooLarge(value) },
  count: { words: "number of 0 or more", is: (value: unknown) => isUsual(value) && value >= 0 },
  /** Sums of shares miss 1 by a hair. */
  /** A week or a month since the start: each has its place in a chart. */
  place: {
    words: "whole number from 0 to 10,000",
    is: (value: unknown) => Number.isInteger(value) && isUsual(value) && value >= 0 && value <= 10_000,
  },
  share: {
    words: "share from 0 to 1",
    is: (value: unknown) => isNumber(value) && value >= -1e-9 && value <= 1 + 1e-9,
  },
  /** A closed line of an outline. */
  ring: {
    words: "line of points such as [[0, 0], [1, 0], [1, 1], [0, 0]]",
    is: (value: unknown) =>
      Array.isArray(value) && value.length > 2 && Array.from<unknown>(value).every(isPoint),
  },
  function: { words: "function", is: (value: unknown) => typeof value === "function" },
} as const;

type Kind = keyof typeof KINDS;

/** What a part of a value is: of a kind, one of a few words, an object with such fields, or a list of such parts. */
export type Part = Kind | `${Kind} or nothing` | ReadonlySet<string> | Shape | readonly [Part];

/** The fields that a function reads of what it is given. */
export interface Shape {
  readonly [name: string]: Part;
}

/** Fields that must be there, whatever they hold. */
export const present = (names: readonly string[]): Shape =>
  Object.fromEntries(names.map((name) => [name, "anything"]));

/**
 * Lets an object pass that has the fields which are read, and theirs: what another function made, such as a model or a plan.
 *
 * @param expected the words of the sentence, such as "a model, as fitLogistic gives it".
 * @throws when it is none, or a field holds something else: the sentence says which one.
 */
export function requireFields(value: unknown, expected: string, shape: Shape = {}): void {
  const wrong = fieldProblem(value, shape);
  if (wrong === undefined) return;
  throw new TypeError(
    `Expected ${expected}, but ${wrong === "" ? `was given ${describeValue(value)}` : `what was given ${wrong}`}.`,
  );
}

/** What is wrong with a value: undefined when nothing is, an empty text when it has no fields at all. */
export function fieldProblem(value: unknown, shape: Shape): string | undefined {
  if (!hasFields(value)) return "";
  const existing = Object.keys(value);
  const absent = Object.keys(shape).find((name) => !(name in value) && !mayBeNothing(shape[name]));
  // A promise and a date have no fields of their own.
  if (absent !== undefined)
    return existing.length === 0 ? "" : `has no "${absent}", only: ${listNames(existing)}`;
  const wrong = partProblem(value, shape);
  if (wrong === undefined) return undefined;
  const { words, path, part } = wrong;
  return `has no ${words} in "${path.slice(1)}" but ${isTooLarge(part) ? `${part}, which is too large` : describeCell(part)}`;
}

interface WrongPart {
  /** What it should be. */
  readonly words: string;
  /** Where it stands, such as `.rows[2].week`. */
  readonly path: string;
  readonly part: unknown;
}

function partProblem(value: unknown, part: Part): WrongPart | undefined {
  if (isList(part)) {
    if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return { words: "list", path: "", part: value };
    const list = value as unknown as readonly unknown[];
    for (let i = 0; i < list.length; i++) {
      const wrong = partProblem(list[i], part[0]);
      if (wrong !== undefined) return { ...wrong, path: `[${i}]${wrong.path}` };
    }
    return undefined;
  }
  if (part instanceof Set) {
    const words = `word of ${listNames([...part])}`;
    return part.has(value) ? undefined : { words, path: "", part: value };
  }
  if (typeof part === "object") {
    if (!hasFields(value)) return { words: "fields", path: "", part: value };
    for (const [name, inner] of Object.entries(part)) {
      const wrong = partProblem(value[name], inner);
      if (wrong !== undefined) return { ...wrong, path: `.${name}${wrong.path}` };
    }
    return undefined;
  }
  if (mayBeNothing(part) && (value === undefined || value === null)) return undefined;
  const { words, is } = KINDS[part.replace(" or nothing", "") as Kind];
  return is(value) ? undefined : { words, path: "", part: value };
}

/** Nothing that is counted is as large: squares of it have no end, and an axis cannot be drawn. */
function isTooLarge(value: unknown): boolean {
  return isNumber(value) && Number.isFinite(value) && !isUsual(value);
}

function hasFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isList = (part: Part): part is readonly [Part] => Array.isArray(part);

const mayBeNothing = (part: Part | undefined): boolean =>
  typeof part === "string" && part.endsWith(" or nothing");
