/** Areas and offices of the state: with these words the column says where many people vote, not who one is. */
export const AREA_WORDS: ReadonlySet<string> = new Set(
  (
    "district precinct ward court congressional senate assembly legislative judicial school fire water sewer sanitary " +
    "commission commissioner council municipality township village jurisdiction split vtd fips polling market " +
    "board poll subdivision library levee rescue supervisory aldermanic freeholder constituency turf county"
  ).split(" "),
);

/** A candidate, a committee and the report that it files are public: with these words a column of a list of gifts is theirs. */
export const CAMPAIGN_WORDS: ReadonlySet<string> = new Set(
  "candidate cand committee cmte com filer recip recipname filing".split(" "),
);

/** Words that add no meaning to the name of a column. */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  "code description text line value field vb vf ts tsmart voterbase cass is the of at on for in a an or and".split(
    " ",
  ),
);

/** An "id" of one of these is no number of a person. */
export const THING_WORDS: ReadonlySet<string> = new Set(
  (
    "town city state country election event campaign assignment form page survey question response answer list batch type " +
    "timeslot slot meeting activist area fundraiser contribution gift history tran sub other image memo cmte cand " +
    "status category source office contest candidate committee org organization organisation group team location venue site " +
    "address building region block tract census geo parcel message text error input result shift role job order payment " +
    "collector lea filing amend amendment charge donation subscription deposit designation transfer network version stripe transaction receipt item lineitem product refund recurring fund card check recipient partner required met suppression " +
    "attempt door row object session ticket case invoice tracking version building precinct split segment spl " +
    "submission entry post cta master " +
    "disbursement recovery reference unit street zip hava party ballot box bill vote roll legislator station route log call filer report"
  ).split(" "),
);

/** An "id" of one of these is the number of a person, whatever else the name says. */
export const PERSON_WORDS: ReadonlySet<string> = new Set(
  (
    "person people contact donor member volunteer supporter signup recruiter parent texter user participant attendee " +
    "constituent employee voter household badge subscriber circulator"
  ).split(" "),
);
