import { readFileSync } from "node:fs";
import { z } from "zod";

const text = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join(""))]);
const bundle = z.record(z.string(), z.unknown());
/** What is stored as a list of lines is a text again; JSON stays as it is. */
const shown = bundle.transform((data) =>
  Object.fromEntries(
    Object.entries(data).map(([type, value]) => [
      type,
      type.startsWith("text/") && Array.isArray(value) ? value.join("") : value,
    ]),
  ),
);

const output = z.object({
  output_type: z.string(),
  /** "stdout" or "stderr" of a stream. */
  name: z.string().optional(),
  text: text.optional(),
  data: shown.optional(),
  metadata: shown.optional(),
  evalue: z.string().optional(),
});

const ours = z.object({ terms: z.array(z.string()).optional() });

const cell = z.object({
  // What the format allows; the name of a cell becomes the name of a place in a page.
  id: z.string().regex(/^[\w-]{1,64}$/, "A name of letters, digits, - and _ is needed"),
  cell_type: z.enum(["markdown", "code", "raw"]),
  source: text,
  metadata: z.object({
    "movement-data": ours.optional(),
    jupyter: z.object({ source_hidden: z.boolean().optional() }).optional(),
  }),
  outputs: z.array(output).default([]),
});

const notebook = z.object({ metadata: z.object({ title: z.string() }), cells: z.array(cell) });

/** What a cell showed when it ran. */
export type Output = z.infer<typeof output>;

/** A cell of a notebook; `metadata["movement-data"].terms` names the words that the cell explains in bold. */
export type Cell = z.infer<typeof cell>;

/** What the book and the slides read of a notebook file. */
export type Notebook = z.infer<typeof notebook>;

/** Reads a notebook as it is stored, with the outputs that it holds; a text in Markdown is one cell. */
export function readNotebook(path: string): Notebook {
  if (path.endsWith(".md")) return readText(path);
  const read = notebook.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new Error(
    `${path} cannot be published: ${first?.message} at ${first?.path.join(".")}. Every notebook needs a title in its metadata, and every cell an id.`,
  );
}

function readText(path: string): Notebook {
  const source = readFileSync(path, "utf8");
  const title = /^# (.+)$/m.exec(source)?.[1] ?? path;
  return {
    metadata: { title },
    cells: [{ id: "text", cell_type: "markdown", source, metadata: {}, outputs: [] }],
  };
}
