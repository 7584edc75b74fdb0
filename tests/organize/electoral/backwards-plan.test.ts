import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BackwardsPlanOptions,
  backwardsPlan,
} from "../../../src/library/organize/electoral/backwards-plan.js";

const doors: BackwardsPlanOptions = {
  contacts: 6000,
  contactRate: 4 / 15,
  attemptsPerHour: 15,
  hoursPerShift: 3,
  flake: 0.35,
  shiftsEach: 4,
};

function numbers(options: BackwardsPlanOptions): number[] {
  const { attempts, completedShifts, scheduledShifts, volunteers } = backwardsPlan(options);
  return [attempts, completedShifts, scheduledShifts, volunteers];
}

const anyPlan: fc.Arbitrary<Required<BackwardsPlanOptions>> = fc.record({
  contacts: fc.integer({ min: 0, max: 100_000 }),
  contactRate: fc.double({ min: 0.01, max: 1, noNaN: true }),
  completionRate: fc.double({ min: 0.01, max: 1, noNaN: true }),
  attemptsPerHour: fc.double({ min: 1, max: 200, noNaN: true }),
  hoursPerShift: fc.double({ min: 0.5, max: 8, noNaN: true }),
  flake: fc.double({ min: 0, max: 0.95, noNaN: true }),
  shiftsEach: fc.integer({ min: 1, max: 20 }),
});

describe("backwardsPlan", () => {
  it("gives F3: suburban doors, a lower contact rate, and phones", () => {
    expect(numbers(doors)).toEqual([22_500, 500, 770, 125]);
    expect(numbers({ ...doors, contactRate: 0.22 })).toEqual([27_273, 607, 934, 152]);
    expect(numbers({ ...doors, contactRate: 0.08, attemptsPerHour: 30 })).toEqual([75_000, 834, 1284, 209]);
  });

  it("doubles the sign-ups when flake goes from 20% to 60%", () => {
    const worked = { contacts: 534, contactRate: 1, attemptsPerHour: 1, hoursPerShift: 1 };
    expect(backwardsPlan({ ...worked, flake: 0.2 }).scheduledShifts).toBe(668);
    expect(backwardsPlan({ ...worked, flake: 0.6 }).scheduledShifts).toBe(1335);
  });

  it("takes completion as a second loss: 84 patched-through calls need 53 sign-ups", () => {
    const calls = {
      contacts: 84,
      contactRate: 0.08,
      completionRate: 0.35,
      attemptsPerHour: 30,
      hoursPerShift: 3,
    };
    expect(numbers({ ...calls, flake: 0.35 })).toEqual([3000, 34, 53, 34]);
    expect(numbers({ ...calls, completionRate: 1, flake: 0.35 })[2]).toBe(19);
  });

  it("rounds up at every step: each step covers the one before and no step is larger than needed", () => {
    fc.assert(
      fc.property(anyPlan, (options) => {
        const plan = backwardsPlan(options);
        const { contactRate, completionRate, attemptsPerHour, hoursPerShift, flake } = options;
        const covers = (have: number, need: number): boolean => have >= need * (1 - 1e-9) - 1e-6;
        expect(covers(plan.attempts * contactRate * completionRate, plan.contacts)).toBe(true);
        expect(covers(plan.completedShifts * attemptsPerHour * hoursPerShift, plan.attempts)).toBe(true);
        expect(covers(plan.scheduledShifts * (1 - flake), plan.completedShifts)).toBe(true);
        expect((plan.scheduledShifts - 1) * (1 - flake)).toBeLessThan(plan.completedShifts);
        for (const value of Object.values(plan)) expect(Number.isInteger(value)).toBe(true);
      }),
    );
  });

  it("never asks for fewer sign-ups when contacts or flake rise or a rate falls", () => {
    fc.assert(
      fc.property(anyPlan, fc.double({ min: 0, max: 1, noNaN: true }), (options, step) => {
        const { scheduledShifts } = backwardsPlan(options);
        const harder: BackwardsPlanOptions[] = [
          { ...options, contacts: options.contacts + 100 * step },
          { ...options, flake: options.flake + (0.95 - options.flake) * step },
          { ...options, contactRate: options.contactRate * (1 - step * 0.9) },
          { ...options, completionRate: options.completionRate * (1 - step * 0.9) },
        ];
        for (const plan of harder) {
          expect(backwardsPlan(plan).scheduledShifts).toBeGreaterThanOrEqual(scheduledShifts);
        }
      }),
    );
  });

  it("says which number is impossible", () => {
    expect(() => backwardsPlan({ ...doors, contactRate: 22 })).toThrow("Write 22% as 0.22.");
    expect(() => backwardsPlan({ ...doors, contactRate: 0 })).toThrow("contactRate must be a rate above 0");
    expect(() => backwardsPlan({ ...doors, flake: 1 })).toThrow(
      "flake must be a rate from 0 to just below 1",
    );
    expect(() => backwardsPlan({ ...doors, contacts: Number.NaN })).toThrow('"contacts" must be a number');
  });
});
