import type { CollectedField, LadderRung } from "../../library/organize/plan/plan.js";
import { say } from "../../library/words/say.js";
import { own, sentence, type Words } from "../../library/words/words.js";

/** A rung is an act that somebody can see; these words begin what nobody sees, in the two languages of the course. */
const FEELING =
  /^(?:(?:is|are|being|está|es)\s+)?(?:feels?|feeling|felt|thinks?|believes?|supports?|wants?|likes?|hopes?|cares?|angry|happy|interested|siente|sienten|piensa|cree|apoya|quiere)(?![\p{L}])/iu;

const NO_USE = /^(?:none|no|no use|nothing|later|unknown|n\/a|[-–—?.]+|ninguno|nada|después)$/i;

/** One or two words that begin with a capital, as the name of a person does. */
const NAME = /^\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?$/u;

const ROLE =
  /lead|chair|coord|direct|manag|organi[sz]|captain|host|treasur|secretar|presid|officer?|team|committee|staff|steward|operations|data|digital|field|admin|analyst|volunteer|tesorer|respons|equipo|encargad|líder/i;

/** What a page of Module 4 forbids and a form cannot refuse: where, one sentence, and what a button may do about it. */
export interface PeopleDoubt {
  readonly section: "collection" | "ladder";
  /** The place of the row in its list; undefined: of the whole list. */
  readonly row?: number;
  readonly column?: string;
  readonly says: Words;
  /** The words of a button that takes the row out. Default: there is none. */
  readonly takeOut?: Words;
  /** Texts that may stand there instead, in the language of the reader. */
  readonly instead: readonly string[];
}

/** What is typed in a row so far: a cell that is not there yet is no doubt. */
type Typed<Row> = Readonly<Partial<Record<keyof Row, unknown>>>;

/** The doubts about what is collected, one a row: a field without a use, an owner who is a person. */
export function collectionDoubts(rows: readonly Typed<CollectedField>[]): readonly PeopleDoubt[] {
  return rows.flatMap(({ field, use, owner }, row): readonly PeopleDoubt[] => {
    const [given, person] = [text(use), text(owner)];
    const unused: PeopleDoubt = {
      section: "collection",
      row,
      column: "use",
      says: sentence(
        "“{field}” has the use “{use}”: what has no use is not asked. Write a use, or delete the field.",
        { field: own(text(field)), use: own(given) },
      ),
      takeOut: sentence("Stop collecting it"),
      instead: [],
    };
    const named: PeopleDoubt = {
      section: "collection",
      row,
      column: "owner",
      says: sentence("Is “{owner}” a role? A role stays when a person goes.", { owner: own(person) }),
      instead: [say(sentence("data lead")), say(sentence("organizing lead"))],
    };
    return [
      ...(NO_USE.test(given) ? [unused] : []),
      ...(NAME.test(person) && !ROLE.test(person) ? [named] : []),
    ];
  });
}

/** The doubts about a ladder: a rung that is a feeling, and a ladder of one rung. */
export function ladderDoubts(rows: readonly Typed<LadderRung>[]): readonly PeopleDoubt[] {
  const felt = rows.flatMap(({ act }, row): readonly PeopleDoubt[] => {
    const given = text(act);
    if (!FEELING.test(given)) return [];
    const says = sentence(
      "“{act}” is a feeling, and nobody can see it: write an act for this rung, such as came to a meeting.",
      { act: own(given) },
    );
    return [
      {
        section: "ladder",
        row,
        column: "act",
        says,
        takeOut: sentence("Delete this rung"),
        instead: [say(sentence("came to a meeting"))],
      },
    ];
  });
  if (felt.length > 0 || rows.length !== 1 || text(rows[0]?.act) === "") return felt;
  const says = sentence("The ladder has one rung: write at least two, so that somebody can climb.");
  return [{ section: "ladder", says, instead: [] }];
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
