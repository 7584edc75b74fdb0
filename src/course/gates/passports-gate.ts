import type { PlanAssumption, PlanDataSource } from "../../library/organize/plan/plan.js";
import { DATASET_NAMES } from "../../library/table/datasets/dataset-name.js";
import { template } from "../../library/words/template.js";
import { counted, own, sentence } from "../../library/words/words.js";
import type { Gate } from "./gate.js";

/** Module 5: each number that is marked as published has a passport: its source stands in the data sources, or it is a dataset of the course. */
export const passportsGate: Gate = {
  id: "m5",
  module: "5",
  title: template("A passport for every published number"),
  ask: template("Does each assumption that you mark as published have its source among your data sources?"),
  section: "dataSources",
  check({ plan: { assumptions = [], dataSources = [] } }) {
    if (assumptions.length === 0) {
      return {
        state: "open",
        says: sentence("The plan has no assumptions yet: write the numbers that it rests on."),
        section: "assumptions",
      };
    }
    const published = assumptions.filter(({ kind }) => kind === "published");
    const [bare, ...others] = published.filter((one) => !hasPassport(one, dataSources));
    if (bare !== undefined) {
      const key = own(bare.key);
      return {
        state: "at risk",
        says: counted(
          others.length + 1,
          sentence(
            "“{key}” is marked as published, but its source is not among your data sources: add it there under the same name.",
            { key },
          ),
          sentence(
            "“{key}” and {count} more are marked as published, but their sources are not among your data sources: add each under the same name.",
            { key, count: others.length },
          ),
        ),
      };
    }
    return {
      state: "holds",
      says:
        published.length === 0
          ? sentence("No number is marked as published, so none needs a passport.")
          : sentence("Every number that is marked as published has its source among the data sources."),
    };
  },
};

function hasPassport({ source }: PlanAssumption, dataSources: readonly PlanDataSource[]): boolean {
  const said = plain(source);
  if (said === "") return false;
  const isNamed = (name: string): boolean =>
    name !== "" && (` ${said} `.includes(` ${name} `) || ` ${name} `.includes(` ${said} `));
  return (
    dataSources.some(({ name, url }) => isNamed(plain(name)) || (url !== "" && source.includes(url))) ||
    DATASET_NAMES.some((name) => isNamed(plain(name)))
  );
}

/** Letters and digits, so that a comma or a capital makes no other source. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
