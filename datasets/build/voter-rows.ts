import { EMAIL, peopleSet } from "./people-set.js";
import { pad, pick, type RandomSource, randomSource, shuffle } from "./synthetic.js";

/** The seed of what only the registration list knows. */
const SEED = 1920;

const AGE_BANDS = ["18-29", "30-44", "45-64", "65+"];

/** The position, counted from 1, of the person whose address a second voter of the same home also gave. */
const SHARED_ADDRESS = 87;

function voted(random: RandomSource, emails: readonly string[], share: number): boolean[] {
  return emails.map(() => random.uniform() < share);
}

/** The second of the four systems: what the registration list says. */
export const voterRows = peopleSet({
  name: "voter-rows",
  title: "Rows of a voter file that match the sign-up list (SYNTHETIC)",
  description: "An invented extract of a registration list: whether each person voted, never how.",
  rowOf: "one registered voter",
  fields: [
    {
      name: "voterId",
      type: "string",
      description: "Invented number of the voter in the registration list.",
    },
    EMAIL,
    { name: "ageBand", type: "string", categories: AGE_BANDS, description: "Age in four bands." },
    { name: "voted2020", type: "boolean", description: "Voted in the presidential election of 2020." },
    { name: "voted2022", type: "boolean", description: "Voted in the midterm election of 2022." },
    { name: "voted2024", type: "boolean", description: "Voted in the presidential election of 2024." },
  ],
  knownFaults: [
    "One address stands in two rows: two voters of one home share it. A join on email gives 201 rows for 200 sign-ups.",
    "A real voter file has rarely an e-mail address; the match was made before.",
  ],
  columns: (people) => {
    const random = randomSource(SEED);
    const shared = people[SHARED_ADDRESS - 1]?.email ?? "";
    const emails = shuffle(random, [...people.map(({ email }) => email), shared]);
    const bands = emails.map(() =>
      pick(
        random,
        AGE_BANDS.map((band, index) => [band, [20, 25, 33, 22][index] ?? 0]),
      ),
    );
    return {
      voterId: emails.map((_, index) => `V${pad(index + 1, 5)}`),
      email: emails,
      ageBand: bands,
      voted2020: voted(random, emails, 0.72),
      voted2022: voted(random, emails, 0.55),
      voted2024: voted(random, emails, 0.7),
    };
  },
});
