// The last value of a cell, in all the forms in which Jupyter can show it.

import { inspect, types } from "node:util";

/** A function under this name gives the MIME bundle of the value (a convention of the Deno kernel). */
const display = Symbol.for("Jupyter.display");

/** What `setTimeout` and its like give back says nothing to anybody. */
const handles = new Set(["Timeout", "Immediate"]);

/**
 * The MIME bundle of the value, or undefined when there is nothing to show.
 *
 * @param {unknown} value
 * @param {((value: unknown) => unknown) | undefined} mimeBundle the library's own, when it is built
 * @returns {Promise<Record<string, unknown> | undefined>}
 */
export async function lastValueBundle(value, mimeBundle) {
  if (value === undefined || value === null) {
    return undefined;
  }
  let bundle;
  try {
    if (isHandle(value)) {
      return undefined;
    }
    bundle = (await mimeBundle?.(value)) ?? (await ownBundle(value));
  } catch (error) {
    // A proxy may answer no question at all; its plain text asks none.
    if (!types.isProxy(value)) throw error;
  }
  if (typeof bundle !== "object" || bundle === null) {
    return { "text/plain": plainText(value) };
  }
  return "text/plain" in bundle ? { ...bundle } : { ...bundle, "text/plain": plainText(value) };
}

/** @param {unknown} value */
function isHandle(value) {
  try {
    return handles.has(Object(value).constructor?.name);
  } catch {
    return false;
  }
}

/** The type that the front end draws as a chart, and whose plain text it leaves out. */
const chart = "application/vnd.plotly.v1+json";

/**
 * The text alternative of a chart as an output of its own, or undefined when the bundle is no chart.
 *
 * @param {Record<string, unknown>} bundle
 * @param {((alt: string) => unknown) | undefined} figureWords the library's own, when it is built
 * @returns {{ data: unknown, metadata: Record<string, unknown>, transient: Record<string, unknown> } | undefined}
 */
export function textAlternative(bundle, figureWords) {
  const alt = bundle["text/plain"];
  if (!(chart in bundle) || typeof alt !== "string" || figureWords === undefined) {
    return undefined;
  }
  // Whoever prints the text alternative by itself, as the book does, leaves this output out by its mark.
  const metadata = { "movement-data": { role: "text alternative" } };
  return { data: figureWords(alt), metadata, transient: {} };
}

/** @param {unknown} value */
async function ownBundle(value) {
  const show = /** @type {{ [display]?: unknown }} */ (Object(value))[display];
  return typeof show === "function" ? Reflect.apply(show, value, []) : undefined;
}

/** More characters than this say nothing to a reader, and make a notebook slow to open. */
const mostCharacters = 10_000;

/** @param {unknown} value */
function plainText(value) {
  const text =
    typeof value === "string"
      ? value
      : inspect(value, { depth: 3, maxArrayLength: 50, maxStringLength: 2000, breakLength: 100 });
  const whole = text.length.toLocaleString("en-US");
  const shown = mostCharacters.toLocaleString("en-US");
  return text.length <= mostCharacters
    ? text
    : `${text.slice(0, mostCharacters)}…\n(These are the first ${shown} of ${whole} characters.)`;
}
