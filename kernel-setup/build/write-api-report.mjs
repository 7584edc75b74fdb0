// npm run api: writes the index.api.md of library and course anew, so that a change of the public API is seen in review.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { apiReport, publicRooms, reportFile } from "./api.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "movement-data-api-"));
try {
  for (const room of publicRooms) {
    fs.writeFileSync(path.join(root, reportFile(room)), apiReport(root, room, folder));
    process.stdout.write(`Wrote ${reportFile(room)}.\n`);
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
