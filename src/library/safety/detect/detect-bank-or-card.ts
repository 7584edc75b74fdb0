import { isCardNumber, isIBAN } from "./check-digits.js";
import { type Detector, shareText } from "./detector.js";
import { CODE_TERMS, findTerm } from "./header-words.js";
import { holds } from "./text-patterns.js";

const TERMS: readonly string[] = [
  "iban",
  "account number",
  "account no",
  "acct",
  "acct no",
  "acct number",
  "bank account*",
  "routing*",
  "aba",
  "sort code",
  "card number",
  "card no",
  "credit card*",
  "debit card*",
  "cc number",
  "ccnum",
  "cc",
  "kontonummer*",
  "clabe",
  "numero de cuenta*",
  "rib",
  "numero de carte*",
  "kreditkart*",
  "tarjeta*",
  "carta di credito*",
  "cartao*",
  "rekening*",
  "conto corrente*",
  "bankverbindung*",
  "bsb",
  "ifsc",
  "cuenta bancaria*",
  "konto",
  "payment card",
  "giro*",
  "compte bancaire*",
];
const NOT_THE_NUMBER: readonly string[] = [
  "type",
  "brand",
  "expiry",
  "exp",
  "name",
  "balance",
  "last",
  "amount",
  "status",
  "chart",
  "postcard*",
  "cards",
  "table",
  "network",
];

const isAccount = (text: string): boolean => {
  const compact = text.replace(/[\s.-]/g, "");
  return (
    isIBAN(text) || isCardNumber(text) || (/^[A-Z]{0,4}\d{6,34}$/i.test(compact) && compact.length <= 34)
  );
};
const isPayment = (text: string): boolean => isIBAN(text) || isCardNumber(text);

/** Bank accounts and cards: IBAN and card numbers by their check digits, national accounts by the name of the column. */
export const detectBankOrCard: Detector = (column) => {
  if (findTerm(column.header, TERMS) !== undefined && findTerm(column.header, NOT_THE_NUMBER) === undefined) {
    const share = column.shareOf(isAccount);
    if (share >= 0.5) {
      return {
        kind: "bank or card number",
        matches: isAccount,
        why: `The column's name speaks of an account or card, and ${shareText(share)} filled cells fit.`,
      };
    }
  }
  // A run of sixteen digits passes the check by chance one time in ten, so a column of keys never gets near this share.
  const share = column.shareOf(isPayment);
  if (share >= 0.6) {
    return {
      kind: "bank or card number",
      matches: isPayment,
      why: `${shareText(share)} filled cells pass the check of a card or bank account.`,
    };
  }
  const matches = (text: string): boolean => holds("bank or card number", text);
  const inText =
    column.numeric || findTerm(column.header, CODE_TERMS) !== undefined || !column.prose
      ? 0
      : column.shareOf(matches);
  return inText === 0
    ? undefined
    : {
        kind: "bank or card number",
        matches,
        why: `${shareText(inText)} filled cells contain a card or bank account number.`,
      };
};
