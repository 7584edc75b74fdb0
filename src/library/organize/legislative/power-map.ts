import { requireFields } from "../../table/columns/require-fields.js";
import { requireNumber } from "../numbers/require-number.js";

/** Somebody who has a say, by role and not by name. */
export interface PowerActor {
  readonly role: string;
  /** How much their word weighs, from 1 to 5. */
  readonly influence: number;
  /** Where they stand, from −2 (strongly against) to 2 (strongly for). */
  readonly support: number;
  /** How well you can reach them, from 0 to 1. Default 0: nobody has a way to them yet. */
  readonly access?: number;
}

export interface PowerMapRow {
  readonly role: string;
  readonly influence: number;
  readonly support: number;
  readonly access: number;
  /** How much a conversation is worth: influence × room to move × access. */
  readonly priority: number;
}

export interface PowerMap {
  /** Where the weight of influence lies, from −2 to 2. */
  readonly balance: number;
  /** The role to talk to first; undefined when nobody has both room to move and a way in. */
  readonly first?: string;
  /** The actors, the highest priority first. */
  readonly rows: readonly PowerMapRow[];
}

/**
 * Who should we talk to first? Weighs influence, support and access, and says where the balance of power lies.
 *
 * The scores are your judgement; write down who gave them and when. Method: balance = Σ influence × support ÷
 * Σ influence; priority = influence × (1 − |support| ÷ 2) × access (after the chart of the Midwest Academy).
 *
 * @throws when a score is outside its scale; the sentence names the role.
 * @example
 * const map = powerMap([{ role: "Chair", influence: 5, support: 2 }, { role: "Speaker", influence: 5, support: 0, access: 0.4 }, { role: "Hospital chief", influence: 4, support: -1, access: 0.6 }, { role: "Union", influence: 3, support: 2 }, { role: "Chamber of commerce", influence: 4, support: -2 }]);
 * map.balance.toFixed(2); // "0.19"
 * map.first; // "Speaker"
 */
export function powerMap(actors: readonly PowerActor[]): PowerMap {
  if (!Array.isArray(actors) || actors.length === 0) {
    throw new RangeError(
      'A power map needs at least one actor, such as { role: "Speaker", influence: 5, support: 0, access: 0.4 }.',
    );
  }
  for (const actor of actors)
    requireFields(actor, 'actors such as { role: "Speaker", influence: 5, support: 0 }', {
      role: "text",
      influence: "anything",
      support: "anything",
    });
  const rows = actors.map(powerMapRow).sort((a, b) => b.priority - a.priority);
  const weight = rows.reduce((sum, { influence }) => sum + influence, 0);
  const [top] = rows;
  return Object.freeze({
    balance: rows.reduce((sum, { influence, support }) => sum + influence * support, 0) / weight,
    ...(top !== undefined && top.priority > 0 ? { first: top.role } : {}),
    rows: Object.freeze(rows),
  });
}

function powerMapRow(actor: PowerActor): PowerMapRow {
  const { role } = actor;
  const influence = onScale(role, "influence", actor.influence, 1, 5);
  const support = onScale(role, "support", actor.support, -2, 2);
  const access = onScale(role, "access", actor.access === undefined ? 0 : actor.access, 0, 1);
  const priority = influence * (1 - Math.abs(support) / 2) * access;
  return Object.freeze({ role, influence, support, access, priority });
}

function onScale(role: string, name: string, value: unknown, least: number, most: number): number {
  const number = requireNumber(`${role}, ${name},`, value, "number");
  if (number >= least && number <= most) return number;
  throw new RangeError(`${role}, ${name}, must be from ${least} to ${most}, but it is ${number}.`);
}
