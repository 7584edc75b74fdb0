/** Abbreviations and words of the trade that a page explains where it first uses them, and how. */
export const explained: readonly { readonly term: string; readonly use: RegExp; readonly says: RegExp }[] = [
  { term: "ITT", use: /\bITT\b/, says: /effect of being assigned|being (?:sent|assigned) (?:a|the|to)/i },
  {
    term: "CACE",
    use: /\bCACE\b/,
    says: /effect on (?:those|the people|people)[^.]{0,30}(?:reached|talked)/i,
  },
  { term: "MDE", use: /\bMDE\b/, says: /smallest effect[^.]{0,60}(?:find|see|detect)/i },
  { term: "AUC", use: /\bAUC\b/, says: /area under|how often|chance that/i },
  { term: "ICC", use: /\bICC\b/, says: /alike|intra-?class|resemble|have in common/i },
  { term: "PII", use: /\bPII\b/, says: /personally identif|identif\w+ a person|point(?:s)? to a person/i },
  { term: "MFA", use: /\bMFA\b/, says: /second (?:proof|step|factor)|multi-?factor/i },
  { term: "FIPS", use: /\bFIPS\b/, says: /code/i },
  { term: "GOTV", use: /\bGOTV\b/, says: /get[- ]out[- ]the[- ]vote/i },
  { term: "CVAP", use: /\bCVAP\b/, says: /citizen(?:s)?[^.]{0,40}voting[- ]age|citizens (?:of|aged) 18/i },
  { term: "ACS", use: /\bACS\b/, says: /American Community Survey/i },
  { term: "CPS", use: /\bCPS\b/, says: /Current Population Survey/i },
  { term: "CES", use: /\bCES\b/, says: /Cooperative Election Study/i },
  { term: "FOIA", use: /\bFOIA\b/, says: /Freedom of Information/i },
  { term: "AIC", use: /\bAIC\b/, says: /Akaike|lower is better|fewer? (?:terms|features)/i },
  { term: "hub", use: /\bhubs?\b/i, says: /local group|group of volunteers|volunteer group|team/i },
  {
    term: "cure ballot",
    use: /\bcur(?:e|ing) (?:a |the )?ballots?\b|\bballots? cur(?:e|ing)\b/i,
    says: /(?:fault|error|problem|missing signature)[^.]{0,60}(?:repair|mend|fix|correct)|(?:repair|mend|fix|correct)[^.]{0,60}(?:fault|error|problem|signature)/i,
  },
];

/** Capitals that a reader knows from a letter or a spreadsheet, and names that are no abbreviation to them. */
export const everydayCapitals: readonly string[] = [
  ...["US", "DC", "ZIP", "PDF", "VS", "MIT", "CC", "BY"],
  ...["FILTER", "TRIM", "LOWER", "AVERAGE", "COUNTUNIQUE", "XLOOKUP", "SUMIF", "COUNTIF"],
];
