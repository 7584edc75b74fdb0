import type { HeaderRule } from "./header-rule.js";
import { list } from "./header-words-list.js";

/** What a person thinks in politics, when a person voted, and race. */
export const OPINION_HEADERS: readonly HeaderRule[] = [
  {
    kind: "political opinion",
    about: "what a person thinks in politics",
    any: list(
      "party, political, partisan, partisanship, ideology, enrollment, =affiliation, =recipient, " +
        "supporter, prospect, support, survey, activist code, candidate preference, score, scores, whom vote, who vote, " +
        "script question, rent strike, =assessment, rating 1 5, leader rating, =petition, =petition signed, signed petition, signed pledge, signed letter, yard sign, lawn sign, sign location, sign loc, want sign, =1 5, simpatia, simpatizante, democrat, republican, top issue, =issue, issue priority, important issue, issues care, candidate id, candidate choice, on strike, ideology model, conservative, progressive",
    ),
    not: list(
      "size, third, turnout, credit, propensity, date canvass, host, committee, question name, " +
        "question type, code type, match score, match, survey id, survey date, survey name, ticket, team",
    ),
  },
  {
    kind: "political opinion",
    about: "whom a person gave money",
    any: list("recipient committee"),
  },
  {
    kind: "vote history",
    about: "when or how a person voted",
    any: list(
      "you vote in, did vote, last vote, last voter date, vote date, date vote, year vote, vote method, vote history, " +
        "voter history, history method, election date, election type, election name, election description, " +
        "election code, election category, election method, election year, election history, " +
        "election participation, election id, absentee, provisional, ballot, early voter, early vote, " +
        "active voter, permanent mail, permanent vote mail, turnout, propensity, general votes, " +
        "primary votes, vote frequency, vote mail, vbm, =vote, vote performance, voter frequency, history, " +
        "=supplemental, =votes, =early, primary type, vote in person, commit vote, vote tripling, vote commitment, vote probability, vote frequency, vote prop, vote plan, plan vote, will vote, you vote, when vote, how vote, intend vote, intent vote, pledge vote, permanent absentee",
    ),
    not: list(
      "link, url, likely, registration date, eligible, address, language, city, state, zip, street, for, registration, id history, medical, " +
        "health, contact, notes, donor, contribution, employment, job, site, location, style",
    ),
  },
  {
    kind: "vote history",
    about: "how a ballot came in",
    any: list(
      "=method, spoiled, =election, =preference, =cured, =cure, cure reason, cure status, mail veri, mail verification",
    ),
    when: "voters",
  },
  {
    // The number of a ballot is that of a precinct; "MAILED" says how somebody voted.
    kind: "vote history",
    about: "how a ballot came in",
    any: list("ballot style"),
    when: "voters",
    holds: "words",
  },
  {
    kind: "union",
    about: "the local of a union",
    any: list(
      "=local, =lodge, =lu, local union, union local, local affiliation, local code, local id, local name, local description",
    ),
    holds: "number",
  },
  {
    kind: "union",
    about: "who signed or leads in a union",
    any: list(
      "card date, date card, card signed, oc member, organizing committee member, =oc, struck, striking, picket, walkout, strike committee, contract action team",
    ),
    not: list("postcard, gift, library, credit, debit, sent, expires, expiration"),
  },
  {
    kind: "race or ethnicity",
    about: "race or ethnicity",
    any: list("race, ethnicity, hispanic, latino, =demo, tribe, tribal, ancestry, iwi"),
    not: list("date, office, contest, name_of, election, follows"),
  },
];
