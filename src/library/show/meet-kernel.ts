// Gives the kernel what it needs of the library, as soon as the library is loaded. Without a kernel nobody asks for it.

import { kernelContract } from "../kernel/kernel-contract.js";
import { closestName } from "../table/columns/closest-name.js";
import { readerLanguage } from "../words/current-language.js";
import { figureWordsBundle } from "./figure-bundle.js";
import { mimeBundle } from "./mime-bundle.js";

const contract = kernelContract();
contract.library = {
  address: import.meta.url,
  mimeBundle,
  figureWords: figureWordsBundle,
  closest: closestName,
  say: (sentence) => readerLanguage().sayThrown(sentence),
};
contract.loaded.push(import.meta.url);
