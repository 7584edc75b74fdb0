// The commands of the command line on a large list, each in a process of its own: processor time and the most memory. Beside
// them what people use instead: DuckDB's SUMMARIZE, and a Python with pandas, statsmodels and scikit-learn where there is one.
// node large.mjs python3 [--rows 1000000]. Exits with 1 when a command takes 500 MB or more.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeList } from "./make-list.mjs";

const MOST_MEGABYTES = 500;
const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const PROGRAM = here("../../dist/package/movement-data.mjs");
const TELL = `data:text/javascript,process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();console.error("used "+(u+s)/1e6+" "+m/1000)})`;

const [python = "python3", ...options] = process.argv.slice(2);
const at = options.indexOf("--rows");
const rows = at < 0 ? 1_000_000 : Number(options[at + 1]);
const folder = mkdtempSync(join(tmpdir(), "movement-data-large-"));
const list = join(folder, "list.csv");

const PREDICTORS = "age,party,gender,general4,partisan,income";
const COMMANDS = [
  "scan list.csv",
  `fit list.csv --outcome voted --predictors ${PREDICTORS} --out model.json`,
  "score list.csv --model model.json --out scored.csv",
  "validate list.csv --model model.json",
  "card list.csv --model model.json --title Turnout --use Doors --not-for Housing --groups gender,party",
  "split list.csv --seed 1 --train train.csv --test test.csv",
  "assign list.csv --arms control,text --seed 1 --id vanid --column drawn --out drawn.csv --record record.json",
  "estimate list.csv --outcome voted",
  "estimate list.csv --outcome voted --covariates income,general4 --blocks county",
  "estimate list.csv --outcome partisan --draws 100 --seed 1",
  "estimate list.csv --outcome voted --assigned drawn.csv --assignment drawn --id vanid=vanid",
  "assign list.csv --arms control,text --seed 1 --clusters phone --column dealt --out dealt.csv",
  "estimate dealt.csv --outcome voted --assignment dealt --clusters phone --covariates income,general4 --draws 100 --seed 1",
  "balance list.csv --covariates income,general4",
  "kanon list.csv --fields county,age,gender",
  "profile list.csv",
];

/** @param {string} name @param {string} program @param {readonly string[]} words */
function measure(name, program, words) {
  const { stderr, status } = spawnSync(program, words, { cwd: folder, encoding: "utf8" });
  const [, seconds, megabytes] = /used ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  if (status !== 0 || seconds === undefined) {
    console.log(`  ${name.padEnd(44)} not there: ${stderr.trim().split("\n").at(-1)?.slice(0, 60)}`);
    return undefined;
  }
  console.log(
    `  ${name.padEnd(44)}${Number(seconds).toFixed(1).padStart(10)}${Number(megabytes).toFixed(0).padStart(9)}`,
  );
  return { seconds: Number(seconds), megabytes: Number(megabytes) };
}

try {
  makeList(rows, list);
  const size = (statSync(list).size / 1e6).toFixed(0);
  console.log(
    `${rows.toLocaleString("en")} rows, ${size} MB, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`,
  );
  console.log(`${"".padEnd(46)}CPU seconds       MB`);
  const ours = COMMANDS.map((words) => {
    // The command, and of its options those that change how it works.
    const name = words.match(/^\w+|--(covariates|blocks|clusters|draws|assigned)\b/g)?.join(" ") ?? "";
    const used = measure(name, process.execPath, ["--import", TELL, PROGRAM, ...words.split(" ")]);
    for (const made of ["scored.csv", "train.csv", "test.csv"]) rmSync(join(folder, made), { force: true });
    return { name, used };
  });
  const summarize = measure("DuckDB: SUMMARIZE", process.execPath, [
    "--import",
    TELL,
    here("summarize.mjs"),
    list,
  ]);
  const pandas = measure("pandas, statsmodels: fit and score", python, [here("peers.py"), "pandas", list]);
  const sklearn = measure("DuckDB, scikit-learn: fit and score", python, [here("peers.py"), "duckdb", list]);
  const seconds = (/** @type {string} */ name) =>
    ours.find((one) => one.name === name)?.used?.seconds ?? Number.NaN;
  const both = seconds("fit") + seconds("score");
  for (const [what, ratio] of /** @type {const} */ ([
    ["profile ÷ SUMMARIZE", seconds("profile") / (summarize?.seconds ?? Number.NaN)],
    ["fit and score ÷ pandas, statsmodels", both / (pandas?.seconds ?? Number.NaN)],
    ["fit and score ÷ DuckDB, scikit-learn", both / (sklearn?.seconds ?? Number.NaN)],
  ]))
    if (Number.isFinite(ratio)) console.log(`  ${what}: ${ratio.toFixed(2)}`);
  const large = ours.filter(({ used }) => used === undefined || used.megabytes >= MOST_MEGABYTES);
  if (large.length > 0) console.log(`  MISSED: ${large.map(({ name }) => name).join(", ")}`);
  process.exitCode = large.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
