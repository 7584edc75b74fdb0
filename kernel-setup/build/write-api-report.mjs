// npm run api: writes src/index.api.md anew, so that a change of the public API is seen in review.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { apiReport, reportFile } from "./api.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "movement-data-api-"));
try {
  fs.writeFileSync(path.join(root, reportFile), apiReport(root, folder));
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`Wrote ${reportFile}.\n`);
