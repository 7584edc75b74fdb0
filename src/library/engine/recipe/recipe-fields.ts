import { describeValue } from "../../table/columns/describe-value.js";
import { didYouMean } from "../../table/columns/did-you-mean.js";

/** Throws one sentence where a value is not what a field takes. */
export type Field = (value: unknown, name: string) => void;

/** A field that may be left out. */
export interface MayLack {
  readonly mayLack: Field;
}

export type Fields = Readonly<Record<string, Field | MayLack>>;

export const mayLack = (field: Field): MayLack => ({ mayLack: field });

export function asObject(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new TypeError(`${what} is written between { and }, but it is ${describeValue(value)}.`);
}

export function asList(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new TypeError(`"${name}" is a list between [ and ], but it is ${describeValue(value)}.`);
}

/** Fields that are left out, unknown, or of another kind are refused by their name. */
export function requireFields(what: string, value: unknown, fields: Fields): void {
  const given = asObject(value, what);
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(fields, name)) continue;
    throw new RangeError(
      `${what} has no option called "${name}".${didYouMean(name, Object.keys(fields))} Its options are: ${Object.keys(fields).join(", ")}.`,
    );
  }
  for (const [name, field] of Object.entries(fields)) {
    const one = given[name];
    if (one === null) throw new RangeError(`"${name}" is nothing (null). Leave it out, or give it a value.`);
    if (one === undefined && typeof field !== "function") continue;
    const check = typeof field === "function" ? field : field.mayLack;
    if (one === undefined) throw new TypeError(`${what} needs "${name}".`);
    try {
      check(one, name);
    } catch (error) {
      // The sentence of a field begins with its name; whose it is goes before.
      if (error instanceof Error && error.message.startsWith(`"${name}"`))
        throw new TypeError(`${what}: ${error.message}`, { cause: error });
      throw error;
    }
  }
}

/** A text with something in it. */
export const text: Field = (value, name) => {
  if (typeof value === "string" && value.trim() !== "") return;
  throw new TypeError(`"${name}" is a text, but it is ${describeValue(value)}.`);
};

/** What stands between two things in a cell, which may be a blank. */
export const separator: Field = (value, name) => {
  anyText(value, name);
  if (value === "") throw new TypeError(`"${name}" is empty. Write what stands between two elections.`);
};

/** A text, which may be empty. */
export const anyText: Field = (value, name) => {
  if (typeof value !== "string")
    throw new TypeError(`"${name}" is a text between quotation marks, but it is ${describeValue(value)}.`);
};

export const number: Field = (value, name) => {
  if (typeof value === "number" && Number.isFinite(value)) return;
  throw new TypeError(`"${name}" is a number, but it is ${describeValue(value)}.`);
};

/** Only `true`: a step that is not wanted is left out. */
export const onlyTrue: Field = (value, name) => {
  if (value === true) return;
  throw new TypeError(
    `"${name}" can only be true, but it is ${describeValue(value)}. Leave out what is not wanted.`,
  );
};

export const trueOrFalse: Field = (value, name) => {
  if (typeof value !== "boolean")
    throw new TypeError(`"${name}" is true or false, but it is ${describeValue(value)}.`);
};

export const oneOf =
  (words: readonly string[]): Field =>
  (value, name) => {
    if (words.some((word) => word === value)) return;
    throw new RangeError(
      `"${name}" is one of ${words.map((word) => `"${word}"`).join(", ")}, but it is ${describeValue(value)}.${didYouMean(String(value), words)}`,
    );
  };

export const listOf =
  (each: Field): Field =>
  (value, name) => {
    for (const one of asList(value, name)) {
      if (one === null || one === undefined)
        throw new TypeError(`"${name}" has ${describeValue(one)} in its list. Take it out.`);
      each(one, name);
    }
  };

/** A list that has something in it. */
export const someOf =
  (each: Field): Field =>
  (value, name) => {
    if (asList(value, name).length === 0)
      throw new RangeError(`"${name}" is an empty list. Write what it needs.`);
    listOf(each)(value, name);
  };

/** Words and what each becomes. */
export const wordsTo =
  (each: Field): Field =>
  (value, name) => {
    const pairs = Object.values(asObject(value, `"${name}"`));
    if (pairs.length === 0)
      throw new RangeError(`"${name}" has nothing between { and }. Write what it needs.`);
    for (const one of pairs) each(one, name);
  };

export const fields =
  (what: string, known: Fields): Field =>
  (value) =>
    requireFields(what, value, known);
