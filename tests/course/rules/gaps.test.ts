import { basename } from "node:path";
import { expect, it } from "vitest";
import { readNotebook } from "../../../publishing/course/notebook.js";
import { courseSources } from "../../../publishing/course/publication.js";

// A learner copies the comment of a line as it stands: three underscores are asked about, three dots are an error of code.
it.each(courseSources(process.cwd()).map(({ path }) => [basename(path), path]))(
  "%s writes a gap in its code as ___, never as dots",
  (_, path) => {
    const code = readNotebook(path ?? "").cells.filter(({ cell_type }) => cell_type === "code");
    expect(code.filter(({ source }) => source.includes("…")).map(({ id }) => id)).toEqual([]);
  },
);
