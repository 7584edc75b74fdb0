import { join } from "node:path";
import { localDay } from "../../../library/kernel/clock.js";
import { spokenFindings } from "../../../library/organize/plan/check-plan.js";
import { template } from "../../../library/words/template.js";
import { courseText, sentence } from "../../../library/words/words.js";
import type { Card } from "../../cards/card.js";
import { valuesFromCase } from "../../cases/values-from-case.js";
import { notSaved } from "../../my-work/work-notices.js";
import type { WorkStore } from "../../my-work/work-store.js";
import { notWrittenCard, writtenCard } from "../../plan/export-cards.js";
import { mendedSections } from "../../plan/form/do-act.js";
import { openPoints, unfinishedSections } from "../../plan/form/open-points.js";
import { readAct } from "../../plan/form/plan-act.js";
import { digestOf } from "../../plan/my-digest.js";
import { findingText } from "../../plan/plan-cards.js";
import { DIGEST, planFiles, writePlanFiles } from "../../plan/plan-files.js";
import { planSections } from "../../plan/plan-sections.js";
import { planDraft } from "../../plan/read-sections.js";
import type { Form } from "../form.js";

const TITLE = sentence("Check and export");
const ALL = [...planFiles.map(({ name }) => name), DIGEST];

/** What each button writes. */
const exportsByName: Readonly<Record<string, { readonly label: string; readonly files: readonly string[] }>> =
  {
    all: { label: template("Write all files"), files: ALL },
    docx: { label: template("Document (DOCX)"), files: ["plan.docx"] },
    xlsx: { label: template("Spreadsheet (XLSX)"), files: ["plan.xlsx"] },
    html: { label: template("Page to print (HTML)"), files: ["plan.html"] },
    md: { label: template("Plain text (MD)"), files: ["plan.md"] },
    json: { label: template("Copy for the course (JSON)"), files: ["plan.json"] },
    digest: { label: template("Digest for the trainer"), files: [DIGEST] },
  };

/** The last form of the plan: what is open in it, section by section, and buttons that write its files. */
export const exportForm: Form = {
  view: {
    title: template("Check and export"),
    lead: template(
      "What is open in your plan stands here, section by section. The files are written into my-work/plan, on this computer only.",
    ),
    fields: [],
    saves: "as you go",
    acts: Object.entries(exportsByName).map(([act, { label }]) => ({ act, label })),
  },
  shares: "plan",
  read: (work, now) => ({
    value: {},
    notes: [
      ...openPoints(work, now, localDay(now)),
      ...valuesFromCase(work).map((says) => ({ field: "", kind: "case" as const, says, acts: [] })),
    ],
  }),
  receive(work, { ask, act }, now) {
    const mend = ask === "act" ? readAct(act) : undefined;
    if (mend?.[0] !== "mend") return { work };
    const plan = mendedSections(work.plan, mend, localDay(now));
    return { work: plan === work.plan ? work : { ...work, plan } };
  },
  async perform({ act = "" }, { store, clock }) {
    const wanted = Object.hasOwn(exportsByName, act) ? exportsByName[act] : undefined;
    return wanted === undefined ? undefined : exported(wanted.files, store, clock.now());
  },
};

async function exported(files: readonly string[], store: WorkStore, now: Date): Promise<Card> {
  const { work } = store.read();
  const { plan, missing } = planDraft(work.plan);
  const errors = spokenFindings(plan).filter(({ level }) => level === "error");
  const open = planSections.filter(({ section }) => missing.includes(section));
  if (open.length > 0 || errors.length > 0) {
    const list = [
      ...open.map(({ title }) =>
        sentence("{section}: nothing complete is written here yet.", { section: courseText(title) }),
      ),
      ...errors.map(findingText),
    ];
    return notWrittenCard(TITLE, list, sentence("Mend the first line, then press the button again."));
  }
  try {
    const folder = join(store.folder, "plan");
    const fromCase = valuesFromCase(work);
    const digest = digestOf(plan, work, localDay(now));
    const written = await writePlanFiles(plan, digest, folder, fromCase, files);
    return writtenCard(TITLE, written, { left: unfinishedSections(work, now), fromCase });
  } catch (error) {
    return {
      tone: "not yet",
      title: TITLE,
      paragraphs: [notSaved(error)],
    };
  }
}
