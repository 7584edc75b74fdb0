import { describeValue } from "../../table/columns/describe-value.js";
import { OpenDataError } from "./open-data-error.js";
import { isPrivateHost } from "./private-host.js";

/**
 * Reads the base URL that the caller names. Naming it is permission for that host, whatever it is.
 *
 * @throws when it is not an address of the web, or when it holds a user name or password. The sentence does not repeat it then.
 */
export function readAddress(text: unknown): URL {
  if (typeof text !== "string" || !URL.canParse(text)) {
    throw new OpenDataError(
      `Expected a web address such as "https://data.example.org", but was given ${typeof text === "string" ? `"${text.split("?")[0]}"` : describeValue(text)}.`,
      "refused",
    );
  }
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new OpenDataError(
      `Only addresses that begin with https:// or http:// are read, but this one begins with ${url.protocol}. ` +
        `A table on this computer is read with readCSV("list.csv").`,
      "refused",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new OpenDataError(
      "The address holds a user name or a password. Leave it out, and give a key as { appToken: … }.",
      "refused",
    );
  }
  return url;
}

/** True when a request to `next` may be sent by somebody who allowed these origins: the same host, never from https to http. */
export function isAllowed(next: URL, allowed: readonly URL[]): boolean {
  return allowed.some(
    (base) =>
      next.origin === base.origin ||
      (base.protocol === "http:" &&
        next.protocol === "https:" &&
        next.hostname === base.hostname &&
        base.port === "" &&
        next.port === ""),
  );
}

/** Why an address that the caller never named is not asked. */
export function refusal(next: URL, what: string): OpenDataError {
  const place =
    next.protocol !== "http:" && next.protocol !== "https:"
      ? `something that is not a web address (${next.protocol})`
      : isPrivateHost(next.hostname)
        ? `${next.host}, an address inside a private network`
        : `another place, ${next.origin}`;
  const hint = next.protocol.startsWith("http") ? ` If you trust it, add { allow: ["${next.origin}"] }.` : "";
  return new OpenDataError(`${what} leads to ${place}, which you did not name.${hint}`, "refused");
}
