/** Marks a text for the language file where only a text fits, for example the message of a schema; `courseText` says it. */
export function template<const Text extends string>(text: string extends Text ? never : Text): Text {
  return text;
}
