import { createRequire } from "node:module";

type PhoneLibrary = typeof import("libphonenumber-js/min");

let library: PhoneLibrary | undefined;

/** The numbering plans of all countries, read when the first number is and not when the package is: they take 0.1 s. */
export function phoneLibrary(): PhoneLibrary {
  library ??= createRequire(import.meta.url)("libphonenumber-js/min") as PhoneLibrary;
  return library;
}
