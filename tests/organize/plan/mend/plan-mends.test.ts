import { describe, expect, it } from "vitest";
import { spokenFindings } from "../../../../src/library/organize/plan/check-plan.js";
import { planMends } from "../../../../src/library/organize/plan/mend/plan-mends.js";
import { planSchema } from "../../../../src/library/organize/plan/plan-schema.js";
import { inEnglish } from "../../../../src/library/words/say.js";
import { brokenPlans } from "../broken-plans.js";

describe.each(brokenPlans)("a finding of %s", (code, broken, _sound, field) => {
  it(`in ${field} has a button, and is gone after each of them`, () => {
    const found = spokenFindings(broken).find((one) => one.code === code && one.field === field);
    if (found === undefined) return expect.fail(`${code} is not found.`);
    const mends = planMends(broken, found, "2027-03-01");
    // A plan that cannot be read is not kept: nobody sees such a finding in a form.
    if (!planSchema.safeParse(broken).success) return;
    expect(mends.length, inEnglish(found.message)).toBeGreaterThan(0);
    for (const { plan, label } of mends) {
      const left = spokenFindings(plan).filter((one) => one.code === code);
      const before = spokenFindings(broken).filter((one) => one.code === code);
      expect(left.length, inEnglish(label)).toBeLessThan(before.length);
    }
    expect(new Set(mends.map(({ label }) => inEnglish(label))).size).toBe(mends.length);
  });
});
