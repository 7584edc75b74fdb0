import { findGate } from "../gates/gates.js";
import { findExercise, findPrediction, findRecall, findReflection } from "../modules/index.js";
import { findPlanSection } from "../plan/plan-sections.js";
import { guessPlaces } from "../predict/guess-place.js";
import type { Form } from "./form.js";
import { campaignForm } from "./kinds/campaign-form.js";
import { checkForm } from "./kinds/check-form.js";
import { exportForm } from "./kinds/export-form.js";
import { gateForm } from "./kinds/gate-form.js";
import { guessForm } from "./kinds/guess-form.js";
import { planForm } from "./kinds/plan-form.js";
import { reflectForm } from "./kinds/reflect-form.js";
import { safetyForm } from "./kinds/safety-form.js";

/** The kinds of forms, by the first word of their id. Each finds its form by the name of the work. */
const kinds = {
  reflect(name: string) {
    const question = findReflection(name);
    return question && reflectForm(question);
  },
  check(name: string) {
    const exercise = findExercise(name);
    return exercise && checkForm(exercise);
  },
  predict(name: string) {
    const prediction = findPrediction(name);
    return prediction && guessForm(prediction, guessPlaces.predict);
  },
  again(name: string) {
    const prediction = findPrediction(name);
    return prediction && guessForm(prediction, guessPlaces.again);
  },
  recall(name: string) {
    const question = findRecall(name);
    return question && guessForm(question, guessPlaces.recall);
  },
  safety: () => safetyForm,
  campaign: () => campaignForm,
  gate(name: string) {
    const gate = findGate(name);
    return gate && gateForm(gate);
  },
  plan(name: string) {
    if (name === "export") return exportForm;
    const rule = findPlanSection(name);
    return rule && planForm(rule);
  },
} satisfies Readonly<Record<string, (name: string) => Form | undefined>>;

const byKind: Readonly<Record<string, (name: string) => Form | undefined>> = kinds;

/** The id under which pages and kernels know a form: it names the work, so it is the same in every notebook. */
export function formId(kind: keyof typeof kinds, name: string): string {
  return `md-${kind}:${name}`;
}

/** The form with this id, if there is one. */
export function formOf(id: string): Form | undefined {
  const [, kind = "", name = ""] = /^md-([a-z]+):(.+)$/.exec(id) ?? [];
  return Object.hasOwn(byKind, kind) ? byKind[kind]?.(name) : undefined;
}
