import type { ColumnProfile } from "../column-profile.js";

/** What people work as, where it stands in a list of those who work in one place. */
const isWork = (text: string): boolean =>
  /^(?!.*\d{2}|(?:county|city|town)[ -]clerk)(?:.* )?(?:driver|clerk|custodian|secretary|technician|nurse|aide|cook|teacher|officer|operator|mechanic|assistant|supervisor|director|analyst|specialist|coordinator|librarian|janitor|laborer|firefighter|paraeducator|electrician|plumber|carpenter|welder|cashier|housekeeper|dispatcher|inspector|caseworker|social worker|bus monitor|food server|stock(?:er)?|picker|packer|barista)s?(?: (?:[IV]{1,3}|\d))?$/i.test(
    text.trim(),
  );

/** Half of the cells are titles of jobs. Fewer may be people called Cook. */
export const areJobTitles = ({ shareOf }: ColumnProfile): boolean => shareOf(isWork) >= 0.5;
