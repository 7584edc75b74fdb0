import { type Detector, shareText } from "./detector.js";
import { findTerm } from "./header-words.js";
import { IDENTITY_NUMBERS } from "./identity-numbers.js";
import { holds } from "./text-patterns.js";

const TERMS: readonly string[] = [
  "ssn",
  "social security*",
  "soc sec*",
  "sin",
  "social insurance*",
  "nino",
  "national insurance*",
  "ni number",
  "dni",
  "nie",
  "nif",
  "cpf",
  "curp",
  "aadhaar*",
  "aadhar*",
  "codice fiscale*",
  "bsn",
  "burgerservicenummer*",
  "pesel",
  "personnummer*",
  "personal number",
  "steuer id*",
  "steueridentifikation*",
  "steuernummer*",
  "nir",
  "securite sociale*",
  "passport*",
  "passeport*",
  "pasaporte*",
  "passaporto*",
  "passaporte*",
  "reisepass*",
  "paspoort*",
  "passnummer*",
  "driver licen*",
  "drivers licen*",
  "driving licen*",
  "licence number",
  "license number",
  "dl",
  "dl number",
  "dl no",
  "dln",
  "licence no",
  "license no",
  "permis de conduire*",
  "fuhrerschein*",
  "licencia de conducir*",
  "patente di guida*",
  "rijbewijs*",
  "national id*",
  "nat id",
  "ahv*",
  "ird",
  "ird number",
  "cpr*",
  "fodselsnummer*",
  "henkilotunnus*",
  "nin",
  "bvn",
  "nric",
  "hkid",
  "rut",
  "cuil",
  "cnic",
  "cnp",
  "oib",
  "jmbg",
  "snils",
  "kimlik no",
  "taxpayer number",
  "insurance id",
  "insurance number",
  "insurance member*",
  "health card*",
  "medicaid*",
  "medicare*",
  "health insurance number*",
  "versichertennummer*",
  "itin",
  "identity card*",
  "identity number*",
  "personalausweis*",
  "cedula",
  "tfn",
  "tax file number",
  "id card",
  "state id number",
  "pan",
  "rg",
  "voter card id",
  "epic no",
  "carte d identite*",
  "documento de identidad*",
  "pps",
  "ppsn",
  "nhs number",
];
const NOT_A_PERSON: readonly string[] = [
  "country",
  "expir*",
  "expiry",
  "state",
  "issued",
  "type",
  "plate",
  "business license",
  "software",
  "class",
  "scheme",
  "office",
  "liquor",
  "contractor",
];

const isNumberOfOne = (text: string): boolean =>
  /^(?=(?:.*\d){4})[A-Z0-9*Xx][A-Z0-9 ./*-]{2,24}$/i.test(text) && !/^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(text);

/** Numbers that a state gives to one person: by shape and check digit, or by the name of the column. */
export const detectIdentityNumber: Detector = (column, table) => {
  const found = IDENTITY_NUMBERS.find(
    ({ matches, share }) => column.shareOf(matches) >= share && column.filled > 0,
  );
  if (found !== undefined) {
    const share = column.shareOf(found.matches);
    return {
      kind: "identity number",
      matches: found.matches,
      why: `${shareText(share)} filled cells have the shape of a ${found.name}.`,
    };
  }
  if (
    findTerm(column.header, TERMS) !== undefined &&
    findTerm(column.header, NOT_A_PERSON) === undefined &&
    !table.aboutResults
  ) {
    const share = column.shareOf(isNumberOfOne);
    if (share >= 0.5) {
      return {
        kind: "identity number",
        matches: isNumberOfOne,
        why: `The column's name speaks of an identity document, and ${shareText(share)} filled cells fit.`,
      };
    }
  }
  const matches = (text: string): boolean => holds("identity number", text);
  const share = column.numeric ? 0 : column.shareOf(matches);
  return share === 0
    ? undefined
    : {
        kind: "identity number",
        matches,
        why: `${shareText(share)} filled cells contain a social security number.`,
      };
};
