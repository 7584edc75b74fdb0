import { describe, expect, it } from "vitest";
import { contactEvents, contactRates, surveyAnswers } from "../../../src/library/index.js";
import { openSurveyAnswers } from "../../../src/library/organize/contacts/open-survey-answers.js";
import { toTable } from "../../../src/library/table/columns/data.js";

const van = {
  "Voter File VANID": [1, 1, 2, 3, 3, null, 4],
  "Contact Name": ["Diaz, Ana", "Diaz, Ana", "x", "x", "x", "x", "x"],
  "Date Canvassed": ["9/1/2026", "9/20/2026", "9/2/2026", "9/5/2026", "9/5/2026", "9/5/2026", ""],
  "Survey Response": [
    "3 - Undecided",
    "1 - Support",
    "1 - Support",
    "2 - Lean",
    "5 - Oppose",
    "1 - Support",
    "2 - Lean",
  ],
  "Survey Question Name": ["Measure", "Measure", "Measure", "Measure", "Measure", "Measure", "Measure"],
};
const campaign = {
  id: [1, 2, 3, 4, 5, 6, 7, 8],
  campaign_id: [12, 12, 12, 12, 12, 12, 12, 12],
  cell: Array(8).fill("+12025550104"),
  optOutCampaign: [false, false, true, false, false, false, false, false],
  optedOut: ["", "", "2026-09-01", "", "", "", "2024-01-01", ""],
  message_status: ["messaged", "convo", "closed", "closed", "closed", "needsMessage", "messaged", "messaged"],
  error_code: ["", "", "", "", "", "", "", "30007"],
  "question[Support?]": ["", "Yes", "", "No", "", "", "", ""],
  "question[Support?]_1": ["", "", "", "Yes", "", "", "", ""],
};

describe("answers to a survey of VAN", () => {
  it("count each person once, by the last answer, as a share of those who answered", () => {
    const { rows, dropped, replaced, definition } = surveyAnswers(van, { tool: "van-survey-responses" });
    expect(rows.map(({ answer, people }) => [answer, people])).toEqual([
      ["1 - Support", 2],
      ["5 - Oppose", 1],
    ]);
    expect(rows[0]?.share).toBeCloseTo(2 / 3, 12);
    expect([dropped, replaced]).toEqual([2, 2]);
    expect(definition).toContain("÷ people who answered the question");
  });

  it("are the same read in pieces, and in another order of days", () => {
    const whole = surveyAnswers(van, { tool: "van-survey-responses" });
    const counter = openSurveyAnswers("van-survey-responses");
    for (let row = 0; row < 7; row++) counter.add(toTable(van).slice(row, row + 1));
    expect(counter.answers()).toEqual(whole);
    const turned = { ...van, "Date Canvassed": ["9/20/2026", "9/1/2026", ...van["Date Canvassed"].slice(2)] };
    expect(
      surveyAnswers(turned, { tool: "van-survey-responses" }).rows.map(({ answer }) => answer),
    ).toContain("3 - Undecided");
  });

  it("are no contacts: a rate is refused, and the export that has one is named", () => {
    const asked = (): unknown =>
      Reflect.apply(contactEvents, undefined, [
        van,
        { tool: "van-survey-responses", timeZone: "America/Detroit" },
      ]);
    expect(asked).toThrow(/Canvass Results|van-contact-history/);
  });

  it("say what is not there or cannot be read, without a value", () => {
    const { "Survey Response": _gone, ...rest } = van;
    expect(() => surveyAnswers(rest, { tool: "van-survey-responses" })).toThrow('"Survey Response"');
    const soon = { ...van, "Date Canvassed": ["soon", ...van["Date Canvassed"].slice(1)] };
    expect(() => surveyAnswers(soon, { tool: "van-survey-responses" })).toThrow(/Row 1 holds .*masked/);
  });
});

describe("the results of a Spoke campaign", () => {
  const log = contactEvents(campaign, { tool: "spoke-campaign", timeZone: "America/Detroit" });

  it("are contacts of those who were texted; a closed conversation without a word is not known", () => {
    expect(log.events.array("result")).toEqual([
      "Texted",
      "Replied",
      "Opted Out",
      "Replied",
      null,
      "Texted",
      "Deliverability Error",
    ]);
    expect([log.rows, log.notTried, log.unknownResults]).toEqual([7, 1, 1]);
    expect(contactRates(log.events).rows[0]).toMatchObject({ attempts: 7, n: 6, reached: 3, unknown: 1 });
    expect(JSON.stringify(log.events.objects())).not.toContain("+1202");
  });

  it("tell no time, and say where there is one", () => {
    expect(new Set(log.events.array("day"))).toEqual(new Set([null]));
    expect(log.notes.join(" ")).toContain("spoke-messages");
    expect(log.notes.join(" ")).toContain("1 person was not texted yet");
  });

  it("have the answers of the questions, the later of two questions of one name", () => {
    const { rows } = surveyAnswers(campaign, { tool: "spoke-campaign" });
    expect(rows).toEqual([{ question: "Support?", answer: "Yes", people: 2, share: 1 }]);
  });
});
