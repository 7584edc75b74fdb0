import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partyCrossers } from "../../../src/library/organize/legislative/party-crossers.js";
import { recountVote } from "../../../src/library/organize/legislative/recount-vote.js";
import { scorecard } from "../../../src/library/organize/legislative/scorecard.js";

const columns = { roll: "roll", party: "party", vote: "vote" };
const table = (rows: readonly (readonly [string, string, string, string | null])[]) => ({
  who: rows.map(([who]) => who),
  party: rows.map(([, party]) => party),
  roll: rows.map(([, , roll]) => roll),
  vote: rows.map(([, , , vote]) => vote),
});
const votes = table([
  ["Ana", "A", "1", "support"],
  ["Bo", "A", "1", "support"],
  ["Cy", "A", "1", "oppose"],
  ["Di", "B", "1", "oppose"],
  ["Ana", "A", "2", "oppose"],
  ["Bo", "A", "2", "oppose"],
  ["Cy", "A", "2", null],
  ["Di", "B", "2", "support"],
]);

describe("partyCrossers", () => {
  it("counts those who vote against most of their party, the most crossed vote first", () => {
    expect(partyCrossers(votes, columns)).toEqual([
      { roll: "1", votes: 4, crossed: 1, share: 0.25 },
      { roll: "2", votes: 3, crossed: 0, share: 0 },
    ]);
  });

  it("gives a party that splits evenly no side", () => {
    const even = table([
      ["Ana", "A", "1", "support"],
      ["Bo", "A", "1", "oppose"],
    ]);
    expect(partyCrossers(even, columns)[0]?.crossed).toBe(0);
  });

  it("never finds more than half of a party across, whatever the votes are", () => {
    const row = fc.tuple(
      fc.constantFrom("Ana", "Bo", "Cy"),
      fc.constantFrom("A", "B"),
      fc.constantFrom("1", "2"),
      fc.constantFrom("support", "oppose"),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        for (const { crossed, votes: cast } of partyCrossers(table(rows), columns))
          expect(crossed).toBeLessThanOrEqual(cast / 2);
      }),
    );
  });

  it("says which words it read when nobody voted yes or no", () => {
    expect(() => partyCrossers(votes, { ...columns, yes: "Yea", no: "Nay" })).toThrow(
      'Nobody voted "Yea" or "Nay"',
    );
  });
});

describe("scorecard", () => {
  const options = { ...columns, member: "who", with: "A" };

  it("scores by the side of one party and leaves absences out", () => {
    expect(scorecard(votes, options)).toEqual([
      { member: "Ana", votes: 2, agreed: 2, absent: 0, score: 1 },
      { member: "Bo", votes: 2, agreed: 2, absent: 0, score: 1 },
      { member: "Cy", votes: 1, agreed: 0, absent: 1, score: 0 },
      { member: "Di", votes: 2, agreed: 0, absent: 0, score: 0 },
    ]);
  });

  it("counts an absence against a member where it is told to", () => {
    const away = table([
      ["Ana", "A", "1", "support"],
      ["Bo", "A", "1", "support"],
      ["Bo", "A", "2", "support"],
    ]);
    const score = (absence: "left out" | "against") =>
      scorecard(away, { ...options, absence }).find(({ member }) => member === "Ana")?.score;
    expect([score("left out"), score("against")]).toEqual([1, 0.5]);
  });

  it("counts the named votes alone, and has no score for who cast none of them", () => {
    const second = scorecard(votes, { ...options, rolls: ["2"] });
    expect(second.map(({ member, score }) => [member, score])).toEqual([
      ["Ana", 1],
      ["Bo", 1],
      ["Di", 0],
      ["Cy", null],
    ]);
  });

  it("refuses a vote in which the party took no side, and one that is not there", () => {
    expect(() => scorecard(votes, { ...options, rolls: ["3"] })).toThrow('"3"');
    expect(() => scorecard(votes, { ...options, with: "C" })).toThrow('members of "C" took no side');
  });
});

describe("a table of votes that would be counted wrong", () => {
  const card = { ...columns, member: "who", with: "A" };

  it("is refused where a member has two rows in one recorded vote: they would agree more often than there are votes", () => {
    const twice = table([
      ["Ana", "A", "1", "support"],
      ["Ana", "A", "1", "support"],
      ["Bo", "A", "1", "oppose"],
    ]);
    expect(() => scorecard(twice, card)).toThrow(
      "Rows 1 and 2 are of the same member in the same recorded vote.",
    );
    expect(() => scorecard(twice, { ...card, absence: "against" })).toThrow("Rows 1 and 2");
  });

  it("is refused where a recorded vote has no side to agree with, and not left out of the absences", () => {
    const silent = table([
      ["Ana", "A", "1", "support"],
      ["Ana", "A", "2", null],
    ]);
    expect(() => scorecard(silent, { ...card, absence: "against" })).toThrow(
      'In the recorded vote "2" the members of "A" took no side',
    );
    expect(scorecard(silent, { ...card, rolls: ["1"] })[0]?.score).toBe(1);
  });

  it("is refused where a yes and a no are one word", () => {
    const words = { yes: "Aye", no: "Aye" };
    expect(() => partyCrossers(votes, { ...columns, ...words })).toThrow(
      'yes and no are both the text "Aye"',
    );
    expect(() => scorecard(votes, { ...card, ...words })).toThrow('yes and no are both the text "Aye"');
    expect(() => recountVote(votes, { vote: "vote", ...words })).toThrow(
      'yes and no are both the text "Aye"',
    );
  });
});
