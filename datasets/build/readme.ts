import { parsePassport } from "../../src/library/table/datasets/parse-passport.js";

const HEAD = `# Datasets

One folder a dataset: \`datapackage.json\` is its passport (a Frictionless Data Package), the \`.arrow\` file holds its rows.
A notebook loads one with \`loadDataset("canvass-log")\` and reads its passport with \`describeDataset("canvass-log")\`.

"Taken" is the day the raw files came to the project; the version in the passport says exactly which state of the source it was.

This page is generated. \`npm run datasets -- <raw folder>\` makes it and every dataset again, byte for byte;
\`npm run datasets -- --only canvass-log\` makes one, and the made-up ones need no raw folder.

`;

/** The table of all datasets for people who look into the folder. */
export function datasetsReadme(passports: readonly string[]): string {
  const rows = passports
    .map(parsePassport)
    .map((passport) => [
      `[${passport.name}](${passport.name}/datapackage.json)`,
      passport.title,
      passport.rowOf,
      passport.rowCount.toLocaleString("en-US"),
      String(passport.fields.length),
      passport.synthetic ? "made by this project" : passport.producer,
      passport.license.name,
      passport.retrieved,
      `${Math.ceil(passport.bytes / 1000).toLocaleString("en-US")} kB`,
    ]);
  const header = ["Name", "What", "One row is", "Rows", "Columns", "Source", "License", "Taken", "Size"];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return HEAD + [header, header.map(() => "---"), ...rows].map(line).join("\n").concat("\n");
}
