import { currentFrontEnd } from "../../kernel/front-end.js";

/** Gives a sentence that a reader should know, which is no error, to who asked for it; otherwise it is shown. */
export function sayNotice(onNotice?: (sentence: string) => void): (sentence: string) => void {
  return onNotice ?? ((sentence) => currentFrontEnd()({ "text/plain": sentence }));
}
