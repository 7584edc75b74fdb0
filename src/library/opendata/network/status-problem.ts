import type { Answer } from "./ask-once.js";
import type { Failure } from "./network-problem.js";
import { OpenDataError } from "./open-data-error.js";
import { publicAddress } from "./secrets.js";

const AGAIN = new Set([408, 425, 429, 500, 502, 503, 504]);
const LONGEST_QUOTE = 200;

/** An answer that is not 2xx, as a sentence with its status; undefined for a good one. */
export function statusProblem(answer: Answer): Failure | undefined {
  const { status, url } = answer;
  if (status >= 200 && status < 300) return undefined;
  const words = quote(answer);
  const said = words === "" ? "" : ` It says: ${words}`;
  return {
    error: new OpenDataError(
      sentence(status, url) + said,
      status === 429 || status === 503 ? "busy" : "status",
      status,
    ),
    again: AGAIN.has(status),
  };
}

function sentence(status: number, url: URL): string {
  const { host } = url;
  if (status === 404 || status === 410) {
    return `${host} has nothing at ${publicAddress(url)} (status ${status}). Check the id and the address.`;
  }
  if (status === 401 || status === 403 || status === 407) {
    return `${host} does not allow this (status ${status}). The table may be private, or the portal wants a key: { appToken: … }.`;
  }
  if (status === 429) return `${host} is asked too often (status 429). Wait some minutes, then run it again.`;
  if (status === 414) return `The question is too long for ${host} (status 414). Ask for fewer columns.`;
  if (status >= 500) return `${host} has a problem of its own (status ${status}). Try again later.`;
  if (status >= 400)
    return `${host} does not understand the question (status ${status}). Check the names of columns and filters.`;
  return `${host} gave an answer that is not data (status ${status}).`;
}

/** What the portal says about its refusal; web pages are left out. */
function quote({ bytes }: Answer): string {
  const text = new TextDecoder().decode(bytes.subarray(0, 20_000)).trim();
  if (text.startsWith("<")) return "";
  const words = messageIn(text) ?? (text.startsWith("{") || text.startsWith("[") ? "" : text);
  // Control characters of an answer must not reach a terminal.
  const clean = words.replace(/[\p{Cc}\s]+/gu, " ").trim();
  return clean.length > LONGEST_QUOTE ? `${clean.slice(0, LONGEST_QUOTE)}…` : clean;
}

function messageIn(text: string): string | undefined {
  try {
    const { message, error } = JSON.parse(text) as { message?: unknown; error?: unknown };
    if (typeof message === "string") return message;
    if (typeof error === "string") return error;
    const inner = (error as { message?: unknown } | null | undefined)?.message;
    return typeof inner === "string" ? inner : undefined;
  } catch {
    return undefined;
  }
}
