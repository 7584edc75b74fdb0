import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import { asRecord } from "../network/read-json.js";

/** What services call the way to the next page, in small letters without signs. */
const NEXT =
  /^(odata)?next(page|cursor|link|url|uri|token|pagetoken|pageurl|recordsurl)?$|^continuationtoken$/;
/** What services call it when there is more than they gave. ArcGIS, with which counties share maps, says the last one. */
const MORE = /^(has|is)?more(results|pages|items)?$|^hasnext(page)?$|^exceededtransferlimit$/;
/** How many rows there are in all. */
const TOTAL =
  /^total(count|size|records|results|items|rows|hits)?$|^(full|record|match)count$|^numbermatched$/;
/** Where such words stand beside the rows. */
const PLACES =
  /^(links?|paging|pagination|page|pageinfo|meta|metadata|properties|info|result|response|data|cursors?)$/;

/**
 * A sentence when a JSON document says of itself that it is one page of several; undefined when it says nothing of that kind.
 *
 * @param rows how many rows were taken from it.
 */
export function morePages(document: unknown, rows: number, name: string): string | undefined {
  const told = findPage(document, rows, 3);
  return told === undefined
    ? undefined
    : `${name} holds ${howMany(rows, "row", "rows")} and says of itself that there are more: ${told}. Ask the service for the other pages too; what is counted here is a part.`;
}

function findPage(place: unknown, rows: number, depth: number): string | undefined {
  for (const [key, value] of Object.entries(asRecord(place) ?? {})) {
    const word = key.toLowerCase().replace(/[^a-z]/g, "");
    const isThere = value !== null && value !== false && value !== "" && value !== 0;
    if (isThere && !Array.isArray(value) && (NEXT.test(word) || (MORE.test(word) && value === true)))
      return `it has "${key}"`;
    // As FHIR and HAL list them: [{ "rel": "next", "href": … }]
    if (Array.isArray(value) && PLACES.test(word) && value.some((link) => asRecord(link)?.rel === "next"))
      return `"${key}" has a next page`;
    if (TOTAL.test(word) && typeof value === "number" && Number.isInteger(value) && value > rows)
      return `"${key}" is ${numberText(value)}`;
    const inner = depth > 0 && PLACES.test(word) ? findPage(value, rows, depth - 1) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
