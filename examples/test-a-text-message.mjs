// Plans a text-message test, draws it so that anybody can repeat it, and analyses what came back.
//
//   node examples/test-a-text-message.mjs
import { fileURLToPath } from "node:url";
import {
  assignBlocks,
  assignmentRecord,
  balanceTable,
  estimateITT,
  loadDataset,
  matchesRecord,
  randomizationTest,
  sampleSize,
} from "movement-data";

/** Before: how many people, and who gets the text. */
export function planTest() {
  // A text moves turnout by a point or two at most: say what you hope to see before you look.
  const perArm = sampleSize({ baseline: 0.3, effect: 0.018 });
  const voters = loadDataset("voter-file").slice(0, 2 * perArm);
  const assignment = assignBlocks(voters.array("party"), { arms: ["control", "text"], seed: 2026 });
  const ids = voters.array("voterId");
  const record = assignmentRecord(assignment, {
    arms: ["control", "text"],
    seed: 2026,
    date: "2026-10-01",
    method: "blocks",
    ids,
  });
  const list = { assignment, age: voters.array("age"), party: voters.array("party") };
  const balance = balanceTable(list, { assignment: "assignment", covariates: ["age", "party"] });
  return { perArm, record, balance, unchanged: matchesRecord(assignment, record, ids) };
}

/** After: what the letter of the practice file did. Here the truth is known, because the file is made up. */
export function analyseTest() {
  const results = loadDataset("voter-file").slice(0, 20_000);
  const columns = { outcome: "voted2026", assignment: "letter" };
  const effect = estimateITT(results, columns);
  const chance = randomizationTest(results, { ...columns, draws: 500, seed: 1 });
  return { effect, chance };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { perArm, record, balance } = planTest();
  console.log(`People needed in each arm: ${perArm}`);
  console.log(record);
  console.table(balance);
  const { effect, chance } = analyseTest();
  console.log(
    `Effect: ${effect.estimate.toFixed(4)}, from ${effect.confLow.toFixed(4)} to ${effect.confHigh.toFixed(4)}`,
  );
  console.log(`By chance alone: ${chance.pValue.toFixed(3)}`);
}
