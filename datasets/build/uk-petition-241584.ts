import type { Columns, DatasetRecipe, RawFile, ReadRaw } from "./description.js";
import { UK_PARLIAMENT } from "./licenses.js";
import { asNumber, cell, rawRows } from "./raw-rows.js";

const PLACES: RawFile = {
  path: "uk-petition-241584/signatures_by_constituency.csv",
  sha256: "d74fc2bf5a4013a0ad102da4871972a436c9891257f1e1c14e9cc7ea342e2507",
};
const COUNTRIES: RawFile = {
  path: "uk-petition-241584/signatures_by_country.csv",
  sha256: "f19f73bed6d79ec0bf026893fa07e5cf224536f60f2fda6eaaf05f68dd613537",
};

function columns(readRaw: ReadRaw): Columns {
  const constituencies = rawRows(readRaw(PLACES)).map((row) => ({
    level: "constituency",
    code: cell(row, "ons_code"),
    place: cell(row, "name"),
    signatures: asNumber(cell(row, "signature_count")),
  }));
  const countries = rawRows(readRaw(COUNTRIES)).map((row) => ({
    level: "country",
    code: cell(row, "code"),
    place: cell(row, "name"),
    signatures: asNumber(cell(row, "signature_count")),
  }));
  const rows = [...constituencies, ...countries].sort((a, b) =>
    a.level === b.level ? (a.code < b.code ? -1 : 1) : a.level < b.level ? -1 : 1,
  );
  return {
    level: rows.map(({ level }) => level),
    code: rows.map(({ code }) => code),
    place: rows.map(({ place }) => place),
    signatures: rows.map(({ signatures }) => signatures),
  };
}

/** Signatures under a petition to the UK Parliament, by place. */
export const ukPetition: DatasetRecipe = {
  description: {
    name: "uk-petition-241584",
    title: "UK petition 241584 of 2019: six million signatures by place",
    description: "Where the signatures under the largest petition to the UK Parliament came from.",
    rowOf: "one constituency, or one country",
    producer: "UK Government and Parliament petitions site",
    citation: "UK Government and Parliament, petition 241584, state of 22 April 2019.",
    retrieved: "2026-11-23",
    licenses: [UK_PARLIAMENT],
    sources: [
      {
        title: "evilneuro/petition-241584",
        path: "https://github.com/evilneuro/petition-241584/tree/35a6c8c89982f4b0f4f8d459e658f3a196acb153",
        version: "35a6c8c89982f4b0f4f8d459e658f3a196acb153",
        files: [PLACES, COUNTRIES],
      },
    ],
    fields: [
      {
        name: "level",
        type: "string",
        categories: ["constituency", "country"],
        description: "What the row counts. Constituencies lie in the United Kingdom.",
      },
      {
        name: "code",
        type: "string",
        description: "ONS code of the constituency, or two letters of the country.",
      },
      { name: "place", type: "string", description: "Name of the place." },
      {
        name: "signatures",
        type: "integer",
        unit: "signatures",
        description: "Signatures on 22 April 2019.",
      },
    ],
    knownFaults: [
      "Constituencies sum to 5,718,767, the United Kingdom to 5,824,082: some signatures have no constituency.",
      "Boundaries of 2010.",
    ],
    notFor: ["How a constituency voted or would vote."],
  },
  columns,
};
