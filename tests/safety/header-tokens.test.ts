import { describe, expect, it } from "vitest";
import { headerTokens } from "../../src/library/safety/detect/by-name/header-tokens.js";

describe("headerTokens", () => {
  it.each([
    ["RADDNUMBER", "residence address number"],
    ["res_addr_nbr", "residence address number"],
    ["Residence Address Number", "residence address number"],
    ["RegStName", "registration street name"],
    ["RegState", "registration state"],
    ["mail_st", "mail state"],
    ["LASTVOTEDDATE", "last vote date"],
    ["NAMESUFFIX", "name suffix"],
    ["COUNTYVRNUMBER", "county voter registration number"],
    ["ncid", "nc id"],
    ["PAID", "paid"],
    ["no_dl_ssn_chkbx", "no driver licence ssn flag checkbox"],
    ["drv_lic_num", "driver licence number"],
    ["LName", "last name"],
    ["HOUSE_NUM", "house number"],
    ["name_sufx_cd", "name suffix code"],
    ["datecanvassed", "date canvass"],
    ["Zip5", "zip 5"],
    ["Teléfono", "phone"],
    ["Apellido_paterno", "last name paterno"],
    ["Voter Reg #", "voter registration number"],
    ["MZip", "mail zip"],
    ["RA_STDIR_CODE", "residence address street direction code"],
    ["ad_num", "address number"],
    ["strat_id", "strat id"],
  ])("reads %s as %s", (name, words) => {
    expect(headerTokens(name).join(" ")).toBe(words);
  });
});
