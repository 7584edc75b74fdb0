import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Source } from "../../course/publication.js";
import { inTheLab } from "../place-words.js";

/** A notebook as JupyterLab in the browser shows it. */
export interface LabNotebook {
  /** "notebooks/0-start-here.ipynb" */
  readonly path: string;
  readonly text: string;
  /** Changes with the words and the code of the notebook. */
  readonly edition: string;
}

interface StoredCell {
  readonly id: string;
  readonly cell_type: string;
  readonly source: string | readonly string[];
}

interface StoredNotebook {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly cells: readonly StoredCell[];
}

const sourceOf = ({ source }: StoredCell): string => [source].flat().join("");

/** The notebooks of the course, with what is true in a browser, each with the name of its edition. */
export function labNotebooks(sources: readonly Source[]): readonly LabNotebook[] {
  return sources
    .filter(({ module }) => module !== undefined)
    .map(({ path }) => {
      const notebook: StoredNotebook = JSON.parse(readFileSync(path, "utf8"));
      const cells = notebook.cells.map((cell) => ({
        ...cell,
        source: cell.cell_type === "markdown" ? inTheLab(sourceOf(cell)) : sourceOf(cell),
      }));
      const edition = createHash("sha256")
        .update(JSON.stringify(cells.map(({ id, source }) => [id, source])))
        .digest("hex");
      // JupyterLab keeps the metadata of a notebook that is saved: so it says on which edition it rests.
      const metadata = {
        ...notebook.metadata,
        "movement-data": { ...Object(notebook.metadata["movement-data"]), edition },
      };
      return {
        path: `notebooks/${basename(path)}`,
        text: JSON.stringify({ ...notebook, metadata, cells }),
        edition,
      };
    });
}
