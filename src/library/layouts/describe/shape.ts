/** What a part of a description must be: gives what is wrong with a value at a place, or nothing. */
export type Shape = (value: unknown, place: string) => readonly string[];

const wrong = (place: string, wanted: string): readonly string[] => [`${place} should be ${wanted}`];

export const text: Shape = (value, place) =>
  typeof value === "string" && value.trim() !== "" ? [] : wrong(place, "a text");

/** Marks between cells are texts too, and a tab is only space. */
export const mark: Shape = (value, place) =>
  typeof value === "string" && value.length === 1 ? [] : wrong(place, "one letter");

export const yesNo: Shape = (value, place) =>
  typeof value === "boolean" ? [] : wrong(place, "true or false");

export const count: Shape = (value, place) =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 ? [] : wrong(place, "a whole number");

export const day: Shape = (value, place) =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? []
    : wrong(place, "a day such as 2026-11-03");

export const expression: Shape = (value, place) => {
  try {
    if (typeof value === "string") new RegExp(value);
    return text(value, place);
  } catch {
    return wrong(place, "a regular expression");
  }
};

/** One of a few words. */
export function oneOf(words: readonly string[]): Shape {
  return (value, place) =>
    typeof value === "string" && words.includes(value) ? [] : wrong(place, `one of: ${words.join(", ")}`);
}

export function listOf(shape: Shape, least = 0): Shape {
  return (value, place) => {
    if (!Array.isArray(value)) return wrong(place, "a list");
    if (value.length < least) return wrong(place, `a list of ${least} or more`);
    return value.flatMap((each, i) => shape(each, `${place}[${i}]`));
  };
}

/** Values by name, each of one shape. */
export function mapOf(shape: Shape): Shape {
  return (value, place) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([name, each]) => shape(each, `${place}.${name}`))
      : wrong(place, "values by name");
}

/** A list of fixed length, each place with its shape. */
export function tuple(...shapes: readonly Shape[]): Shape {
  return (value, place) =>
    Array.isArray(value) && value.length === shapes.length
      ? shapes.flatMap((shape, i) => shape(value[i], `${place}[${i}]`))
      : wrong(place, `a list of ${shapes.length}`);
}

/** An object with these fields and no others; those in `optional` may be absent. */
export function record(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  return (value, place) => {
    if (!isRecord(value)) return wrong(place, "an object");
    const known = { ...required, ...optional };
    return [
      ...Object.keys(value)
        .filter((name) => !Object.hasOwn(known, name))
        .map((name) => `${place}.${name} is not known`),
      ...Object.entries(required).flatMap(([name, shape]) => shape(value[name], `${place}.${name}`)),
      ...Object.entries(optional).flatMap(([name, shape]) =>
        value[name] === undefined ? [] : shape(value[name], `${place}.${name}`),
      ),
    ];
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
