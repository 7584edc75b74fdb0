import { expect, it } from "vitest";
import { scanPersonalData } from "../../src/library/safety/scan/scan-personal-data.js";

const found = (columns: Readonly<Record<string, readonly string[]>>): string[] =>
  scanPersonalData(columns).map(({ column, kind }) => `${column}: ${kind}`);
const rows = (cell: (i: number) => string): string[] => Array.from({ length: 12 }, (_, i) => cell(i));

it("takes the degrees of an area for no phone, however they are signed", () => {
  const blocks = {
    NAME: rows((i) => `Block ${1000 + i}`),
    INTPTLAT20: rows((i) => `+41.${4_987_634 - i * 7919}`),
    INTPTLON20: rows((i) => `-081.${6_944_567 + i * 7919}`),
  };
  expect(found(blocks).filter((one) => one.endsWith("phone"))).toEqual([]);
  const phones = {
    to: rows((i) => `+1.202555${1200 + i * 37}`),
    from: rows((i) => `+41 44 555 ${10 + i} 20`),
  };
  expect(found(phones)).toEqual(["to: phone", "from: phone"]);
});

it("finds nobody's health in the stops and trips of a bus", () => {
  const wheelchair = rows((i) => String(i % 3));
  const stops = {
    stop_id: rows((i) => String(8100 + i)),
    stop_name: rows((i) => `Euclid Ave & E ${50 + i}th St`),
    stop_lat: rows((i) => `41.50${300 + i}`),
    stop_lon: rows((i) => `-81.65${100 + i}`),
    wheelchair_boarding: wheelchair,
  };
  expect(found(stops)).toEqual([]);
  const trips = {
    route_id: rows((i) => String(20 + (i % 3))),
    trip_id: rows((i) => String(8_400_100 + i)),
    wheelchair_accessible: wheelchair,
  };
  expect(found(trips)).toEqual([]);
  const riders = { ...trips, Rider: rows((i) => ["Ana Lopez", "James Okafor", "Linh Nguyen"][i % 3] ?? "") };
  expect(found(riders)).toContain("wheelchair_accessible: health");
});

it("finds those who live in a building by the words of a lease", () => {
  const ledger = {
    Unit: rows((i) => `${1 + i}B`),
    Leaseholder: rows((i) => ["Mai Vo", "Harold S.", "Dee K."][i % 3] ?? ""),
    Balance: rows((i) => String(i * 211)),
    "On rent strike": rows((i) => (i % 2 ? "Y" : "N")),
  };
  const what = found(ledger);
  for (const column of ["Unit", "Leaseholder"])
    expect(what.some((one) => one.startsWith(`${column}: `))).toBe(true);
});
