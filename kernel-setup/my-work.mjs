// npm run my-work -- export | plan | reset | restore: the library does it; this file only finds the library.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const command = new URL("../dist/course/my-work/my-work-command.js", import.meta.url);

if (!existsSync(fileURLToPath(command))) {
  console.log("The course is not set up yet. Type npm start first.");
  process.exitCode = 1;
} else {
  /** @type {typeof import("../src/course/my-work/my-work-command.js")} */
  const { myWorkCommand } = await import(command.href);
  process.exitCode = await myWorkCommand(process.argv.slice(2));
}
