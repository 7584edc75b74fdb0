import { template } from "../../../library/words/template.js";
import { rubricCard } from "../../cards/rubric-card.js";
import type { Reflection } from "../../check/reflection.js";
import { keepTyping } from "../../my-work/keep-text.js";
import { versionOf } from "../../plan/form/version-of.js";
import type { Form } from "../form.js";
import { oneText } from "../one-text.js";

/** A thought exercise: a box to write into, kept while somebody writes, and a list to read the text against. */
export function reflectForm(question: Reflection): Form {
  const { id, prompt } = question;
  return {
    view: {
      title: template("Your thoughts"),
      fields: [{ kind: "text", name: "text", label: prompt, lines: 5 }],
      saves: "as you go",
    },
    read({ reflections }) {
      const written = reflections[id];
      if (written === undefined) return { value: {} };
      const said = written.text.trim() === "" ? {} : { said: rubricCard(question, written.text) };
      return { value: { text: written.text }, stamp: versionOf(written.text), ...said };
    },
    receive(work, { value = {}, stamp: seen, typedAt }, now) {
      const text = oneText(value.text);
      return { work: text === undefined ? work : keepTyping(work, id, { text, seen, typedAt }, now) };
    },
  };
}
