import { describe, expect, it } from "vitest";
import type { PersonalDataKind } from "../../src/library/layouts/describe/personal-data-kind.js";
import { scanPersonalData } from "../../src/library/safety/scan/scan-personal-data.js";

/** What the scanner says about one more column, still empty, of a list of voters with a street. */
function kindAmongVoters(name: string): PersonalDataKind | undefined {
  const list = { voter_id: [], last_name: [], street_name: [], [name]: [] };
  return scanPersonalData(list).find(({ column }) => column === name)?.kind;
}

// Names from lists of states, vendors and tools that the scanner was not built with; many were missed at first.
describe("the name of a column beside voters", () => {
  it.each<[PersonalDataKind, readonly string[]]>([
    [
      "voter or member number",
      [
        "REGN_NUM",
        "text_registrant_id",
        "VTRID",
        "RNC_RegID",
        "CertNum",
        "Voter Reg #",
        "van_id",
        "Contact ID",
        "id",
      ],
    ],
    [
      "name",
      [
        "nm_mid",
        "MI",
        "SfxName",
        "VoterTitle",
        "Previous Suffix",
        "hoh_first",
        "Printed Name",
        "relative_request_name",
        "Contacted By",
        "person.name.given",
      ],
    ],
    [
      "street address",
      [
        "RES_HOUSE",
        "RES_FRAC",
        "RA_STDIR_CODE",
        "RA_UTYP_CODE",
        "Details (RA)",
        "MA_CITY",
        "ad_num",
        "ad_unit",
        "mail_num_suffix_a",
        "MAIL CSZ",
        "MAddr1",
        "BlkNum",
        "StreetDirPrefix",
        "ZIP_PLUS_FOUR",
      ],
    ],
    ["small area", ["text_res_zip5", "Zip (RA)", "RZip", "person.postal_code"]],
    ["phone", ["PHONENO", "Phone1Exchange", "text_phone_last_four", "LandLine", "CellPhone"]],
    ["birth date", ["DOBYear", "YOB", "text_birth_month", "birthdate"]],
    [
      "vote history",
      [
        "VH12",
        "112020-G",
        "11/5/2024",
        "Vote2022P",
        "VH20P",
        "perm_absentee_indicator",
        "text_election_code_3",
        "General_2020",
        "BallotCounted_1",
      ],
    ],
    [
      "political opinion",
      [
        "desc_party",
        "Q1 Support",
        "Survey: Will you vote?",
        "dem_support_2026",
        "vb.vf_g2020_party",
        "BallotPartyAbbr_2",
      ],
    ],
    ["race or ethnicity", ["ModeledEthnicity", "Race-Ethnicity", "raza"]],
    ["criminal record", ["VoterStatusReasonCodeDesc", "OFF REASON CODE"]],
    ["protected person", ["CONFIDENTIAL", "PROTECTED"]],
    ["employment", ["occ", "Job title", "Employer Name"]],
    ["donation", ["TRANSACTION_AMT", "Contribution Amount", "Last Gift Amount"]],
    ["contact record", ["Do not text", "Subscriber SMS Opt In", "Disposition", "Not Home"]],
    [
      "personal detail",
      ["ind_res_military", "Pronouns", "NetWorth", "Preferred language", "sexo", "college_model"],
    ],
    ["free text", ["Signature", "MEMO_TEXT", "Door notes"]],
    ["precise location", ["RegLatitude", "HomeLong", "Neighborhood lat"]],
    ["identity number", ["SSN4", "drv_lic_num"]],
  ])("tells %s", (kind, names) => {
    expect(names.map((name) => [name, kindAmongVoters(name)])).toEqual(names.map((name) => [name, kind]));
  });

  it("leaves areas, days of the office, flags and things alone", () => {
    const names = [
      "CONGRESSIONAL_DISTRICT",
      "judic_dist_abbrv",
      "CourtOfAppeals",
      "PRECINCT_CODE",
      "County_ID",
      "fire_dist_desc",
      "EDU_SERVICE_CENTER_DISTRICT",
      "RegistrationDate",
      "EFF_REGN_DATE",
      "Last Updated Date",
      "ID_REQUIRED",
      "RegCity",
      "MailState",
      "Residence_Carrier",
      "event_id",
      "campaign_name",
      "Survey Question Name",
      "timeslot_id",
      "Walk List ID",
      "source",
      "utm_campaign",
      "email1_is_bad",
      "phone_type",
      "VOTE_ELIGIBLE_DATE",
      "media_market_name",
      "PDF Emailed to Voter",
      "LatLongAccuracy",
      "Polling_Name",
      "Batch ID",
      "AB Test Name",
    ];
    expect(names.filter((name) => kindAmongVoters(name) !== undefined)).toEqual([]);
  });

  it("says nothing of these words in a table of places", () => {
    const table = {
      county: [],
      party: [],
      race: [],
      age: [],
      zip: [],
      turnout: [],
      language: [],
      absentee: [],
      count: [],
    };
    expect(scanPersonalData(table)).toEqual([]);
  });
});
