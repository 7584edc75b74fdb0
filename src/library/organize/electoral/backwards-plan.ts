import { checkOptions } from "../../table/columns/check-options.js";
import { requireNumber } from "../numbers/require-number.js";
import { roundUp } from "../numbers/round-up.js";

export interface BackwardsPlanOptions {
  /** Results wanted: conversations, or completed calls when `completionRate` is given. */
  readonly contacts: number;
  /** Contacts ÷ attempts, for example 0.22. */
  readonly contactRate: number;
  /** A second loss after the contact, for example the share of patched-through calls that are completed. Default 1. */
  readonly completionRate?: number;
  /** Doors or dials that one person makes in an hour. */
  readonly attemptsPerHour: number;
  readonly hoursPerShift: number;
  /** The share of signed-up shifts that nobody works, for example 0.35. Default 0. */
  readonly flake?: number;
  /** How many shifts one volunteer works in all. Default 1. */
  readonly shiftsEach?: number;
}

export interface BackwardsPlan {
  readonly contacts: number;
  /** Doors to knock or numbers to dial. */
  readonly attempts: number;
  /** Shifts that must really be worked. */
  readonly completedShifts: number;
  /** Sign-ups that it takes, because some people do not come. */
  readonly scheduledShifts: number;
  readonly volunteers: number;
}

/**
 * Plans backwards from the conversations you need to the doors, shifts, sign-ups and volunteers, rounding up at each step.
 *
 * Method: attempts = contacts ÷ (contact rate × completion rate); completed shifts = attempts ÷ (attempts an hour ×
 * hours); scheduled shifts = completed ÷ (1 − flake); volunteers = completed ÷ shifts each.
 *
 * @throws when a number is missing or impossible: rates are above 0 and at most 1, flake is below 1.
 * @example
 * const plan = backwardsPlan({ contacts: 6000, contactRate: 4 / 15, attemptsPerHour: 15, hoursPerShift: 3, flake: 0.35, shiftsEach: 4 });
 * plan.attempts; // 22500
 * plan.completedShifts; // 500
 * plan.scheduledShifts; // 770
 * plan.volunteers; // 125
 */
export function backwardsPlan(options: BackwardsPlanOptions): BackwardsPlan {
  checkOptions("backwardsPlan", options, {
    contacts: "needed number",
    contactRate: "needed number",
    completionRate: "number",
    attemptsPerHour: "needed number",
    hoursPerShift: "needed number",
    flake: "number",
    shiftsEach: "number",
  });
  const contacts = requireNumber("contacts", options.contacts, "0 or more");
  const contactRate = requireNumber("contactRate", options.contactRate, "rate above 0");
  const completionRate = requireNumber("completionRate", options.completionRate ?? 1, "rate above 0");
  const attemptsPerHour = requireNumber("attemptsPerHour", options.attemptsPerHour, "above 0");
  const hoursPerShift = requireNumber("hoursPerShift", options.hoursPerShift, "above 0");
  const flake = requireNumber("flake", options.flake ?? 0, "rate below 1");
  const shiftsEach = requireNumber("shiftsEach", options.shiftsEach ?? 1, "above 0");
  const attempts = roundUp(contacts / (contactRate * completionRate));
  const completedShifts = roundUp(attempts / (attemptsPerHour * hoursPerShift));
  return Object.freeze({
    contacts,
    attempts,
    completedShifts,
    scheduledShifts: roundUp(completedShifts / (1 - flake)),
    volunteers: roundUp(completedShifts / shiftsEach),
  });
}
