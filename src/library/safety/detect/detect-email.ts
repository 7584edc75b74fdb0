import { type Detector, shareText } from "./detector.js";
import { holds } from "./text-patterns.js";

const matches = (text: string): boolean => text.includes("@") && holds("email", text);

/** E-mail addresses: as entries, and inside running text, where one is enough. */
export const detectEmail: Detector = (column) => {
  const share = column.shareOf(matches);
  if (share === 0) return undefined;
  const where = column.prose ? "contain" : "have the shape of";
  return { kind: "email", matches, why: `${shareText(share)} filled cells ${where} an e-mail address.` };
};
