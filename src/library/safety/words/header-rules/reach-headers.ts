import type { HeaderRule } from "./header-rule.js";
import { DEEDS, FLAGS, list } from "./header-words-list.js";

/** Birth, work, and the ways to reach a person. */
export const REACH_HEADERS: readonly HeaderRule[] = [
  {
    kind: "personal detail",
    about: "age",
    any: list("age"),
    not: list("date"),
  },
  {
    kind: "birth date",
    about: "birth",
    any: list("birth date, birth year, birth month, birth day, =birth, when birth, birth at, date birth"),
    not: list("card, sent, count"),
    when: "always",
  },
  {
    kind: "phone",
    about: "phones",
    any: list("phone, signal number, land line, area daytime, area home, area evening, contact number"),
    not: [...FLAGS, ...DEEDS, ...list("model, id, country, confidence")],
    when: "always",
  },
  {
    // In a list of places it is that of the place.
    kind: "phone",
    about: "the area of a phone",
    any: list("area code"),
    not: list("district, region, census, name, description"),
  },
  {
    kind: "employment",
    about: "work",
    any: list(
      "employer, occupation, job title, profession, workplace, work place, work site, worksite, job, do work, where work, =craft, =trade, =seniority, seniority date, =company, company name, =classification, job class, =position, position title, " +
        "=organization, associated company, =business, primary business, primary affiliation, company affiliation, =department, =shop, department name, discipline, disciplinary, leave status, hire date, hire year, date hired, hired date, termination date, term date, date terminated, separation date, " +
        "=fte, wage step, pay step, pay grade, salary grade, job grade, job code, unit floor, nursing unit, work unit, work area, work location, duty station, " +
        "lugar trabajo, =puesto, =betrieb",
    ),
    not: list("id, city, state, zip, country, ein, phone, posting"),
  },
  {
    kind: "employment",
    about: "work",
    any: list(
      "=regular, =overtime, =retro, =gross, total gross, gross earnings, total earnings, =earnings, regular earnings, overtime earnings, start date, orig start, end date, =store, =plant, =branch, =warehouse, =step, =grade, =title description, base rate, =rate, =unit, =shift differential",
    ),
    not: list("event, lease, recurring, membership, subscription"),
    when: "work",
  },
  {
    // Beside a name: pay of a trade or a budget is nobody's.
    kind: "employment",
    about: "what somebody is paid",
    any: list(
      "salary, wage, wages, hourly rate, hr rate, =hourly, pay rate, rate of pay, base pay, annual pay, hourly pay, gross pay, net pay, take home pay, =pay, ot pay, overtime pay, total pay, other pay, regular pay, salario, sueldo, compensation, paycheck, stipend",
    ),
    not: list(
      "median, mean, average, minimum, gap, growth, index, bill, theft, share, budget, date, id, status, type, grade, period, method, workers",
    ),
  },
  {
    kind: "email",
    about: "e-mail addresses",
    any: list("email"),
    not: [...FLAGS, ...DEEDS, ...list("name, id, date, subject, list, campaign")],
    when: "always",
  },
  {
    kind: "online account",
    about: "accounts and pages of a person",
    any: list(
      "website, =signal, facebook, twitter, instagram, linkedin, tiktok, bluesky, mastodon, discord, venmo, " +
        "paypal, cashapp, cash app, zelle, username, handle, login",
    ),
    not: list("count, followers, redirected"),
  },
];
