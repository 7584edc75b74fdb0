import { afterAll, describe, expect, it } from "vitest";
import { type PortalServer, ROWS, startPortal } from "../opendata/portal-server.js";
import { cellWith, typeAndRun } from "./course.js";
import { walkNotebook } from "./walk-notebook.js";

describe("Module 5 in JupyterLab", { timeout: 240_000 }, () => {
  const walk = walkNotebook("5-open-data.ipynb");
  let portal: PortalServer | undefined;
  afterAll(() => portal?.close());

  it("goes live with a portal, and says calmly when there is none", async () => {
    const page = walk.page();
    const cell = cellWith(page, "const online");
    const output = cell.locator(".jp-OutputArea");
    await expect.poll(() => output.innerText()).toContain("The network is not asked.");
    // An address of this computer at which nobody answers.
    await typeAndRun(page, cell, "const portal", 'const portal = openSocrata("http://127.0.0.1:9");');
    await typeAndRun(page, cell, "const online", "const online = true;");
    await expect
      .poll(() => output.innerText())
      .toMatch(/No live data this time: 127\.0\.0\.1:9 .* takes its place/);
    await expect.poll(() => output.innerText()).toContain("1,743 rows");
    portal = await startPortal();
    await typeAndRun(page, cell, "const portal", `const portal = openSocrata("${portal.url}");`);
    await typeAndRun(
      page,
      cell,
      "const cases",
      'const cases = await goLive(() => portal.read("abcd-1234", { limit: 500 }), {',
    );
    await expect
      .poll(() => output.innerText())
      .toMatch(new RegExp(`Votes by ward: ${ROWS} rows from 127\\.0\\.0\\.1:\\d+, taken on `));
  });
});
