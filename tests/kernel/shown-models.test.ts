import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shownModels } from "../../kernel-setup/kernel/shown-models.mjs";
import { temporaryFolder } from "../support/temporary-folder.js";

const view = "application/vnd.jupyter.widget-view+json";

function notebook(folder: string, name: string, ids: readonly unknown[]): string {
  const path = join(folder, name);
  const outputs = ids.map((model_id) => ({ data: { [view]: { model_id } } }));
  writeFileSync(path, JSON.stringify({ cells: [{}, { outputs }, { outputs: [{}] }] }));
  return path;
}

describe("the widgets that a notebook shows", () => {
  it("are each named once, as they lie on the disk", () => {
    const folder = temporaryFolder();
    expect(
      shownModels(notebook(folder, "a.ipynb", ["md-plan:goals", "md-plan:goals", 7, "md-safety:all"])),
    ).toEqual(["md-plan:goals", "md-safety:all"]);
  });

  it("are found after the notebook was renamed while its kernel still has the old name", () => {
    const folder = temporaryFolder();
    const old = notebook(folder, "a.ipynb", ["md-plan:goals"]);
    notebook(folder, "b.ipynb", ["md-reflect:start.why"]);
    renameSync(old, join(folder, "my campaign.ipynb"));
    expect([...shownModels(old)].sort()).toEqual(["md-plan:goals", "md-reflect:start.why"]);
  });

  it("are none where there is no notebook, or none that can be read", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "damaged.ipynb"), "{");
    for (const name of [undefined, "", join(folder, "damaged.ipynb"), join(folder, "none", "a.ipynb")]) {
      expect(shownModels(name)).toEqual([]);
    }
  });
});
