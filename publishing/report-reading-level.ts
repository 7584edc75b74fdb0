// npm run reading-level: how hard the prose of each notebook is to read, and its hardest sentences.
import { readNotebook } from "./course/notebook.js";
import { courseSources } from "./course/publication.js";
import { readingLevel } from "./reading-level/reading-level.js";

const showsSentences = process.argv.includes("--sentences");

console.log("\nGrade  Words  Words a sentence  Notebook");
for (const { path } of courseSources(process.cwd())) {
  const notebook = readNotebook(path);
  const { grade, words, sentences, hardest } = readingLevel(notebook);
  const numbers = [
    grade.toFixed(1).padStart(5),
    String(words).padStart(6),
    (words / sentences).toFixed(1).padStart(17),
  ];
  console.log(`${numbers.join(" ")}  ${notebook.metadata.title}`);
  if (!showsSentences) continue;
  for (const hard of hardest) console.log(`        ${hard.grade.toFixed(0).padStart(3)}  ${hard.sentence}`);
}
if (!showsSentences) console.log("\nThe hardest sentences: npm run reading-level -- --sentences");
