import { counted, sentence, type Words } from "../../library/words/words.js";

/** "1 minute", "12 minutes". */
export function minutesText(count: number): Words {
  return counted(count, sentence("{count} minute", { count }), sentence("{count} minutes", { count }));
}
