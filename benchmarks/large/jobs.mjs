// The three jobs of examples/jobs on files of so many invented people: processor time and the most memory of each command.
// Beside them the same jobs in a Python with DuckDB and statsmodels, where there is one.
// node jobs.mjs python3 [--rows 1000000]. Exits with 1 when a command takes 500 MB or more.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeFiles } from "../../examples/jobs/make-files.mjs";
import { readCommands } from "../../examples/jobs/read-commands.mjs";

const MOST_MEGABYTES = 500;
const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const PROGRAM = here("../../dist/package/movement-data.mjs");
const JOBS = here("../../examples/jobs");
const TELL = `data:text/javascript,process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();console.error("used "+(u+s)/1e6+" "+m/1000)})`;

const [python = "python3", ...options] = process.argv.slice(2);
const at = options.indexOf("--rows");
const rows = at < 0 ? 1_000_000 : Number(options[at + 1]);
const folder = mkdtempSync(join(tmpdir(), "movement-data-jobs-"));

/** @param {string} name @param {string} program @param {readonly string[]} words */
function measure(name, program, words) {
  const { stderr, status } = spawnSync(program, words, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  const [, seconds, megabytes] = /used ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  if (status !== 0 || seconds === undefined) {
    console.log(`  ${name.padEnd(44)} not there: ${stderr.trim().split("\n").at(-1)?.slice(0, 80)}`);
    return { seconds: Number.NaN, megabytes: Number.NaN };
  }
  console.log(
    `  ${name.padEnd(44)}${Number(seconds).toFixed(1).padStart(10)}${Number(megabytes).toFixed(0).padStart(9)}`,
  );
  return { seconds: Number(seconds), megabytes: Number(megabytes) };
}

try {
  makeFiles(rows, folder);
  for (const file of readdirSync(JOBS).filter((name) => /\.(json|mjs)$/.test(name)))
    copyFileSync(join(JOBS, file), join(folder, file));
  console.log(
    `${rows.toLocaleString("en")} people, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`,
  );
  console.log(`${"".padEnd(46)}CPU seconds       MB`);
  let most = 0;
  for (const job of ["state-file-to-van", "texting-test", "month-of-contacts"]) {
    console.log(job);
    let all = 0;
    for (const [program, ...words] of readCommands(readFileSync(join(JOBS, `${job}.sh`), "utf8"))) {
      const ours = program === "movement-data";
      const script = words.findIndex((word) => word.endsWith(".mjs"));
      const run = ours
        ? ["--import", TELL, PROGRAM, ...words, "--force"].filter(
            (word) => word !== "--force" || takesForce(words[0]),
          )
        : [
            "--import",
            TELL,
            ...words.slice(0, script),
            join(JOBS, words[script] ?? ""),
            ...words.slice(script + 1),
          ];
      const { seconds, megabytes } = measure((ours ? words[0] : words[script]) ?? "", process.execPath, run);
      all += seconds;
      most = Math.max(most, megabytes);
    }
    const theirs = measure("DuckDB, statsmodels: the same job", python, [here("jobs-peers.py"), job]);
    console.log(`  ours ÷ theirs: ${(all / theirs.seconds).toFixed(2)} (${all.toFixed(1)} s)`);
  }
  if (!(most < MOST_MEGABYTES)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Commands that write files. @param {string | undefined} command */
function takesForce(command) {
  return ["import", "features", "split", "fit", "score", "assign", "export", "contacts", "card"].includes(
    command ?? "",
  );
}
