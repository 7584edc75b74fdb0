import { checkProvenance } from "../../../library/table/datasets/check-provenance.js";
import type { Mistake } from "../../check/mistake.js";
import type { Row } from "../../check/rows-of.js";

const lacks = (field: string) => (rows: readonly Row[]) =>
  checkProvenance(rows[0] ?? {}).some((gap) => gap.field === field);

/** What is wrong with a provenance note whose fields are all filled. */
export const provenanceMistakes: readonly Mistake<readonly Row[]>[] = [
  {
    name: "url-is-no-page",
    when: lacks("url"),
    says: "Nobody else can open that address: a file on your computer is no source.",
    next: "Give the page or file on the web, beginning with https://.",
  },
  {
    name: "no-license",
    when: lacks("license"),
    says: "That is no license: that a file is on the internet permits nothing.",
    next: "Look for the license at the source, such as MIT License or CC BY 4.0.",
  },
  {
    name: "no-steps",
    when: lacks("steps"),
    says: "The note does not say what was done to the table.",
    next: 'List it: steps: ["kept 2024"], or ["nothing changed"].',
  },
  {
    name: "limits-too-short",
    when: lacks("limits"),
    says: "One or two words do not say what the table cannot tell.",
    next: "Write a sentence.",
  },
];
