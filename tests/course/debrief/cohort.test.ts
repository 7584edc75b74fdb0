import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agendaParts } from "../../../src/course/debrief/agenda.js";
import { cohortOf } from "../../../src/course/debrief/cohort.js";
import { type DebriefDigest, debriefDigest } from "../../../src/course/debrief/debrief-digest.js";
import { parseDigest as parseDigestWords } from "../../../src/course/debrief/parse-digest.js";
import { planDigest } from "../../../src/course/debrief/plan-digest.js";
import { readDigests as readDigestsWords } from "../../../src/course/debrief/read-digests.js";
import { syntheticCohort } from "../../../src/course/debrief/synthetic-cohort.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import { saying } from "../../support/in-english.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const readDigests = saying(readDigestsWords);

const parseDigest = saying(parseDigestWords);

const example = debriefDigest(
  planDigest(greatLakesPlan),
  [{ task: "m1.third-pass", mistake: "of-all-knocks" }],
  7,
);
const text = (digest: unknown): string => JSON.stringify(digest);

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const people = (digests: readonly DebriefDigest[]) =>
  folderWith(Object.fromEntries(digests.map((digest, i) => [`person-${i + 1}.json`, text(digest)])));

describe("parseDigest", () => {
  it("reads what savePlan writes, and every made-up digest", () => {
    for (const digest of [example, ...syntheticCohort(30, 7)]) {
      expect(parseDigest(text(digest))).toEqual({ digest });
    }
  });

  it("leaves out mistakes that this course does not know", () => {
    const foreign = { ...example, mistakes: [{ task: "m1.third-pass", mistake: "<script>" }] };
    expect(parseDigest(text(foreign))).toEqual({ digest: { ...example, mistakes: [] } });
  });

  it.each([
    ["a text that ends", "{", "cut off"],
    ["a list", "[]", "not a digest"],
    ["nothing", "null", "not a digest"],
    ["a plan", text(greatLakesPlan), "not for the plan"],
    ["a later version", text({ ...example, version: 9 }), "newer release"],
    ["one more field", text({ ...example, note: "call Ana" }), "changed by hand"],
    [
      "a name in the plan",
      text({ ...example, plan: { ...example.plan, organization: "x" } }),
      "The fault is in plan",
    ],
    ["an impossible share", text({ ...example, plan: { ...example.plan, flake: 7 } }), "plan, flake"],
    ["a whole date", text({ ...example, plan: { ...example.plan, start: "2027-01-11" } }), "plan, start"],
    [
      "far too many rows",
      text({ ...example, plan: { ...example.plan, contactRates: Array(101).fill(0.1) } }),
      "contactRates",
    ],
  ])("says in a sentence why %s is none", (_, json, reason) => {
    const parsed = parseDigest(json);
    expect("reason" in parsed ? parsed.reason : "read").toContain(reason);
  });

  it("never throws and never repeats what a file says", () => {
    fc.assert(
      fc.property(fc.json(), fc.string({ minLength: 4 }), (json, secret) => {
        const marked = `§${secret}`;
        const parsed = [json, text({ ...example, [marked]: marked }), text({ ...example, plan: marked })].map(
          parseDigest,
        );
        expect(JSON.stringify(parsed)).not.toContain("§");
      }),
    );
  });
});

/** A copy in which one text or number, at any depth, is replaced. */
function withEach(value: unknown, foreign: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [foreign];
  const parts = Object.entries(value);
  return parts.flatMap(([key, part]) =>
    withEach(part, foreign).map((changed) =>
      Array.isArray(value)
        ? value.map((kept: unknown, i) => (String(i) === key ? changed : kept))
        : { ...value, [key]: changed },
    ),
  );
}

describe("readDigests", () => {
  it("takes nothing from a file with a script in any of its fields, and goes on with 200 others", () => {
    const script = '<script>uninvited("1")</script>';
    const hostile = withEach(example, script);
    expect(hostile.length).toBeGreaterThan(25);
    const good = syntheticCohort(200, 11);
    const folder = people(good);
    for (const [i, digest] of hostile.entries())
      writeFileSync(join(folder, `hostile-${i}.json`), text(digest));
    writeFileSync(join(folder, "deep.json"), `${"[".repeat(90_000)}${"]".repeat(90_000)}`);
    writeFileSync(
      join(folder, "prototype.json"),
      text(example).replace("{", '{"__proto__":{"synthetic":true},'),
    );
    writeFileSync(join(folder, "bytes.json"), Buffer.from([0xff, 0xfe, 0x00, 0x80]));
    const { digests, setAside } = readDigests(folder);
    const cohort = cohortOf(digests.map(({ digest }) => digest));
    expect(cohort.read).toBeGreaterThanOrEqual(200);
    const taken = JSON.stringify([digests, cohort, setAside.map(({ reason }) => reason)]);
    // A find with what stands around it: the whole is too long to be read. No task of the course uses these words.
    const found = taken.match(/.{0,60}(?:<script|uninvited).{0,60}/g) ?? [];
    expect(found, "taken over from the files hostile-*.json").toEqual([]);
    expect(setAside.map(({ file }) => file)).toEqual(
      expect.arrayContaining(["bytes.json", "deep.json", "prototype.json", "hostile-0.json"]),
    );
  });

  it("names each file that it leaves out, and reads the rest", () => {
    const folder = people(syntheticCohort(12, 3));
    writeFileSync(join(folder, "copy.json"), text(syntheticCohort(12, 3)[0]));
    writeFileSync(join(folder, "broken.json"), '{"format": "movement-data dig');
    writeFileSync(join(folder, "huge.json"), " ".repeat(300_000));
    writeFileSync(join(folder, "photo.png"), "x");
    writeFileSync(join(folder, ".DS_Store"), "x");
    mkdirSync(join(folder, "more.json"));
    symlinkSync(join(folder, "broken.json"), join(folder, "link.json"));
    const { digests, setAside } = readDigests(folder);
    expect(digests).toHaveLength(12);
    expect(Object.fromEntries(setAside.map(({ file, reason }) => [file, reason.slice(0, 22)]))).toEqual({
      "broken.json": "It is not JSON: it was",
      "huge.json": "It is far too large fo",
      "link.json": "It is a link, not a fi",
      "more.json": "It is not a file. Put ",
      "person-1.json": "It is the same as copy",
      "photo.png": "It does not end in .js",
    });
  });

  it("says how to make a folder that is missing", () => {
    expect(() => readDigests(join(temporaryFolder(), "none"))).toThrow(/There is no folder .*Make it/);
  });
});

describe("cohortOf", () => {
  it("shows the made-up cohort for three digests, and says so", () => {
    const cohort = cohortOf(syntheticCohort(3, 1));
    expect(cohort).toMatchObject({ synthetic: true, read: 3 });
    expect(cohort.source).toMatch(/^SYNTHETIC cohort of 24/);
    expect(cohort.screen.plans).toBe(24);
  });

  it("shows 12 and 200 digests of their own", () => {
    for (const size of [12, 200]) {
      const { digests } = readDigests(people(syntheticCohort(size, size)));
      const cohort = cohortOf(digests.map(({ digest }) => digest));
      expect(cohort).toMatchObject({ synthetic: false, read: size });
      expect(cohort.screen.plans).toBe(size);
      expect(cohort.prompts).toHaveLength(6);
      expect(new Set(cohort.prompts.map(({ because }) => because)).size).toBeGreaterThan(2);
    }
    expect(cohortOf(syntheticCohort(200, 200)).mistakes[0]?.people).toBeGreaterThan(30);
  });

  it("does not count one plan with many tactics as a group", () => {
    const [first, ...rest] = syntheticCohort(12, 4).map((digest) => ({
      ...digest,
      plan: { ...digest.plan, contactRates: [0.15] },
    }));
    if (first === undefined) throw new Error("The cohort is empty.");
    const many = { ...first, plan: { ...first.plan, contactRates: Array<number>(9).fill(0.9) } };
    const { contactRates } = cohortOf([many, ...rest]).screen;
    expect(contactRates.find(({ group }) => group === "above 0.4")?.plans).toBeNull();
  });

  it("hides who is alone with a goal that lacks a field: the prompt does not tell either", () => {
    const goalsOf = (complete: boolean) =>
      example.plan.goals.map((goal, i) => ({ ...goal, complete: complete || i > 0 }));
    const cohortWith = (incomplete: number) =>
      cohortOf(
        Array.from({ length: 12 }, (_, i) => ({
          ...example,
          plan: { ...example.plan, goals: goalsOf(i >= incomplete) },
        })),
      );
    const one = cohortWith(1);
    expect(one.screen.completeGoals.map(({ plans }) => plans)).toEqual([null, null]);
    expect(one.prompts.map(({ because }) => because).join()).not.toContain("lack");
    const six = cohortWith(6);
    expect(six.screen.completeGoals).toEqual([
      { group: "yes", plans: 6 },
      { group: "no", plans: 6 },
    ]);
    expect(six.prompts).toContainEqual({
      question: "Which of your goals still lacks a field, and by when is it filled?",
      because: "6 plans have a goal that lacks a field.",
    });
  });

  it("shows nobody's own number as the middle one", () => {
    const digests = syntheticCohort(12, 5).map((digest, i) => ({
      ...digest,
      notebooksDone: i < 6 ? 8 : 9,
      plan: { ...digest.plan, guessShare: i < 6 ? 0.3 : 0.4 },
    }));
    const { screen, notebooksDone, prompts } = cohortOf(digests);
    expect(screen.guessShares.map(({ plans }) => plans)).toEqual([0, 6, 6]);
    expect(notebooksDone.map(({ plans }) => plans)).toEqual([0, 6, 6]);
    expect(prompts.map(({ because }) => because)).toContain(
      "6 plans rest on guesses for more than 30% of their numbers.",
    );
  });

  it("shows a mistake that nearly all made without telling who did not", () => {
    const made = (people: number) => {
      const digests = Array.from({ length: 12 }, (_, i) =>
        i < people ? example : { ...example, mistakes: [] },
      );
      return cohortOf(digests).mistakes.map((row) => row.people);
    };
    expect([4, 5, 7, 8, 11, 12].map(made)).toEqual([[], [5], [7], [8], [8], [8]]);
  });
});

describe("agendaParts", () => {
  it("fill ninety minutes without a gap", () => {
    expect(agendaParts[0]?.from).toBe(0);
    expect(agendaParts.at(-1)?.to).toBe(90);
    for (const [i, part] of agendaParts.entries()) {
      expect(part.to).toBeGreaterThan(part.from);
      expect(part.from).toBe(i === 0 ? 0 : agendaParts[i - 1]?.to);
    }
  });
});
