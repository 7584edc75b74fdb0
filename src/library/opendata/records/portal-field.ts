import type { PlainValue } from "../../table/columns/plain-value.js";

/** What a portal says about a column: "time" is a moment such as "2026-10-03T18:30:00", "json" is anything nested. */
export type PortalType = "number" | "text" | "boolean" | "date" | "time" | "json";

/** A column of a download. */
export interface PortalField {
  readonly name: string;
  readonly type: PortalType;
  /** The portal's own words about the column; empty where it says none. */
  readonly description: string;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A value of a portal as a plain value, or undefined when it is not of that type. */
export function readPortalValue(raw: unknown, type: PortalType): PlainValue | undefined {
  if (raw === null || raw === undefined) return null;
  switch (type) {
    case "number":
      return numberOf(raw);
    case "boolean":
      return booleanOf(raw);
    case "json":
      return typeof raw === "string" ? raw : JSON.stringify(raw);
    default:
      return typeof raw === "object" ? JSON.stringify(raw) : String(raw);
  }
}

function numberOf(raw: unknown): number | null | undefined {
  if (typeof raw === "number") return raw;
  if (typeof raw !== "string") return undefined;
  const text = raw.trim();
  // PostgreSQL, below CKAN, writes these for what is no number.
  if (text === "" || text === "NaN") return null;
  return NUMBER.test(text) ? Number(text) : undefined;
}

function booleanOf(raw: unknown): boolean | null | undefined {
  if (typeof raw === "boolean") return raw;
  if (typeof raw !== "string") return undefined;
  const word = raw.trim().toLowerCase();
  if (word === "") return null;
  return ["true", "t"].includes(word) ? true : ["false", "f"].includes(word) ? false : undefined;
}
