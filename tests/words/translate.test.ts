import { describe, expect, it } from "vitest";
import { translator } from "../../src/library/words/translate.js";

const say = translator({
  a: { "Go on.": "Siga.", "{n} tasks": "{n} tareas", "{n} questions": "{n} preguntas" },
  b: {
    "Hint {n} of {all}": "Pista {n} de {all}",
    "Before the debrief: {a} and {b}.": "Antes de la sesión: {b} y {a}.",
    "Is it 1.5 (about)?": "¿Es 1,5 (más o menos)?",
  },
});

describe("translator", () => {
  it("gives a known sentence in the other language", () => {
    expect(say("Go on.")).toBe("Siga.");
    expect(say("Is it 1.5 (about)?")).toBe("¿Es 1,5 (más o menos)?");
  });

  it("carries the values of a sentence over", () => {
    expect(say("Hint 2 of 3")).toBe("Pista 2 de 3");
  });

  it("translates what stands inside a sentence, in the order of the other language", () => {
    expect(say("Before the debrief: 3 tasks and 2 questions.")).toBe(
      "Antes de la sesión: 2 preguntas y 3 tareas.",
    );
  });

  it("leaves a sentence that it does not know as it is, however it is written", () => {
    for (const sentence of ["Hello", "", "Hint 2 of", "{n} x", "$& $1"]) {
      expect(say(sentence)).toBe(sentence);
    }
  });

  it("takes only amounts for {count} and {number}", () => {
    const counting = translator({ a: { "{count} rows": "{count} filas" } });
    expect(counting("1,200 rows")).toBe("1,200 filas");
    expect(counting("Look for two rows")).toBe("Look for two rows");
  });

  it("leaves the words of others as they are: between quotation marks, and as {name}", () => {
    const quoting = translator({
      a: { goals: "metas", "Plan of goals": "Plan de metas" },
      b: {
        'No column "{column}": {list}.': 'Sin columna "{column}": {list}.',
        "{name} must be above 0.": "{name} debe ser mayor que 0.",
        "`{code}` is missing.": "falta `{code}`.",
        '"{title}" starts over.': '"{title}" empieza de nuevo.',
      },
    });
    expect(quoting('No column "goals": goals.')).toBe('Sin columna "goals": metas.');
    expect(quoting("goals must be above 0.")).toBe("goals debe ser mayor que 0.");
    expect(quoting("`goals` is missing.")).toBe("falta `goals`.");
    expect(quoting('"Plan of goals" starts over.')).toBe('"Plan de metas" empieza de nuevo.');
  });

  it("translates sentences that follow each other, when it knows them all", () => {
    const several = translator({
      a: {
        "{name} is missing.": "falta {name}.",
        "{name} is {number}, not {a}.": "{name} es {number}, no {a}.",
        "What there is to read: {findings}": "Lo que hay que leer: {findings}",
        "Still open: {titles}.": "Falta: {titles}.",
        Goals: "Metas",
        Start: "Inicio",
      },
    });
    expect(several("a is missing. b is 1.5, not 2.")).toBe("falta a. b es 1.5, no 2.");
    expect(several("What there is to read: a is 1, not 2. b is missing.")).toBe(
      "Lo que hay que leer: a es 1, no 2. falta b.",
    );
    expect(several("a is missing. Who knows.")).toBe("a is missing. Who knows.");
    expect(several("Still open: Goals, Start, Odd.")).toBe("Falta: Metas, Inicio, Odd.");
  });

  it("names each whole sentence that it does not know", () => {
    const unknown: string[] = [];
    const groups = { a: { "{n} tasks": "{n} tareas" } };
    const listening = translator(groups, undefined, (sentence) => unknown.push(sentence));
    listening("3 tasks");
    listening("Hello");
    expect(unknown).toEqual(["Hello"]);
  });

  it("keeps values that look like patterns letter by letter", () => {
    expect(say("Hint $1 of {all} $&")).toBe("Pista $1 de {all} $&");
  });

  it("comes to an end when sentences contain themselves", () => {
    const nested = translator({ a: { "({a})": "[{a}]" } });
    expect(nested("((((((((x))))))))")).toBe("[[[[[(((x)))]]]]]");
  });
});
