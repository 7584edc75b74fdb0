import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { published } from "../published-pages.js";
import { compareOutputs, type Said, type Stored } from "./compare-outputs.js";
import { openLab, runAllFromMenu, runLabCell, savedNotebook } from "./lab-reader.js";
import { openLive, runAll, type SiteReader, startSiteReader } from "./site-reader.js";

interface Cell {
  readonly id: string;
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly outputs?: readonly Stored[];
}

/** Every notebook that has a page, as the kernel of a laptop ran it for the slides. */
const laptop = new Map<string, readonly Cell[]>(
  readdirSync(join(published, ".executed"))
    .map((file) => [file.replace(/-[0-9a-f]{16}\.ipynb$/, ""), file] as const)
    .filter(([name]) => readdirSync(join(published, "site")).includes(`${name}.html`))
    .map(([name, file]) => {
      const { cells } = JSON.parse(readFileSync(join(published, ".executed", file), "utf8"));
      return [name, cells.filter(({ cell_type }: Cell) => cell_type === "code")];
    }),
);
const names = [...laptop.keys()];
/** What cells may differ by in their last digits, as a share. */
const MOST = 1e-12;

let site: SiteReader;
beforeAll(async () => {
  site = await startSiteReader();
});
afterAll(async () => {
  await site?.close();
});

/** Compares each cell of a notebook with the laptop's, and says how many are the same. */
function compareAll(name: string, where: string, shown: ReadonlyMap<string, readonly Said[]>): void {
  const count = { same: 0, numbers: 0, most: 0 };
  const words: string[] = [];
  for (const { id, source, outputs = [] } of laptop.get(name) ?? []) {
    // The minutes of a learner are noted on the site, and not where the slides run their notebooks.
    if ([source].flat().join("").startsWith("progress(")) continue;
    const said = shown.get(id);
    if (said === undefined) words.push(`${id} did not run`);
    const difference = compareOutputs(inOrder(outputs), inOrder(said ?? []));
    if (difference.kind === "same") count.same += 1;
    else if (difference.kind === "words") words.push(`${id}: ${difference.where}`);
    else {
      count.numbers += 1;
      count.most = Math.max(count.most, difference.most);
    }
  }
  console.log(
    `${name} ${where}: ${count.same} cells the same, ${count.numbers} in other last digits, at most ${count.most} apart`,
  );
  expect(words).toEqual([]);
  expect(count.most).toBeLessThanOrEqual(MOST);
  expect(count.same + count.numbers).toBeGreaterThan(5);
}

/** With names in the order of the alphabet, as a saved notebook has them. */
function inOrder<Outputs>(outputs: Outputs): Outputs {
  const text = JSON.stringify(outputs, (_, part) => {
    if (part === null || typeof part !== "object" || Array.isArray(part)) return part;
    // JupyterLab keeps a picture of each chart that it has drawn.
    const isPicture = (name: string): boolean =>
      name === "image/png" && "application/vnd.plotly.v1+json" in part;
    const named = Object.entries(part).filter(([name]) => !isPicture(name));
    return Object.fromEntries(named.sort(([one], [other]) => (one < other ? -1 : 1)));
  });
  return JSON.parse(text);
}

/** Notes what page and worker say to each other. */
const LISTEN = `
  globalThis.asked = [];
  globalThis.published = [];
  const { Worker } = globalThis;
  globalThis.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => data.kind === "publish" && published.push(data));
    }
    postMessage(message, ...rest) {
      if (message.header?.msg_type === "execute_request") asked.push(message.header.msg_id);
      super.postMessage(message, ...rest);
    }
  };`;

/** What each cell of a page showed in its last run, by the name of the cell. */
const HEARD = `(() => {
  const cells = [...document.querySelectorAll("[data-cell]")].map(({ dataset }) => dataset.cell);
  const ids = asked.slice(-cells.length);
  return cells.map((cell, at) => [cell, published.filter(({ parent }) => parent.msg_id === ids[at])
    .map(({ type, content }) => ({ type, content: JSON.parse(content) }))]);
})()`;

describe.each(names)("%s", (name) => {
  it("answers on its page as on a laptop", async () => {
    const person = await site.person();
    await person.addInitScript(LISTEN);
    const page = await openLive(person, site.address, `${name}.html`);
    expect(await runAll(page)).toBe("Done.");
    compareAll(name, "on its page", new Map(await page.evaluate<[string, Said[]][]>(HEARD)));
    await person.close();
  });

  it("answers in JupyterLab of the site as on a laptop", async () => {
    const person = await site.person();
    const lab = await openLab(person, site.address, `${name}.ipynb`);
    await runLabCell(lab.locator(".jp-CodeCell").first());
    await runAllFromMenu(lab);
    const { cells } = await savedNotebook(lab, site.address, `notebooks/${name}.ipynb`);
    const shown = cells.map(({ id, outputs = [] }) => {
      const said = outputs.map((content) => ({ type: String(content.output_type), content }));
      return [id, said] as const;
    });
    compareAll(name, "in JupyterLab", new Map(shown));
    await person.close();
  });
});
