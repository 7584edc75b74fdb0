import type { FormField } from "../../form-field.js";
import { drawChoice } from "./choice.js";
import type { DrawnField, FieldTools } from "./drawn-field.js";
import { drawLines } from "./lines.js";
import { drawNumbers } from "./numbers.js";
import { drawOrder } from "./order.js";
import { drawSlider } from "./slider.js";
import { drawTable } from "./table.js";
import { drawText } from "./text.js";

/** A field of any kind on the page. */
export function drawField(field: FormField, tools: FieldTools): DrawnField {
  switch (field.kind) {
    case "text":
    case "number":
    case "day":
      return drawText(field, tools);
    case "numbers":
      return drawNumbers(field, tools);
    case "choice":
    case "several":
      return drawChoice(field, tools);
    case "slider":
      return drawSlider(field, tools);
    case "order":
      return drawOrder(field, tools);
    case "lines":
      return drawLines(field, tools);
    case "table":
      return drawTable(field, tools);
  }
}
