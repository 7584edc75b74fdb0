import type { Translate } from "../../library/words/translate.js";

/** Everything that a form says by itself. Words in braces are filled in by the page. */
export const formWords = {
  saved: "Saved in my-work at {time}",
  saving: "Saving…",
  typing: "Not saved yet: you are typing.",
  kept: "This is what you saved.",
  empty: "Nothing is saved yet.",
  loading: "Loading what you saved…",
  waits: "Waiting for a running cell. Your words are kept here and saved when it is done.",
  lost: "The notebook is starting again. Your words are kept here and saved when it is back.",
  elsewhere: "Changed in another window just now.",
  choose: "Choose one",
  up: "Move up",
  down: "Move down",
  position: "{label}: place {place} of {all}",
  use: "Use this line",
  remove: "Take this line out",
  unused: "Lines that you do not use",
  used: "Your lines, from first to last",
  noLines: "No line yet.",
  add: "Add a {each}",
  edit: "Edit",
  delete: "Delete",
  undo: "Undo the delete",
  deleted: "Deleted.",
  keep: "Keep this {each}",
  cancel: "Cancel",
  noRows: "There is no {each} yet.",
  page: "Page {page} of {pages}",
  back: "Back",
  next: "Next page",
  answered: "{done} of {all} answered",
  result: "See the result",
  yourResult: "Your result",
  solution: "Put the solution into the form",
  hidden: "The result below is hidden until you have answered.",
  notSet: "Not set yet: move the slider",
} as const;

/** The words of a form in the language of the reader. */
export function saidFormWords(say: Translate): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(formWords).map(([name, words]) => [name, say(words)]));
}
