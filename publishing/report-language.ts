// npm run language -- es: what a language file lacks, what nothing says any more, and what is said twice.
import { join } from "node:path";
import { languageCodes, readLanguageFile } from "../src/course/language/language-files.js";
import { courseTexts } from "./language/course-texts.js";
import { languageReport } from "./language/language-report.js";
import { sourceTexts } from "./language/source-texts.js";

const others = languageCodes().filter((code) => code !== "en");
const [code = others[0] ?? ""] = process.argv.slice(2);
if (!others.includes(code)) {
  console.error(`There is no language "${code}". Write npm run language -- ${others.join(" or ")}.`);
  process.exitCode = 1;
} else {
  const folder = (name: string): string => join(process.cwd(), name);
  // The command line speaks English; a notebook shows what everything else throws.
  const source = sourceTexts(
    [folder("src"), folder("kernel-setup")],
    [folder("src/library"), folder("src/course")],
  );
  const report = languageReport(readLanguageFile(code), courseTexts(), source);
  const at = (where: string): string => where.replace(`${process.cwd()}/`, "");
  const places = (texts: readonly { readonly text: string; readonly where: string }[]) =>
    texts.map(({ text, where }) => `${JSON.stringify(text)}  (${at(where)})`);
  list("Said in English, because they have no translation yet", places(report.missing));
  list("Messages of errors that are shown in English", places(report.missingErrors));
  list(
    "In the file, and nothing says them any more",
    report.unused.map((text) => JSON.stringify(text)),
  );
  list(
    "Twice in the file",
    report.twice.map((text) => JSON.stringify(text)),
  );
  list(
    "Different in English, the same in translation",
    report.alike.map((texts) => texts.join("  =  ")),
  );
}

function list(title: string, lines: readonly string[]): void {
  console.log(`\n${title}: ${lines.length}`);
  for (const line of lines) console.log(`   ${line}`);
}
