import type { MarkupParser } from "./read-markup.js";

interface Element {
  readonly fields: Record<string, unknown>;
  text: string;
}

/** Deeper documents are made to fill the memory. */
const DEEPEST = 200;

/**
 * An XML document as a value of JSON: an element is a record of its attributes and of the elements in it, several of one name
 * are a list, and one that holds words alone is a text.
 *
 * @throws when elements lie too deep in each other.
 */
export function xmlValue(text: string, makeParser: MarkupParser): unknown {
  const top = newElement();
  const open: Element[] = [top];
  const parser = new makeParser(
    {
      onopentag(_tag, attributes) {
        if (open.length > DEEPEST)
          throw new Error("Its elements lie too deep in each other, so it was not read.");
        const element = newElement();
        for (const [name, value] of Object.entries(attributes)) put(element, name, value);
        open.push(element);
      },
      onclosetag(tag) {
        const element = open.pop();
        const around = open.at(-1);
        if (element === undefined || around === undefined) return;
        const words = element.text.trim();
        if (Object.keys(element.fields).length === 0) put(around, tag, words);
        else {
          if (words !== "") put(element, "text", words);
          put(around, tag, element.fields);
        }
      },
      ontext(words) {
        const element = open.at(-1);
        if (element !== undefined) element.text += words;
      },
      oncomment(words) {
        const element = open.at(-1);
        if (element !== undefined) put(element, "comment", words.trim());
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return top.fields;
}

// A tag such as "__proto__" is data here, so the object has no prototype of its own to be changed.
const newElement = (): Element => ({ fields: Object.create(null), text: "" });

function put({ fields }: Element, name: string, value: unknown): void {
  const known = fields[name];
  if (known === undefined) fields[name] = value;
  else if (Array.isArray(known)) known.push(value);
  else fields[name] = [known, value];
}
