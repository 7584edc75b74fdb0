// The movement-data library, as far as it is built: a kernel must start before it and without it.

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * @typedef {object} Library
 * @property {readonly string[]} names what the library exports
 * @property {readonly string[]} courseNames what the course exports
 * @property {((value: unknown) => unknown) | undefined} mimeBundle
 * @property {((alt: string) => unknown) | undefined} figureWords the text alternative of a chart, folded
 * @property {(name: string, existing: readonly string[]) => string | undefined} closest
 * @property {(sentence: string) => string} say a sentence in the language that the course speaks now
 */

/** @returns {Library} */
export function projectLibrary() {
  const library = loaded("movement-data");
  const course = loaded("movement-data/course");
  const { closestName } = loaded("../../dist/library/table/columns/closest-name.js");
  const { figureWordsBundle } = loaded("../../dist/library/show/figure-bundle.js");
  const { currentLanguage } = loaded("../../dist/course/language/chosen-language.js");
  const { mimeBundle } = library;
  return {
    names: Object.keys(library),
    courseNames: Object.keys(course),
    mimeBundle: typeof mimeBundle === "function" ? (value) => mimeBundle(value) : undefined,
    figureWords: typeof figureWordsBundle === "function" ? (alt) => figureWordsBundle(alt) : undefined,
    closest:
      typeof closestName === "function" ? (name, existing) => closestName(name, existing) : () => undefined,
    say: (sentence) => (typeof currentLanguage === "function" ? currentLanguage()(sentence) : sentence),
  };
}

/** @param {string} id @returns {Readonly<Record<string, unknown>>} */
function loaded(id) {
  try {
    return require(id);
  } catch {
    // Not built, or half built: the notebook itself says so when it imports it.
    return {};
  }
}
