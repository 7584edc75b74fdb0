// A page that is opened as a file from the disk can be read, and its cells cannot run: no browser lets a file start them.

if (location.protocol === "file:") {
  for (const notice of document.querySelectorAll<HTMLElement>("[data-from-disk]")) notice.hidden = false;
}
