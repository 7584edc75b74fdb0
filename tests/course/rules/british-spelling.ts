/** Words that end as British spellings do, and are spelled so in the United States too. */
const BOTH =
  /^(?:(?:out|over|under|re|un|pre)?(?:exercis|promis|rais|ris|advis|revis|supervis|surpris|compromis|pais|prais|prais|precis|premis|enterpris|expertis|franchis|nois|disguis|concis|aris|devis|improvis|merchandis|excis|demis|treatis|cruis|bruis|paradis|televis|pois|compris|appris|chastis|circumcis|incis)(?:e|es|ed|er|ers|ing|ely)|(?:\w*wise)|(?:y?ours?|f?ours|four|hours?|tours?|toured|touring|pour(?:s|ed|ing)?|sour|flour|scour(?:s|ed|ing)?|contours?|detours?|devour(?:s|ed)?|velour))$/;

/** Endings that tell a British spelling. */
const ENDINGS =
  /\w+(?:is(?:e|es|ed|er|ers|ing|ation|ations)|lys(?:e|es|ed|ing)|our(?:s|ed|ing|able|ful|ite|ites|hood|hoods)?|(?:[aeiu]v|g|b|d)elled|(?:[aeiu]v|b|d)elling|ncell(?:ed|ing)|gnall(?:ed|ing)|logue|[nt]isation)/;

/** Words of their own. */
const WORDS =
  /(?:cent|theat|met|lit|fib|calib|spect|somb|lust)re(?:s|d)?|kilometres?|(?:lic|def|off|pret)ence[sd]?|programme[s]?|judgement\w*|acknowledgement\w*|cheques?|kerb\w*|tyres?|plough\w*|sceptic\w*|grey\w*|mould\w*|manoeuvr\w*|jewellery|aeroplanes?|amongst|whilst|amidst|towards|practis(?:e|es|ed|ing)|enrol|enrols|enrolment\w*|fulfil|fulfils|fulfilment|skilful\w*|wilful\w*|instal|instals|instalments?|ageing|learnt|spelt|dreamt|leapt|cosy|storeys?|draughts?|maths|pyjamas|catalogues?|counsell\w+|fuell\w+|totall(?:ed|ing)|equall(?:ed|ing)|marvell\w+|woollen|likeable|sizeable|neighbour\w*|behaviour\w*|rumour\w*/;

const ALL = new RegExp(`^(?:${ENDINGS.source}|${WORDS.source})$`);

/** The words of a text that are spelled as in Britain. Names in code, such as resetExercise, are none. */
export function britishWords(text: string): readonly string[] {
  return (text.match(/[A-Za-z]+/g) ?? []).filter((word) => {
    const plain = word.toLowerCase();
    return ALL.test(plain) && !BOTH.test(plain) && !/[a-z][A-Z]/.test(word);
  });
}
