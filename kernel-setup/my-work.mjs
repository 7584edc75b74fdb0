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
  /** @type {NodeJS.ErrnoException | undefined} */
  let unprinted;
  process.stdout.on("error", (error) => {
    unprinted = error;
  });
  process.exitCode = await myWorkCommand(process.argv.slice(2));
  // What was not printed comes to light after the write; somebody who reads only the first lines closes the pipe.
  process.once("exit", () => {
    if (unprinted === undefined || unprinted.code === "EPIPE") return;
    const why = unprinted.code === "ENOSPC" ? "its disk is full" : `the reason is ${unprinted.code}`;
    console.error(`What my-work had to say could not be written: ${why}. Make room, and type it again.`);
    process.exitCode = 1;
  });
}
