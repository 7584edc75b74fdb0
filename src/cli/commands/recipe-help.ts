/** What a recipe is written with, a line each: for people who write their own. */
export const RECIPE_HELP = `
A recipe begins with "recipe": 1 and has these parts:
  files      {"voters": "voters.csv"}: the file of each table, for --out
  people     {"table", "id", "listOf"}, and if you like
             "born" and "registered": columns of days, or {"column", "format"} with the format YYYY-MM-DD,
                       MM/DD/YYYY, YYYYMMDD or YYYY; without them nobody knows who could vote
             "keep": ["county"]: columns that stay as they are
             "newestBy": ["updated"]: of two rows with one id, the one with the latest value stays
             "laterListAccepted": true: a list that was made after --as-of is taken, and you are told
  elections  [{"date": "2024-11-05", "kind": "general"}], and "registerBy", the last day to register
  history    who voted, in the form of your state: rows, columns, groups, positions, packed, years or last
  joins      [{"table", "keys": ["id of the list", "id there"], "columns": ["support"]}], and "of", its day
  features   [{"name": "age", "age": true}, …]: see below
  outcome    {"name", "election", "kind"}: 1 voted, 0 could and did not; missing, for voters too, where
             the days of birth and registration do not say that somebody could
  sample     {"people": 50000, "seed": 1}: only so many people, the same for the same seed

Each feature has a "name" and is one of:
  "age": true                           whole years on the day of --as-of
  "votedLast": 3, "kind": "general"     name_voted, name_could and name_unknown of the last 3
  "lastVote": true                      the day of the last vote
  "lastBallot": true                    the party of the last ballot that is known
  "recode": "party", "values": {"DEM": "D"}     other words; "others" and "missing" for the rest and for blanks
  "band": "age", "cuts": [18, 30, 45]   under 18, 18-29, 30-44, 45+
  "groups": 3, "of": "turnout"          groups of equal size, 1 the lowest and 3 the highest;
                                        "within": ["county"] in each county by itself
  "rank": "turnout", "first": "highest" 1 for the highest, or "first": "lowest"; "within" as above
A feature may be made of one that stands before it, of a column of the list, or of a join.
A first recipe for a file that is known: movement-data layouts ga-voter-list --recipe
`;
