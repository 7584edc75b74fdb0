import { readFileSync } from "node:fs";
import { join } from "node:path";
import { escapeHTML } from "../../src/library/table/write/escape-html.js";
import { renderMarkdown } from "../page/markdown.js";
import type { BookPage } from "./book-page.js";

/** The jobs in their order, each with the name of its file. */
const JOBS = [
  { file: "state-file-to-van.sh", anchor: "job-van", heading: "From the state's voter file to VAN" },
  { file: "texting-test.sh", anchor: "job-texting", heading: "A test of a text message" },
  { file: "month-of-contacts.sh", anchor: "job-contacts", heading: "A month of contacts" },
] as const;

/**
 * Three whole jobs for those who go on with their own files: the guide of `examples/jobs`, and the commands that stand there.
 *
 * @param root the folder of the project.
 */
export function analystsPage(root: string): BookPage {
  const read = (file: string): string => readFileSync(join(root, "examples", "jobs", file), "utf8");
  // The files lie beside the guide in the project; in the book their commands follow on this page.
  const guide = JOBS.reduce(
    (text, { file, anchor }) => text.replaceAll(`](${file})`, `](#${anchor})`),
    read("README.md").replace(/^# .*\n/, ""),
  );
  const commands = JOBS.map(
    ({ file, anchor, heading }) =>
      `<h2 id="${anchor}">${escapeHTML(heading)}</h2>\n<pre class="code" tabindex="0"><code>${escapeHTML(read(file).trim())}</code></pre>`,
  );
  return {
    file: "for-analysts.html",
    title: "For analysts",
    main: `<h1 id="top">For analysts</h1>\n${renderMarkdown(guide)}\n${commands.join("\n")}`,
    parts: JOBS.map(({ anchor, heading }) => ({ anchor, heading })),
    searched: [],
    charts: 0,
    isStep: false,
  };
}
