import { template } from "../../../library/words/template.js";
import type { Form } from "../form.js";

/** What stands in the place of a form, or of another widget, that a notebook shows and the course does not have. */
export const lostForm: Form = {
  view: {
    title: template("A form that is not here"),
    lead: template("This form is no part of this course now. Run the cell above once more."),
    fields: [],
    saves: "as you go",
  },
  read: () => ({ value: {} }),
  receive: (work) => ({ work }),
};
