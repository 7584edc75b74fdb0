/** The options of the library in the words of the command line. */
export function inOptions(message: string): string {
  return message
    .replace(/columns: \{ "([^"]*)": "…" \}/, '--column "$1=…"')
    .replace("give one value for all: values", "give one value for all: --value")
    .replace(/also: \["([^"]*)"\]/, "--also $1")
    .replace(/also: (?=\S)/, "--also ")
    .replace(/personal: \["([^"]*)"\]/, '--personal "$1"')
    .replace("Name the column in optOuts", "Name the column with --opt-out");
}
