import type { SliderField } from "../../form-field.js";
import { el } from "../element.js";
import { type DrawnField, type FieldTools, helpId } from "./drawn-field.js";
import { labelled } from "./field-frame.js";

/** A number on a line. Nothing is said until somebody has moved it: its place must not be a hint. */
export function drawSlider(field: SliderField, tools: FieldTools): DrawnField {
  const { low, high, step, unit } = field;
  const middle = (low + high) / 2;
  const slider = el("input", {
    id: tools.id,
    type: "range",
    min: low,
    max: high,
    step,
    "aria-describedby": helpId(tools, field),
  });
  const shown = el("output", { for: tools.id });
  let set = false;
  function show(): void {
    const words = set ? `${slider.value}${unit}` : tools.say("notSet");
    shown.textContent = words;
    slider.setAttribute("aria-valuetext", words);
    slider.classList.toggle("md-unset", !set);
  }
  function moved(how: "typing" | "done"): void {
    set = true;
    show();
    tools.changed(how);
  }
  slider.addEventListener("input", () => moved("typing"));
  slider.addEventListener("change", () => moved("done"));
  // A press on the place where it stands means that place.
  slider.addEventListener("pointerup", () => moved("done"));
  slider.addEventListener("keydown", ({ key }) => {
    if (key === "Enter" || key === " ") moved("done");
  });
  slider.value = String(middle);
  show();
  return {
    element: labelled(field, tools, el("div", { class: "md-row md-slider" }, slider, shown)),
    control: slider,
    get: () => (set ? slider.value : undefined),
    set(value) {
      set = typeof value === "string" && value !== "";
      slider.value = set ? String(value) : String(middle);
      show();
    },
  };
}
