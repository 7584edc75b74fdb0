import { Command } from "commander";
import { voteGoal } from "../../library/organize/electoral/vote-goal.js";
import { printAnswer } from "../answer.js";
import { orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { numbersValue, numberValue } from "../option-values.js";
import type { Terminal } from "../terminal.js";
import { textTable } from "../text-table.js";
import { withExample } from "../with-example.js";
import { withJSON } from "../write/output-options.js";

interface GoalOptions {
  readonly pastTurnout: readonly number[];
  readonly share?: number;
  readonly registered?: number;
  readonly json?: boolean;
}

/** `goal`: how many votes to plan for. */
export function goalCommand(terminal: Terminal): Command {
  const command = new Command("goal")
    .summary("how many votes to plan for")
    .description("The expected turnout, the win number and the vote goal, with the range of past elections.")
    .requiredOption(
      "--past-turnout <ballots>",
      "ballots cast in like elections, such as 78088,92444,95160",
      numbersValue,
    )
    .option("--share <share>", "the share of the ballots to plan for (0.52)", numberValue)
    .option("--registered <people>", "people registered today; --past-turnout then holds rates", numberValue);
  withJSON(command);
  withExample(command, "goal --past-turnout 78088,92444,95160");
  return command.action((options: GoalOptions) => runGoal(terminal, options));
}

async function runGoal(terminal: Terminal, options: GoalOptions): Promise<void> {
  const { pastTurnout, share, registered } = options;
  const goal = await orProblem(
    EXIT.usage,
    () =>
      voteGoal({
        pastTurnout,
        ...(share === undefined ? {} : { share }),
        ...(registered === undefined ? {} : { registered }),
      }),
    (message) =>
      message.replaceAll("pastTurnout", "--past-turnout").replaceAll("registered:", "--registered:"),
  );
  const rows = [
    { turnout: "as expected", ...goal },
    { turnout: "lowest", ...goal.low },
    { turnout: "highest", ...goal.high },
  ];
  const titles = { expectedTurnout: "ballots", winNumber: "wins with", voteGoal: "plan for" };
  const text = (): string => textTable(rows, ["turnout", "expectedTurnout", "winNumber", "voteGoal"], titles);
  await printAnswer(terminal, { rows: [goal], text });
}
