import { findExercise, findPrediction, findReflection } from "../modules/index.js";
import { findPlanSection } from "../plan/plan-sections.js";
import type { Form } from "./form.js";
import { checkForm } from "./kinds/check-form.js";
import { planForm } from "./kinds/plan-form.js";
import { predictForm } from "./kinds/predict-form.js";
import { reflectForm } from "./kinds/reflect-form.js";
import { safetyForm } from "./kinds/safety-form.js";

/** The kinds of forms, by the first word of their id. Each finds its form by the name of the work. */
const kinds: Readonly<Record<string, (name: string) => Form | undefined>> = {
  reflect(name) {
    const question = findReflection(name);
    return question && reflectForm(question);
  },
  check(name) {
    const exercise = findExercise(name);
    return exercise && checkForm(exercise);
  },
  predict(name) {
    const prediction = findPrediction(name);
    return prediction && predictForm(prediction);
  },
  safety: () => safetyForm,
  plan(name) {
    const rule = findPlanSection(name);
    return rule && planForm(rule);
  },
};

/** The id under which pages and kernels know a form: it names the work, so it is the same in every notebook. */
export function formId(kind: "reflect" | "check" | "predict" | "safety" | "plan", name: string): string {
  return `md-${kind}:${name}`;
}

/** The form with this id, if there is one. */
export function formOf(id: string): Form | undefined {
  const [, kind = "", name = ""] = /^md-([a-z]+):(.+)$/.exec(id) ?? [];
  return Object.hasOwn(kinds, kind) ? kinds[kind]?.(name) : undefined;
}
