// The commands of a job, each as its words: what tests and benchmarks run is what stands in the file.

/**
 * @param {string} text the text of a .sh file with one command a line; lines that begin with # are for people
 * @returns {readonly (readonly string[])[]}
 */
export function readCommands(text) {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => Array.from(line.matchAll(/"([^"]*)"|\S+/g), ([word, quoted]) => quoted ?? word));
}
