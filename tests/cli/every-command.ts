import { greatLakesPlan } from "../../src/library/organize/plan/great-lakes-plan.js";
import { type Desk, voters } from "./run-here.js";

const recipe = {
  recipe: 1,
  people: { table: "voters", id: "id", listOf: "2026-09-01" },
  elections: [{ date: "2024-11-05", kind: "general" }],
  history: [{ form: "last", table: "voters", id: "id", date: "last_voted" }],
  features: [{ name: "lastVote", lastVote: true }],
};

const card = ["--title", "Turnout", "--use", "Practice.", "--not-for", "Anything real."];

/** Puts on a desk what the calls of every command need. */
export async function setDesk(desk: Desk): Promise<void> {
  desk.put("voters.csv", voters());
  desk.put("plan.json", JSON.stringify(greatLakesPlan));
  desk.put("recipe.json", JSON.stringify(recipe));
  desk.put("contacts.csv", "id,day,what\n1,9/10/2026,Canvassed\n2,9/13/2026,Busy\n");
  const fit = ["fit", "voters.csv", "--outcome", "voted", "--predictors", "age,party"];
  await desk.run([...fit, "--out", "model.json"]);
  await desk.run(["assign", "voters.csv", "--arms", "control,text", "--seed", "1", "--out", "assigned.csv"]);
}

/** A call of every command that succeeds on such a desk; start needs the course. */
export const successes: Readonly<Record<string, readonly string[]>> = {
  split: ["split", "voters.csv", "--seed", "1", "--train", "a.csv", "--test", "b.csv"],
  fit: ["fit", "voters.csv", "--outcome", "voted", "--predictors", "age"],
  score: ["score", "voters.csv", "--model", "model.json", "--out", "json-scored.csv"],
  validate: ["validate", "voters.csv", "--model", "model.json"],
  card: ["card", "voters.csv", "--model", "model.json", ...card],
  power: ["power", "--baseline", "0.3", "--effect", "0.018"],
  assign: ["assign", "voters.csv", "--arms", "control,text", "--seed", "1", "--out", "json-assigned.csv"],
  balance: ["balance", "assigned.csv", "--covariates", "age,party"],
  estimate: ["estimate", "assigned.csv", "--outcome", "voted", "--draws", "200", "--seed", "3"],
  goal: ["goal", "--past-turnout", "78088,92444,95160"],
  "plan check": ["plan", "check", "plan.json"],
  "plan export": ["plan", "export", "plan.json", "--out", "plan.md"],
  import: ["import", "voters.csv", "--out", "json-imported.csv"],
  layouts: ["layouts"],
  features: ["features", "--recipe", "recipe.json", "--as-of", "2026-11-03"],
  contacts: [
    "contacts",
    "contacts.csv",
    "--from",
    "other",
    "--time-zone",
    "UTC",
    "--column",
    "person=id",
    "--column",
    "time=day",
    "--column",
    "result=what",
  ],
  export: [
    "export",
    "voters.csv",
    "--for",
    "van-scores",
    "--column",
    "vanid=id",
    "--also",
    "age",
    "--out",
    "van.csv",
  ],
  profile: ["profile", "voters.csv"],
  scan: ["scan", "voters.csv"],
  kanon: ["kanon", "voters.csv", "--fields", "zip,age"],
  "dataset list": ["dataset", "list"],
  "dataset show": ["dataset", "show", "voter-file"],
  "dataset export": ["dataset", "export", "canvass-log", "--out", "canvass.csv"],
  doctor: ["doctor"],
  completion: ["completion", "bash"],
};

/** A call of every command that fails on such a desk, and how it ends. */
export const failures: Readonly<Record<string, readonly [exitCode: number, ...words: readonly string[]]>> = {
  split: [3, "split", "nobody.csv", "--seed", "1", "--train", "c.csv", "--test", "d.csv"],
  fit: [3, "fit", "voters.csv", "--outcome", "vted", "--predictors", "age"],
  score: [4, "score", "voters.csv", "--model", "model.json", "--out", "voters.csv"],
  validate: [2, "validate", "voters.csv"],
  card: [3, "card", "voters.csv", "--model", "plan.json", ...card],
  power: [2, "power", "--baseline", "0.3"],
  assign: [3, "assign", "voters.csv", "--arms", "a,b", "--seed", "1", "--clusters", "hme", "--out", "x.csv"],
  balance: [3, "balance", "voters.csv", "--covariates", "age"],
  estimate: [2, "estimate", "assigned.csv", "--outcome", "voted", "--draws", "200"],
  goal: [2, "goal", "--past-turnout", "0.4"],
  "plan check": [3, "plan", "check", "model.json"],
  "plan export": [2, "plan", "export", "plan.json", "--out", "plan.xyz"],
  import: [3, "import", "nobody.csv", "--out", "e.csv"],
  layouts: [3, "layouts", "nobody"],
  features: [3, "features", "--recipe", "plan.json", "--as-of", "2026-11-03"],
  contacts: [2, "contacts", "contacts.csv", "--from", "nobody", "--time-zone", "UTC"],
  export: [2, "export", "voters.csv", "--for", "van-scores", "--out", "van.parquet"],
  profile: [3, "profile", "nobody.csv"],
  scan: [3, "scan", "nobody.csv"],
  kanon: [3, "kanon", "voters.csv", "--fields", "zp"],
  "dataset list": [2, "dataset", "list", "--long"],
  "dataset show": [3, "dataset", "show", "voterfile"],
  "dataset export": [2, "dataset", "export", "voter-file"],
  doctor: [2, "doctor", "--hard"],
  completion: [2, "completion", "csh"],
  start: [5, "start"],
};
