// Looks for personal data in an export, and writes a copy that is fit to share: codes for people, bands for ages, areas for
// ZIP codes, and no column that names anybody.
//
//   node examples/share-an-export.mjs export.csv shared.csv
//
// The key that makes the codes stays with you, in the variable SHARE_KEY: who has it can find people again.
import { fileURLToPath } from "node:url";
import { ageBand, kAnonymity, pseudonymize, readCSV, scanFiles, writeCSV, zipArea } from "movement-data";

/** Kinds of data that a copy to share never holds. */
const NEVER = new Set([
  "identity number",
  "bank or card number",
  "precise location",
  "street address",
  "birth date",
  "phone",
  "email",
  "name",
  "IP address",
]);

/**
 * @param {string} from the export, with the columns id, age and zip
 * @param {string} to the copy; it must not exist
 * @param {string} key 32 letters or more that only you know
 */
export async function shareExport(from, to, key) {
  const [scanned] = await scanFiles(from);
  const flagged = (scanned?.findings ?? []).filter(({ kind }) => NEVER.has(kind)).map(({ column }) => column);
  const rows = readCSV(from, { types: { id: "text", zip: "text" } });
  const kept = rows
    .columnNames()
    .filter((name) => !flagged.includes(name) && !["id", "age", "zip"].includes(name));
  /** @type {Record<string, ArrayLike<unknown>>} */
  const shared = {
    person: pseudonymize(rows.array("id"), { key }),
    age: Array.from(rows.array("age"), (age) => (age === null ? null : ageBand(Number(age)))),
    area: Array.from(rows.array("zip"), (zip) => (zip === null ? null : zipArea(String(zip)))),
    ...Object.fromEntries(kept.map((name) => [name, rows.array(name)])),
  };
  const hiding = kAnonymity(shared, { quasiIdentifiers: ["age", "area"] });
  writeCSV(to, shared);
  return { leftOut: flagged, columns: Object.keys(shared), hiding };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [from = "export.csv", to = "shared.csv"] = process.argv.slice(2);
  const { leftOut, hiding } = await shareExport(from, to, process.env.SHARE_KEY ?? "");
  console.log(`Left out: ${leftOut.join(", ") || "nothing"}. Everybody hides among at least ${hiding.k}.`);
  if (hiding.k < 5) console.log("That is few: use wider bands, or share counts instead of rows.");
}
