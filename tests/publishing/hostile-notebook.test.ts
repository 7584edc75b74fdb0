import { writeFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { describe, expect, it } from "vitest";
import { notebookPage } from "../../publishing/book/notebook-page.js";
import { searchIndexScript } from "../../publishing/book/search-page.js";
import type { Recording } from "../../publishing/browser/player/recording.js";
import { type Notebook, readNotebook } from "../../publishing/course/notebook.js";
import { captionFile, chapterMetadata } from "../../publishing/recording/film/film-texts.js";
import { recordingIn } from "../../publishing/recording/film/make-film.js";
import { recordingPage } from "../../publishing/recording/page/recording-page.js";
import { deckOf } from "../../publishing/slides/deck.js";
import { deckPage } from "../../publishing/slides/deck-page.js";
import { temporaryFolder } from "../support/temporary-folder.js";

/** What leaves a tag, an attribute, a script, a caption or a list of chapters where it is put together by hand. */
const HOSTILE = [
  "<script>alert(1)</script>",
  "</script><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  "[go](javascript:alert(1)) [go](data:text/html,<script>alert(1)</script>) [go](vbscript:x)",
  "![x](javascript:alert(1)) <svg/onload=alert(1)>",
  "</title><style>*{}</style><!-- -->",
  "00:00:00.000 --> 00:00:09.000\n\nWEBVTT",
  "title=x\n[CHAPTER]\nSTART=0",
  "\u2028alert(1)\u2029 \u202e ]]> `</code>` **</strong><b>**",
  "```html\n</code></pre><script>alert(1)</script>\n```",
  "| a | <b onclick=alert(1)> |\n|---|:-:|\n| <i> | x |",
];

function notebookOf(text: string): Notebook {
  const cell = (id: string, cell_type: "markdown" | "code", source: string): Notebook["cells"][number] => ({
    id,
    cell_type,
    source,
    metadata: { "movement-data": { terms: [text, "</dfn>"] } },
    outputs: cell_type === "markdown" ? [] : [{ output_type: "stream", name: "stdout", text }],
  });
  const line = text.replaceAll("\n", " ");
  return {
    metadata: { title: line },
    cells: [
      cell("a", "markdown", `# ${line}\n\n${text}`),
      cell("b", "markdown", `## ${line} (3 min)\n\n**${line}** ${text}\n\n- ${text}`),
      cell("c", "code", `// ${text}\nconst a = \`${text}\`; // ← change ${line}`),
      cell("d", "markdown", `## Practice\n\n${text}`),
    ],
  };
}

/** Tags that can do something, and attributes that can, outside of what our own pages hold. */
function doings(html: string): readonly string[] {
  const own = html.replaceAll(
    /<script src="_static\/[\w.-]+"><\/script>|<link rel="icon" href="data:,">/g,
    "",
  );
  const tags = [...own.matchAll(/<([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi)];
  return tags.flatMap(([tag, name = "", attributes = ""]) => {
    const able = /^(?:script|img|svg|iframe|object|embed|form|style|base|video|b|i)$/i.test(name);
    const does = /(?:^|[\s"'/])on\w+\s*=|(?:href|src)\s*=\s*["']?\s*(?:javascript|data|vbscript):/i.test(
      attributes.replaceAll(/="[^"]*"/g, (value) =>
        /^="\s*(?:javascript|data|vbscript):/i.test(value) ? value : '=""',
      ),
    );
    return able || does ? [tag] : [];
  });
}

describe("a notebook with hostile text", () => {
  it.each(HOSTILE)("does nothing in the book, its search or the slides: %o", (text) => {
    const notebook = notebookOf(text);
    const source = { name: "1-hostile", path: "1-hostile.ipynb", notebook };
    const page = notebookPage(source, { answers: true } as Parameters<typeof notebookPage>[1]);
    expect(doings(page.main)).toEqual([]);
    const script = searchIndexScript([page]);
    expect(script).not.toContain("<");
    const found: unknown = vm.runInNewContext(`${script}; JSON.stringify(bookParts)`);
    expect(JSON.parse(String(found))).toEqual(page.searched);
    expect(doings(deckPage(notebook.metadata.title, deckOf(source)))).toEqual([]);
  });

  it.each(HOSTILE)("does nothing in the page of its recording, which reads it back as it was: %o", (text) => {
    const recordingOf = (words: string): Recording => ({
      name: "1-hostile",
      title: words,
      sound: "1-hostile.mp3",
      length: 9,
      chapters: [{ title: words, steps: [{ id: "1", start: 0, end: 9, words, cues: [], acts: [] }] }],
    });
    const page = recordingPage(recordingOf(text), notebookOf(text));
    const around = recordingPage(recordingOf(""), { metadata: { title: "" }, cells: [] });
    expect(doings(page)).toEqual(doings(around));
    expect(recordingIn(page)).toEqual(recordingOf(text));
  });

  it.each(HOSTILE)("adds no caption and no chapter to a film: %o", (text) => {
    const times = /^\d\d:\d\d:\d\d\.\d{3} --> \d\d:\d\d:\d\d\.\d{3}$/;
    const [head, ...blocks] = captionFile([{ start: 0, end: 9, text }])
      .trimEnd()
      .split(/\n\n/);
    expect(head).toBe("WEBVTT");
    expect(blocks.length).toBe(1);
    const [number, time = "", words = "", ...more] = blocks[0]?.split("\n") ?? [];
    expect([number, more]).toEqual(["1", []]);
    expect(time).toMatch(times);
    expect(words).not.toMatch(/[<>]/);
    const chapters = [text, text].map((title, i) => ({ title, start: i, end: i + 1 }));
    const listed = chapterMetadata(text, chapters);
    expect(listed.split("\n").filter((line) => line === "[CHAPTER]").length).toBe(chapters.length);
  });

  it("names its cells with letters, digits and lines only, because the names stand in pages", () => {
    const path = join(temporaryFolder(), "odd.ipynb");
    for (const id of ['x" onmouseover="alert(1)', "a b", "<b>", "", "x".repeat(65)]) {
      const cell = { id, cell_type: "markdown", source: "Hello", metadata: {} };
      writeFileSync(path, JSON.stringify({ metadata: { title: "Odd" }, cells: [cell] }));
      expect(() => readNotebook(path)).toThrow(/cannot be published.*cells\.0\.id/);
    }
  });
});
