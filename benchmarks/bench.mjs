// npm run bench: every bench after the other, whatever the one before says. Exits with 1 when one of them does.
// Name benches to run only these: npm run bench -- experiment. Options after the names go to the model bench.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const python = process.env.BENCH_PYTHON ?? "python3";
// "site" needs a site that was built, so it is run when it is named.
/** @type {Readonly<Record<string, readonly string[]>>} */
const benches = {
  model: ["run.mjs"],
  experiment: ["experiment/experiment.mjs", python],
  table: ["table/table.mjs"],
  large: ["large/large.mjs", python],
  site: ["site/site.mjs"],
};

const words = process.argv.slice(2);
const firstOption = words.findIndex((word) => word.startsWith("--"));
const named = firstOption < 0 ? words : words.slice(0, firstOption);
const options = firstOption < 0 ? [] : words.slice(firstOption);
const chosen =
  named.length > 0
    ? named
    : options.length > 0
      ? ["model"]
      : Object.keys(benches).filter((name) => name !== "site");
const unknown = chosen.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `There is no bench called ${unknown.join(", ")}. The benches are: ${Object.keys(benches).join(", ")}.`,
  );
  process.exit(2);
}
for (const name of chosen) {
  const [script = "", ...fixed] = benches[name] ?? [];
  console.log(`\n# ${name}\n`);
  const program = fileURLToPath(new URL(script, import.meta.url));
  const { status } = spawnSync(
    process.execPath,
    [program, ...fixed, ...(name === "model" || name === "large" ? options : [])],
    {
      stdio: "inherit",
    },
  );
  if (status !== 0) process.exitCode = 1;
}
