/** Ties what is said about a field to the field, for whoever hears the page, or unties it. */
export function describeControl(
  control: HTMLElement,
  id: string,
  { said, wrong }: { readonly said: boolean; readonly wrong: boolean },
): void {
  const others = (control.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .filter((one) => one !== "" && one !== id);
  const described = said ? [...others, id] : others;
  if (described.length > 0) control.setAttribute("aria-describedby", described.join(" "));
  else control.removeAttribute("aria-describedby");
  if (wrong && control.matches("input, textarea")) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}
