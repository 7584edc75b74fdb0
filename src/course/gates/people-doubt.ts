import type { CollectedField, LadderRung } from "../../library/organize/plan/plan.js";
import { own, sentence, type Words } from "../../library/words/words.js";

/** A rung is an act that somebody can see; these words begin what nobody sees, in the two languages of the course. */
const FEELING =
  /^(?:(?:is|are|being|está|es)\s+)?(?:feels?|feeling|felt|thinks?|believes?|supports?|wants?|likes?|hopes?|cares?|angry|happy|interested|siente|sienten|piensa|cree|apoya|quiere)(?![\p{L}])/iu;

const NO_USE = /^(?:none|no|no use|nothing|later|unknown|n\/a|[-–—?.]+|ninguno|nada|después)$/i;

/** One or two words that begin with a capital, as the name of a person does. */
const NAME = /^\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?$/u;

const ROLE =
  /lead|chair|coord|direct|manag|organi[sz]|captain|host|treasur|secretar|presid|officer?|team|committee|staff|steward|operations|data|digital|field|admin|analyst|volunteer|tesorer|respons|equipo|encargad|líder/i;

/** What a page of Module 4 forbids and a form cannot refuse: one sentence about the first that is found. */
export function peopleDoubt(
  collection: readonly CollectedField[],
  ladder: readonly LadderRung[],
): Words | undefined {
  const unused = collection.find(({ use }) => NO_USE.test(use.trim()));
  if (unused !== undefined) {
    return sentence(
      "“{field}” has the use “{use}”: what has no use is not asked. Write a use, or delete the field.",
      {
        field: own(unused.field),
        use: own(unused.use.trim()),
      },
    );
  }
  const person = collection.find(({ owner }) => NAME.test(owner.trim()) && !ROLE.test(owner));
  if (person !== undefined) {
    return sentence("Is “{owner}” a role? A role stays when a person goes.", {
      owner: own(person.owner.trim()),
    });
  }
  const felt = ladder.find(({ act }) => FEELING.test(act.trim()));
  if (felt !== undefined) {
    return sentence(
      "“{act}” is a feeling, and nobody can see it: write an act for this rung, such as came to a meeting.",
      {
        act: own(felt.act.trim()),
      },
    );
  }
  return ladder.length === 1
    ? sentence("The ladder has one rung: write at least two, so that somebody can climb.")
    : undefined;
}
