import { parseJSON } from "../../table/read/parse-json.js";
import type { Recipe } from "./recipe.js";
import { requireShape } from "./recipe-shape.js";

const NOT_JSON = "The recipe is not JSON. Look for a comma or a quotation mark that is missing or too many.";

/**
 * Reads a recipe that was written into a file (JSON), and refuses in a sentence what has another shape.
 *
 * @param json the text of the file, or what it says.
 * @throws when it is no JSON, has fields that a recipe does not have (with "did you mean"), or lacks some.
 * @example
 * const text = JSON.stringify({
 *   recipe: 1,
 *   people: { table: "voters", id: "id", listOf: "2026-09-01" },
 *   elections: [{ date: "2024-11-05", kind: "general" }],
 *   history: [{ form: "last", table: "voters", id: "id", date: "last_voted" }],
 *   features: [{ name: "lastVote", lastVote: true }],
 * });
 * parseRecipe(text).people.table; // "voters"
 */
export function parseRecipe(json: unknown): Recipe {
  const given = typeof json === "string" ? parseJSON(json, NOT_JSON) : json;
  requireShape(given);
  return given as Recipe;
}
