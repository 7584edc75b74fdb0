// Invents the files that the three jobs start from, for so many people: nobody in them exists.
//
//   node examples/jobs/make-files.mjs 1000 work
//
// Into the folder `work` come a voter list and its vote history as North Carolina gives them, a crosswalk of ids, replies to
// texts, and a month of contacts as VAN and Spoke export them. The same number of people gives the same files.
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeLayout } from "movement-data";

const ELECTIONS = [
  { day: "11/06/2018", name: "11/06/2018 GENERAL", share: 0.42 },
  { day: "11/03/2020", name: "11/03/2020 GENERAL", share: 0.68 },
  { day: "11/08/2022", name: "11/08/2022 GENERAL", share: 0.46 },
  { day: "11/05/2024", name: "11/05/2024 GENERAL", share: 0.66 },
];
const PARTIES = ["DEM", "REP", "UNA", "UNA", "LIB"];
const RESULTS = ["Canvassed", "Not Home", "Not Home", "Not Home", "Refused", "Left Message", "Wrong Number"];
const COUNTIES = ["ALAMANCE", "BUNCOMBE", "DURHAM", "FORSYTH", "GUILFORD"];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A file that is written line by line, in pieces. @param {string} path @param {string} first */
function openLines(path, first) {
  const file = openSync(path, "w");
  let text = `${first}\r\n`;
  return {
    /** @param {string} line */
    add(line) {
      text += `${line}\r\n`;
      if (text.length < 1 << 20) return;
      writeSync(file, text);
      text = "";
    },
    close() {
      writeSync(file, text);
      closeSync(file);
    },
  };
}

/** @param {number} n */
const two = (n) => String(n).padStart(2, "0");

/**
 * @param {number} people
 * @param {string} folder is made if it is not there
 */
export function makeFiles(people, folder) {
  mkdirSync(folder, { recursive: true });
  const random = randomFrom(2026);
  const below = (/** @type {number} */ n) => Math.floor(random() * n);
  const row = (/** @type {string} */ layout, /** @type {"\t" | ","} */ mark) => {
    const names = describeLayout(layout).columns.map(({ name }) => name);
    return {
      head: names.join(mark),
      /** @param {Readonly<Record<string, string | number>>} cells */
      line: (cells) => names.map((name) => cells[name] ?? "").join(mark),
    };
  };
  const [list, votes] = [row("nc-ncvoter", "\t"), row("nc-ncvhis", "\t")];
  const [van, spoke] = [row("van-contact-history", "\t"), row("spoke-messages-export", ",")];
  const files = {
    voters: openLines(join(folder, "ncvoter.txt"), list.head),
    history: openLines(join(folder, "ncvhis.txt"), votes.head),
    crosswalk: openLines(join(folder, "crosswalk.csv"), "ncid,vanid"),
    replies: openLines(join(folder, "voted-after.csv"), "ncid,voted"),
    contacts: openLines(join(folder, "contact-history.txt"), van.head),
    messages: openLines(join(folder, "messages.csv"), spoke.head),
  };
  for (let i = 0; i < people; i++) {
    const ncid = `AA${String(100_000 + i)}`;
    const vanid = 7_000_000 + i;
    const born = 1935 + below(73);
    const registered = Math.max(born + 18, 1990 + below(35));
    const habit = 0.5 + random();
    const county = below(COUNTIES.length);
    const party = PARTIES[below(PARTIES.length)] ?? "UNA";
    const who = {
      county_id: county + 1,
      county_desc: COUNTIES[county] ?? "",
      voter_reg_num: `0000${100_000 + i}`,
    };
    files.voters.add(
      list.line({
        ...who,
        ncid,
        last_name: `VOTER${i % 997}`,
        first_name: `INVENTED${i % 499}`,
        status_cd: random() < 0.9 ? "A" : "I",
        res_street_address: `${1 + below(900)}  MADE UP ST`,
        zip_code: `27${two(below(100))}${below(10)}`,
        full_phone_number: random() < 0.6 ? `919555${String(below(10_000)).padStart(4, "0")}` : "",
        confidential_ind: "N",
        registr_dt: `${two(1 + below(9))}/${two(1 + below(28))}/${registered}`,
        race_code: "U",
        ethnic_code: "UN",
        party_cd: party,
        gender_code: "U",
        birth_year: born,
        age_at_year_end: 2026 - born,
      }),
    );
    for (const { day, name, share } of ELECTIONS) {
      const age = Number(day.slice(6)) - born;
      if (registered > Number(day.slice(6)) || age < 18) continue;
      if (random() > share * habit * (0.6 + age / 120)) continue;
      files.history.add(
        votes.line({
          ...who,
          ncid,
          election_lbl: day,
          election_desc: name,
          voting_method: "IN-PERSON",
          voted_party_cd: party,
        }),
      );
    }
    if (random() < 0.95) files.crosswalk.add(`${ncid},${vanid}`);
    files.replies.add(`${ncid},${random() < 0.3 ? 1 : 0}`);
    // On average one contact a person, some with several over the month.
    for (let left = random() < 0.6 ? 1 + below(2) : 0; left > 0; left--) {
      files.contacts.add(
        van.line({
          "Voter File VANID": vanid,
          "Contact Name": `Invented Person ${i % 997}`,
          "Date Canvassed": `9/${1 + below(30)}/2026`,
          Result: RESULTS[below(RESULTS.length)] ?? "",
          "Contact Type": random() < 0.5 ? "Walk" : "Phone",
          "Canvassed By": "Invented Organizer",
          "Input Type Name": "MiniVAN",
        }),
      );
    }
    if (random() < 0.1)
      files.messages.add(
        spoke.line({
          campaign_contact_id: i + 1,
          campaign_id: 12,
          is_from_contact: random() < 0.2 ? "true" : "false",
          send_status: "DELIVERED",
          attempted_at: `2026-09-${two(1 + below(30))}T${two(13 + below(10))}:${two(below(60))}:00.000Z`,
        }),
      );
  }
  for (const file of Object.values(files)) file.close();
}

const [, script = "", people = "1000", folder = "work"] = process.argv;
if (script === fileURLToPath(import.meta.url)) makeFiles(Number(people), folder);
