import { hashText } from "../../math/hash-text.js";
import { freezeDeep } from "../../table/columns/freeze-deep.js";
import { requireText } from "../../table/columns/require-text.js";
import { parseJSON } from "../../table/read/parse-json.js";
import { SAVED_FIELDS } from "./fit-shape.js";
import type { LogisticFit } from "./logistic-fit.js";
import { PACKAGE_VERSION } from "./package-version.js";
import { requireFit } from "./require-fit.js";

const FORMAT = "movement-data logistic model 1";

/** With curves and products of predictors, which earlier versions would take for something else. */
const FORMAT_WITH_TERMS = "movement-data logistic model 2";

const WRITTEN: ReadonlySet<string> = new Set(["format", "version", "checksum", "fit"]);

/**
 * A model as text (JSON), to be kept in a file: with the version of this package and a checksum that shows any change.
 *
 * @example
 * const poll = { supports: [0, 1, 1, 1, 0, 1], age: [30, 50, 40, 60, 55, 35] };
 * const fit = fitLogistic(poll, { outcome: "supports", predictors: ["age"] });
 * loadFit(saveFit(fit)).aic === fit.aic; // true
 */
export function saveFit(fit: LogisticFit): string {
  requireFit(fit);
  const saved = { format: formatOf(fit), version: PACKAGE_VERSION, checksum: checksum(fit), fit };
  return `${JSON.stringify(saved, null, 2)}\n`;
}

/**
 * The model that `saveFit` wrote.
 *
 * @throws when the text is not such a model, was changed after it was written, or comes from a newer format.
 * @example
 * const poll = { supports: [0, 1, 1, 1, 0, 1], age: [30, 50, 40, 60, 55, 35] };
 * const text = saveFit(fitLogistic(poll, { outcome: "supports", predictors: ["age"] }));
 * loadFit(text).terms; // ["intercept", "age"]
 */
export function loadFit(text: string): LogisticFit {
  requireText(text, "A saved model");
  const saved = parseJSON(
    text,
    "This text is not a saved model: it is not JSON. Give the whole text that saveFit wrote.",
  ) as { format?: unknown; version?: unknown; checksum?: unknown; fit?: LogisticFit } | null;
  if (
    typeof saved !== "object" ||
    saved === null ||
    typeof saved.format !== "string" ||
    saved.fit === undefined
  ) {
    throw new TypeError("This text is not a saved model. Give the whole text that saveFit wrote.");
  }
  if (saved.format !== FORMAT && saved.format !== FORMAT_WITH_TERMS) {
    throw new RangeError(
      `This model was saved as "${saved.format}" by version ${String(saved.version)}, and this version reads "${FORMAT_WITH_TERMS}". ` +
        "Use the version that wrote it, or fit the model again.",
    );
  }
  if (saved.checksum !== checksum(saved.fit)) {
    throw new RangeError(
      "This saved model was changed after it was written: its checksum does not fit. Fit it again.",
    );
  }
  const stranger = Object.keys(saved).find((key) => !WRITTEN.has(key));
  if (stranger !== undefined || !/^\d+\.\d+\.\d+/.test(String(saved.version))) {
    throw new RangeError(
      `This saved model was changed after it was written: ${JSON.stringify(stranger ?? "version")} is not as saveFit writes it. Fit it again.`,
    );
  }
  requireFit(saved.fit, SAVED_FIELDS);
  // Models saved before there were notes have none.
  return freezeDeep({ ...saved.fit, notes: saved.fit.notes ?? [] });
}

function formatOf({ predictors }: LogisticFit): string {
  return predictors.some(({ kind }) => kind === "spline" || kind === "interaction")
    ? FORMAT_WITH_TERMS
    : FORMAT;
}

/** A SHA-256 over the numbers and names of a model, in whatever order its JSON lists them. */
function checksum(fit: LogisticFit): string {
  const ordered = JSON.stringify(fit, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return hashText(ordered);
}
