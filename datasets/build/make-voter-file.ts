import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { randomSource } from "./synthetic.js";
import { type DrawnVoter, drawVoters } from "./voter-file-draw.js";

// A voter file of any size, written as it is drawn: memory stays flat.
const [size, file, seed = "2026"] = process.argv.slice(2);
const count = Number(size);
if (!Number.isSafeInteger(count) || count < 1 || file === undefined) {
  console.error("How many people, into which file? For example: npm run voter-file -- 1000000 voters.csv");
  process.exit(1);
}

const out = createWriteStream(file, { flags: "wx" });
out.on("error", (problem) => {
  console.error(`The file could not be written: ${problem.message}.`);
  process.exit(1);
});
const columns = [
  "householdId",
  "precinct",
  "age",
  "sex",
  "race",
  "education",
  "party",
  "yearsAtAddress",
  "voted2018",
  "voted2020",
  "voted2022",
  "voted2024",
  "letter",
  "voted2026",
] as const satisfies readonly (keyof DrawnVoter)[];
let lines = `voterId,${columns.join(",")}\n`;
let voterId = 0;
for (const voter of drawVoters(randomSource(Number(seed)), count)) {
  voterId += 1;
  lines += `${voterId},${columns.map((column) => voter[column] ?? "").join(",")}\n`;
  if (lines.length > 1 << 20) {
    if (!out.write(lines)) await once(out, "drain");
    lines = "";
  }
}
out.end(lines);
