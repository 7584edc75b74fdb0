import { columnsOf } from "../../library/model/design/predictor-coding.js";
import type { LogisticFit } from "../../library/model/fit/logistic-fit.js";
import { loadFit } from "../../library/model/fit/save-fit.js";
import { messageOf } from "../command-problem.js";
import { readDocument } from "../read/read-document.js";
import type { ReadOptions } from "../read/read-options.js";
import type { Terminal } from "../terminal.js";

/**
 * The model in a file that `fit --out` wrote.
 *
 * @throws when there is none, or it was changed.
 */
export function readModel(terminal: Terminal, name: string): Promise<LogisticFit> {
  return readDocument(terminal, name, (text) => {
    try {
      return loadFit(text);
    } catch (error) {
      throw new Error(inWordsOfShell(messageOf(error)), { cause: error });
    }
  });
}

function inWordsOfShell(said: string): string {
  return said
    .replace("saveFit wrote", "fit --out wrote")
    .replace("fitLogistic or loadFit gives it", "fit --out writes it")
    .replace("Make it again.", "Fit it again.");
}

/** A table for a model is read with the types that the model knows, whatever this file looks like. */
export function typesOf(fit: LogisticFit, options: ReadOptions): ReadOptions {
  const types = Object.fromEntries(columnsOf(fit.predictors).map(({ column, kind }) => [column, kind]));
  return { ...options, types };
}
