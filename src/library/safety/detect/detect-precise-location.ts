import { type Detector, shareText } from "./detector.js";
import { findTerm, PUBLIC_PLACE_TERMS } from "./header-words.js";
import { holds } from "./text-patterns.js";

const TERMS: readonly string[] = [
  "lat",
  "latitude",
  "lng",
  "lon",
  "long",
  "longitude",
  "latitud",
  "longitud",
  "latitudine",
  "longitudine",
  "breitengrad*",
  "langengrad*",
  "lati",
  "longi",
  "gps*",
  "coord*",
  "geo",
  "geolocation",
  "geocode",
  "position",
  "latlng",
  "latlon",
  "lat lng",
  "lat lon",
  "breedtegraad",
  "lengtegraad",
  "coordenadas",
  "koordinaten",
];

const isFine = (text: string): boolean =>
  /^[-+]?\d{1,3}\.\d{3,}°?\s?[NSEWO]?$/i.test(text) && Math.abs(Number.parseFloat(text)) <= 180;
const isPoint = (text: string): boolean =>
  holds("precise location", text) ||
  /POINT\s*\(\s*-?\d{1,3}\.\d{3,} -?\d{1,2}\.\d{3,}\s*\)/i.test(text) ||
  /^\d{1,3}°\s?\d{1,2}['′]\s?\d{1,2}(?:\.\d+)?["″]?\s?[NSEW]/i.test(text);
const matches = (text: string): boolean => isFine(text) || isPoint(text);

/** Points on the map that are near enough to find a door: three or more decimals are about a hundred metres. */
export const detectPreciseLocation: Detector = (column, table) => {
  if (findTerm(column.header, PUBLIC_PLACE_TERMS) !== undefined || table.aboutResults) return undefined;
  if (findTerm(column.header, TERMS) !== undefined) {
    const share = column.shareOf(matches);
    if (share >= 0.4) {
      return {
        kind: "precise location",
        matches,
        why: `The column's name speaks of a position, and ${shareText(share)} filled cells have three or more decimals.`,
      };
    }
  }
  const share = column.numeric ? 0 : column.shareOf(isPoint);
  if (share === 0 || (share < 0.3 && !column.prose)) return undefined;
  return {
    kind: "precise location",
    matches: isPoint,
    why: `${shareText(share)} filled cells hold a point on the map.`,
  };
};
