import type { Answer } from "../network/ask-once.js";
import { OpenDataError } from "../network/open-data-error.js";
import { asRecord, asText, readJSON } from "../network/read-json.js";
import { UnreadableError } from "../network/unreadable-error.js";

/**
 * The result inside an answer of CKAN's action API.
 *
 * @throws when the answer is none, or says that the action failed.
 */
export function ckanResult(answer: Answer): unknown {
  const value = asRecord(readJSON(answer));
  if (value?.success === true) return value.result;
  const { host } = answer.url;
  if (value?.success === undefined)
    throw new UnreadableError(`${host} did not answer as a CKAN portal does.`);
  const error = asRecord(value.error);
  const said = asText(error?.message) ?? asText(error?.__type) ?? "no reason";
  throw new OpenDataError(
    `${host} could not do this. It says: ${said.slice(0, 200)}`,
    "status",
    answer.status,
  );
}
