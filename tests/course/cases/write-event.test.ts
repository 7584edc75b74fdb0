import { describe, expect, it } from "vitest";
import { CASE_IDS } from "../../../src/course/cases/campaign-case.js";
import { caseEvents } from "../../../src/course/cases/case-events.js";
import { chooseCase } from "../../../src/course/cases/choose-case.js";
import { filledFromCase, withoutFilling } from "../../../src/course/cases/fill-from-case.js";
import { numberOf, writeEvent } from "../../../src/course/cases/write-event.js";
import { gateForm } from "../../../src/course/forms/kinds/gate-form.js";
import { gateStates } from "../../../src/course/gates/gate-states.js";
import { findGate } from "../../../src/course/gates/gates.js";
import type { Work } from "../../../src/course/my-work/work.js";
import { inEnglish } from "../../../src/library/words/say.js";
import { chosen, now, typed } from "./case-work.js";

const eventOf = (id: string) => {
  const event = caseEvents.find((one) => one.id === id);
  if (event === undefined) throw new Error(`There is no event ${id}.`);
  return event;
};
const says = (id: string): string => inEnglish(eventOf(id).says());
const written = (id: string, text: string, work: Work): Work => {
  const result = writeEvent(eventOf(id), text, filledFromCase(work), now);
  if ("problem" in result) throw new Error(inEnglish(result.problem));
  return withoutFilling(result.work);
};
const opened = ({ capstone }: Work) => (capstone?.reopened ?? []).map(({ event, gate }) => [event, gate]);

/** The millage after the learner has mended the gate of Module 2. */
const millage = typed(chosen("muskegon-millage"), "capacity", { volunteers: "62" });

describe("the events", () => {
  it("are one in week two and one in week three for each case, each at a number of its plan", () => {
    for (const id of CASE_IDS) {
      const own = caseEvents.filter((event) => event.case === id);
      expect(own.map(({ week }) => week)).toEqual([2, 3]);
      const work = filledFromCase(chosen(id));
      for (const event of own) {
        expect(findGate(event.gate)).toBeDefined();
        expect([event.id, numberOf(event, work, now)]).toEqual([event.id, expect.stringMatching(/^[\d.]+$/)]);
      }
    }
  });

  it("say numbers that the data of the course give", () => {
    expect(says("coalition-switch")).toContain("Of 32 champions 30 are left");
    expect(says("tenants-hosts")).toContain("1.72 hosts in each hub become 1.42");
    expect(says("millage-arm")).toContain(
      "600 households are left in each arm, and the test finds effects from 8.1% on",
    );
  });
});

describe("the number of an event", () => {
  it("is asked about where its dot may stand for thousands", () => {
    const asked = writeEvent(eventOf("millage-arm"), "1.200", filledFromCase(millage), now);
    expect(asked).toMatchObject({ problem: expect.anything() });
    expect("problem" in asked && inEnglish(asked.problem)).toBe('"1.200" can be 1200 or 1.2: which one?');
  });

  it("opens a gate again that held, and it is remembered although the plan is mended later", () => {
    expect(gateStates(filledFromCase(millage), now).m2).toBe("holds");
    const after = written("millage-flake", "45%", millage);
    expect(filledFromCase(after).plan.assumptions).toContainEqual(
      expect.objectContaining({ key: "flake", value: 0.45 }),
    );
    expect(gateStates(filledFromCase(after), now).m2).toBe("at risk");
    expect(opened(after)).toEqual([["millage-flake", "m2"]]);
    const mended = typed(after, "capacity", { volunteers: "80" });
    expect(gateStates(filledFromCase(mended), now).m2).toBe("holds");
    expect(opened(mended)).toEqual([["millage-flake", "m2"]]);
    expect(opened(written("millage-flake", "45%", mended))).toEqual([["millage-flake", "m2"]]);
  });

  it("breaks the sum of the tiers when two members switch, and the safety of open accounts", () => {
    expect(opened(written("coalition-switch", "30", chosen("care-coalition")))).toEqual([
      ["coalition-switch", "m3a"],
    ]);
    expect(opened(written("tenants-accounts", "4", chosen("tenants-network")))).toEqual([
      ["tenants-accounts", "safety"],
    ]);
  });

  it("opens nothing where the plan carries it, and nothing that was at risk before", () => {
    const strong = typed(chosen("muskegon-millage"), "capacity", { volunteers: "90" });
    expect(opened(written("millage-flake", "45%", strong))).toEqual([]);
    expect(opened(written("millage-flake", "45%", chosen("muskegon-millage")))).toEqual([]);
  });

  it("is refused with a sentence when it is none, or when its row is gone", () => {
    const refused = (text: string, work: Work) => writeEvent(eventOf("millage-flake"), text, work, now);
    expect(refused("much more", filledFromCase(millage))).toHaveProperty("problem");
    expect(refused("45%", chooseCase(millage, "own", now))).toHaveProperty("problem");
  });
});

describe("the form of a gate with an event", () => {
  const gate = findGate("m4");
  if (gate === undefined) throw new Error("There is no gate m4.");
  const form = gateForm(gate);
  const ask = (work: Work, more: object): Work => {
    const seen = filledFromCase(work);
    const { work: after } = form.receive(seen, { ask: "save", id: "1", from: "a", ...more }, now);
    return withoutFilling(after);
  };

  it("shows it to the case alone, keeps what is typed, and writes it with the button", () => {
    expect(form.read(filledFromCase(chosen("own")), now).shown).toBeUndefined();
    expect(form.read(filledFromCase(millage), now)).toMatchObject({
      value: { "millage-flake": "0.32" },
      shown: ["millage-flake"],
    });
    const typing = ask(millage, { value: { "millage-flake": "45%" } });
    expect(opened(typing)).toEqual([]);
    expect(form.read(filledFromCase(typing), now).value).toEqual({ "millage-flake": "45%" });
    const after = ask(typing, { ask: "act", act: "write" });
    expect(opened(after)).toEqual([["millage-flake", "m2"]]);
    const [note] = form.read(filledFromCase(after), now).notes ?? [];
    expect(note === undefined ? "" : inEnglish(note.says)).toContain(
      "These gates held and do not any more: Enough votes, enough shifts.",
    );
  });

  it("never takes a number for the event of another case", () => {
    expect(ask(chosen("own"), { ask: "act", act: "write", value: { "millage-flake": "45%" } })).toEqual(
      chosen("own"),
    );
  });
});
