import type { HeaderRule } from "./header-rule.js";
import { list, PUBLIC_PLACES } from "./header-words-list.js";

/** Where a person lives: points, addresses and their parts. */
export const ADDRESS_HEADERS: readonly HeaderRule[] = [
  {
    kind: "precise location",
    about: "a point on the map",
    any: list("latitude, longitude, geohash, geo hash, geocode, gps"),
    not: [...PUBLIC_PLACES, ...list("accuracy, level")],
  },
  {
    kind: "street address",
    about: "where a letter reaches a person",
    any: list(
      "city state zip, mail address, mail city, mail zip, mail street, mail house, mail number, mail unit, " +
        "mail apartment, mail line, mail carrier, mail lot, mail suffix, mail direction, billing zip, " +
        "shipping zip, mail 1, mail 2, mail 3, mail 4, mail 5, po box, mail plus",
    ),
    not: list(
      "email, ip, web, url, flag, date, status, route, digit, address state, address country, " +
        "address county",
    ),
    when: "always",
  },
  {
    kind: "street address",
    about: "an address",
    any: list("home address street, where live, where you live, number departamento, no departamento"),
    not: [...PUBLIC_PLACES, "email", "reason"],
    when: "people",
  },
  {
    kind: "street address",
    about: "an address",
    any: list(
      "address, street, house number, house suffix, house fraction, house half, residence half, " +
        "residence house, residence fraction, residence unit, apartment, suite number",
    ),
    not: [
      ...PUBLIC_PLACES,
      ...list(
        "email, ip, mac, web, url, remote, wallet, id, count, date, status, employer, years, city, state, " +
          "country, zip, fips, dpbc, digit, accuracy",
      ),
    ],
    when: "always",
  },
  {
    kind: "street address",
    about: "the last four digits of a ZIP code",
    any: list("zip 4, zip plus, plus 4"),
    not: PUBLIC_PLACES,
    when: "always",
  },
  {
    kind: "street address",
    about: "a part of an address",
    any: list(
      "unit number, room number, =dorm, dormitory, residence hall, house name, unit type, unit designator, =unit code, =unit id, building number, block number, direction prefix, " +
        "direction suffix, direction post, =direction, =prefix direction, =post direction, =number, =unit, " +
        "=fraction, =building, =designator, permanent designator, registration lot, residence number, " +
        "residence direction, residence suffix, number extension, number int, number interior, number exterior, =interior, =exterior, =property, =complex, property name, building name, gate code, door code, buzzer code, =buzzer, =extension, =home number, home dev, home development, residence development, residence dev",
    ),
    not: list("line"),
    when: "address",
  },
  {
    kind: "street address",
    about: "a part of an address",
    any: list("=house"),
    when: "house",
  },
];
