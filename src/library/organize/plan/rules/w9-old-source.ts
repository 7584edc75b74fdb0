import { own, sentence } from "../../../words/words.js";
import { yearsFrom } from "../days.js";
import type { PlanRule } from "../plan-finding.js";

/** A data source was retrieved more than two years before the plan starts. */
export const oldSource: PlanRule = {
  code: "W9",
  check: ({ dataSources = [], start }) =>
    dataSources.flatMap(({ name, retrieved }, i) =>
      retrieved < yearsFrom(start, -2)
        ? [
            {
              field: `dataSources[${i}].retrieved`,
              message: sentence('"{name}" was retrieved on {date}, more than two years before the start.', {
                name: own(name),
                date: own(retrieved),
              }),
              fix: sentence("Get it again, or write into limits why the old one still holds."),
            },
          ]
        : [],
    ),
};
