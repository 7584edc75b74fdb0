import type { ColumnTable } from "arquero";
import { openCensus, openCKAN, openSocrata } from "../../src/library/index.js";
import type { OpenDataOptions } from "../../src/library/opendata/network/surroundings.js";
import { PAGE } from "./portal-server.js";

export type PortalName = "Socrata" | "CKAN" | "Census";

export const PORTALS: readonly PortalName[] = ["Socrata", "CKAN", "Census"];

/** Reads the table of the test server through one of the three clients. */
export function readPortal(portal: PortalName, url: string, options: OpenDataOptions): Promise<ColumnTable> {
  const how = { pageRows: PAGE, pauseMs: 0, ...options };
  if (portal === "Socrata") return openSocrata(url, how).read("abcd-1234");
  if (portal === "CKAN") return openCKAN(url, how).read("votes");
  return openCensus({ ...how, baseUrl: url }).read("2023/acs/acs5", {
    get: { ward: "NAME", votes: "B01003_001E" },
    for: "county:*",
    in: "state:26",
  });
}
