import { describe, expect, it } from "vitest";
import { percent, type Row, rowsOf, where } from "./rows-of.js";

const bills = rowsOf("congress-bills-2023");
const votes = where(rowsOf("congress-votes-2023"), { chamber: "house" });
const members = where(rowsOf("congress-members"), { votes: true });
const memberOf = new Map(members.map((row) => [row.bioguide, row]));
const leanOf = new Map(
  rowsOf("congress-districts-2022").map((row) => [`${row.state} ${row.district}`, row.lean]),
);
const lean = (row: Row): number | undefined => {
  const member = memberOf.get(row.bioguide ?? null);
  return member?.chamber !== "house" ? undefined : Number(leanOf.get(`${member.state} ${member.district}`));
};

/** The side most Democrats took in a recorded vote. */
const sideOf = (rows: readonly Row[], party: string): string =>
  where(rows, { party, vote: "support" }).length > where(rows, { party, vote: "oppose" }).length
    ? "support"
    : "oppose";
const rolls = new Map<string, Row[]>();
for (const row of votes) rolls.set(String(row.roll), [...(rolls.get(String(row.roll)) ?? []), row]);
const rollOf = (roll: string): readonly Row[] => rolls.get(roll) ?? [];
const crossers = (rows: readonly Row[]): readonly Row[] =>
  ["Democrat", "Republican"].flatMap((party) => {
    const side = sideOf(rows, party);
    return where(rows, { party }).filter(({ vote }) => vote !== null && vote !== side);
  });

describe("a bill's road", () => {
  it("has 62 rows: 50 passed the House, 21 the Senate, 14 both, 5 became law, 9 were vetoed", () => {
    const count = (wanted: Row): number => where(bills, wanted).length;
    expect(bills).toHaveLength(62);
    expect(
      [
        { housePassed: true },
        { senatePassed: true },
        { housePassed: true, senatePassed: true },
        { law: true },
        { vetoed: true },
      ].map(count),
    ).toEqual([50, 21, 14, 5, 9]);
    expect([percent(5, 14, 0), percent(5, 62), percent(9, 14, 0)]).toEqual(["36", "8.1", "64"]);
    expect(count({ law: true, vetoed: true })).toBe(0);
    expect(
      bills.every(({ law, vetoed, housePassed, senatePassed }) =>
        law || vetoed ? housePassed && senatePassed : true,
      ),
    ).toBe(true);
  });

  it("has 60 bills: two have a row for each chamber", () => {
    const names = bills.map(({ bill }) => bill);
    expect(new Set(names).size).toBe(60);
    expect(names.filter((name, i) => names.indexOf(name) !== i).sort()).toEqual(["HR 4366", "HR 6126"]);
  });

  it("names the recorded votes that congress-votes-2023 holds", () => {
    const rolls = new Set(rowsOf("congress-votes-2023").map(({ roll }) => roll));
    const named = bills
      .flatMap(({ houseRoll, senateRoll }) => [houseRoll, senateRoll])
      .filter((roll) => roll !== null);
    expect(named.filter((roll) => !rolls.has(roll ?? null))).toEqual([]);
    expect(where(bills, { bill: "HR 6363" })[0]).toMatchObject({ houseVote: "2023-11-14", houseRoll: null });
  });

  it("has no House passage of HR 5525, which 21 Republicans voted down", () => {
    expect(where(bills, { bill: "HR 5525" })[0]).toMatchObject({
      housePassed: false,
      houseRoll: "h511-2023",
    });
    expect(where(rollOf("h511-2023"), { party: "Republican", vote: "oppose" })).toHaveLength(21);
  });
});

describe("who crosses", () => {
  const debt = rollOf("h243-2023");

  it("has 116 of 428 against their party's side on HR 3746, and HR 2670 split the most with 118 of 426", () => {
    expect([crossers(debt).length, debt.length, percent(116, 428, 0)]).toEqual([116, 428, "27"]);
    const split = new Map([...rolls.keys()].map((roll) => [roll, crossers(rollOf(roll)).length]));
    const [most] = [...split].sort(([, a], [, b]) => b - a);
    expect(most).toEqual(["h723-2023", 118]);
    expect([rollOf("h723-2023").length, where(bills, { houseRoll: "h723-2023" })[0]?.bill]).toEqual([
      426,
      "HR 2670",
    ]);
  });

  it("has yes from 94% of Democrats in close seats and 68% above 20 points; Republicans 100 and 59", () => {
    const known = debt.filter((row) => lean(row) !== undefined);
    // 355 of the 428 still sit in Congress; six of them moved to the Senate, where no district has a lean.
    expect(debt.filter(({ bioguide }) => memberOf.has(bioguide ?? null))).toHaveLength(355);
    expect(known).toHaveLength(349);
    const yes = (party: string, far: boolean): string => {
      const rows = where(known, { party }).filter((row) => {
        const points = Math.abs(Number(lean(row)));
        return far ? points > 20 : points <= 5;
      });
      return percent(where(rows, { vote: "support" }).length, rows.length, 0);
    };
    expect([
      yes("Democrat", false),
      yes("Democrat", true),
      yes("Republican", false),
      yes("Republican", true),
    ]).toEqual(["94", "68", "100", "59"]);
  });
});

describe("scorecards and their traps", () => {
  const A = ["h100", "h192", "h25", "h282", "h558", "h209", "h149", "h265", "h93", "h500"].map(
    (roll) => `${roll}-2023`,
  );
  const B = ["h202", "h268", "h255", "h119", "h225", "h118", "h364", "h237", "h723", "h243"].map(
    (roll) => `${roll}-2023`,
  );
  const still = votes.filter(({ bioguide }) => memberOf.has(bioguide ?? null));
  const sides = new Map([...rolls.keys()].map((roll) => [roll, sideOf(rollOf(roll), "Democrat")]));
  const ids = [...new Set(still.map(({ bioguide }) => bioguide))];
  const own = new Map(ids.map((id) => [id, where(still, { bioguide: id ?? null })]));
  // The party of today: of one member the votes name a wrong one, of another an old one.
  const partyOf = (id: Row["bioguide"] | undefined): Row["party"] => memberOf.get(id ?? null)?.party ?? null;
  const score = (id: Row["bioguide"] | undefined, rolls: readonly string[]): number | null => {
    const cast = (own.get(id) ?? []).filter(
      ({ roll, vote }) => rolls.includes(String(roll)) && vote !== null,
    );
    if (cast.length === 0) return null;
    return Math.round(
      (100 * cast.filter(({ roll, vote }) => vote === sides.get(String(roll))).length) / cast.length,
    );
  };
  const byName = (last: string, state: string): Row["bioguide"] =>
    members.find(({ name, state: of }) => String(name).includes(last) && of === state)?.bioguide ?? null;

  it("has 54 House votes of 359 members still sitting", () => {
    expect([sides.size, ids.length]).toEqual([54, 359]);
  });

  it("ties 179 of 181 Republicans at 0 and 176 of 177 Democrats at 100 on list A", () => {
    const scores = (party: string): (number | null)[] =>
      ids.filter((id) => partyOf(id) === party).map((id) => score(id, A));
    const republicans = scores("Republican");
    const democrats = scores("Democrat");
    expect([republicans.filter((value) => value === 0).length, republicans.length]).toEqual([179, 181]);
    expect([democrats.filter((value) => value === 100).length, democrats.length]).toEqual([176, 177]);
    // Of those who still sit, at most one crossed in each of the ten votes; of all members at most two.
    const most = (among: readonly Row[]): number =>
      Math.max(...A.map((roll) => crossers(where(among, { roll })).length));
    expect([most(still), most(votes)]).toEqual([1, 2]);
  });

  it("turns Miller-Meeks from 0 to 40 and Golden from 67 to 20 on list B", () => {
    const both = (id: Row["bioguide"]): (number | null)[] => [score(id, A), score(id, B)];
    expect([both(byName("Miller-Meeks", "IA")), both(byName("Golden", "ME"))]).toEqual([
      [0, 40],
      [67, 20],
    ]);
  });

  it("has hardly any relation of A and B within Republicans: .07", () => {
    const pairs = ids
      .filter((id) => partyOf(id) === "Republican")
      .flatMap((id) => {
        const [a, b] = [score(id, A), score(id, B)];
        return a === null || b === null ? [] : [[a, b] as const];
      });
    expect(correlation(pairs).toFixed(2)).toBe("0.07");
  });

  it("lets McClellan and Cleaver, with 45 of 54 votes, fall from 100 to 83 when absence counts as a no", () => {
    const all = [...sides.keys()];
    const fallen = [byName("McClellan", "VA"), byName("Cleaver", "MO")].map((id) => {
      const cast = (own.get(id) ?? []).filter(({ vote }) => vote !== null);
      return [
        cast.length,
        score(id, all),
        Math.round((100 * cast.filter(({ roll, vote }) => vote === sides.get(String(roll))).length) / 54),
      ];
    });
    expect(fallen).toEqual([
      [45, 100, 83],
      [45, 100, 83],
    ]);
  });

  it("ranks Davis and Gluesenkamp Perez 30 below Lawler 40 on list B; with h511 for h202 they are 40, 40 and 30", () => {
    const three = [byName("Davis", "NC"), byName("Perez", "WA"), byName("Lawler", "NY")];
    const other = B.map((roll) => (roll === "h202-2023" ? "h511-2023" : roll));
    expect(three.map((id) => score(id, B))).toEqual([30, 30, 40]);
    expect(three.map((id) => score(id, other))).toEqual([40, 40, 30]);
    expect(three.map((id) => score(id, A))).toEqual([100, 100, 0]);
  });

  it("finds two members whose party differs from 2023 to 2026: an error in one row, and a changed label", () => {
    const differ = ids.filter((id) =>
      (own.get(id) ?? []).some(({ party }) => party !== memberOf.get(id)?.party),
    );
    const names = differ.map((id) => String(memberOf.get(id)?.name));
    expect(names).toHaveLength(2);
    expect(["Aderholt", "Kiley"].filter((last) => names.some((name) => name.includes(last)))).toHaveLength(2);
    const parties = (last: string, state: string): unknown[] => {
      const rows = own.get(byName(last, state)) ?? [];
      return [
        rows.length,
        where(rows, { party: "Republican" }).length,
        where(rows, { party: "Independent" }).length,
      ];
    };
    expect(parties("Kiley", "CA")).toEqual([54, 54, 0]);
    expect(parties("Aderholt", "AL").at(-1)).toBe(1);
  });
});

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const [meanX, meanY] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  const product = (of: (x: number, y: number) => number): number =>
    pairs.reduce((total, [x, y]) => total + of(x - meanX, y - meanY), 0);
  return product((x, y) => x * y) / Math.sqrt(product((x) => x * x) * product((_, y) => y * y));
}
