import { afterAll, describe, expect, it } from "vitest";
import { openDesk } from "../cli/run-here.js";

const desk = openDesk();
afterAll(() => desk.clear());

/** What is found in a file, as "column: kind". */
async function found(name: string, text: string): Promise<string[]> {
  desk.put(name, text);
  const { output } = await desk.run(["scan", name, "--json"]);
  const { rows } = JSON.parse(output) as { rows: { findings: { column: string; kind: string }[] }[] };
  return rows.flatMap(({ findings }) => findings.map(({ column, kind }) => `${column}: ${kind}`));
}

describe("files that organizations have", () => {
  it("finds in tags what a tag says of a person, among others", async () => {
    const listed = await found(
      "tags.ndjson",
      '{"id":1,"tags":"volunteer; union member"}\n{"id":2,"tags":"undocumented; host"}\n{"id":3,"tags":"muslim; donor"}\n',
    );
    expect(listed).toEqual(["tags: immigration", "tags: religion", "tags: union"]);
    const array = await found(
      "array.ndjson",
      '{"id":1,"tags":["volunteer"]}\n{"id":2,"tags":["undocumented","host"]}\n{"id":3,"tags":["HIV+"]}\n',
    );
    expect(array).toEqual(expect.arrayContaining(["tags: immigration", "tags: health"]));
    const plain = await found(
      "plain.ndjson",
      '{"id":1,"tags":"volunteer; host"}\n{"id":2,"tags":"texting"}\n',
    );
    expect(plain).toEqual([]);
  });

  it("takes the address of a polling place for no home, and a home for no polling place", async () => {
    const places =
      "Oak School,12 Oak St,yes\nCity Hall,44 Elm Ave,yes\nFire Station 9,9 Pine Rd,no\nLibrary,81 Maple Dr,yes\n";
    expect(await found("sites.csv", `site_name,address,wheelchair_accessible\n${places}`)).toEqual([]);
    expect(
      await found(
        "boxes.csv",
        "location,street address,lat,lon\nBox 1,12 Oak St,42.33143,-83.04575\nBox 2,44 Elm Ave,42.33211,-83.05123\nBox 3,9 Pine Rd,42.34001,-83.06001\n",
      ),
    ).toEqual([]);
    const homes = await found(
      "homes.csv",
      "name,address,location\nAna Lopez,12 Oak St,Oak School\nBo Kim,44 Elm Ave,City Hall\nCy Diaz,9 Pine Rd,Library\n",
    );
    expect(homes).toEqual(expect.arrayContaining(["name: name", "address: street address"]));
  });

  it("finds pay beside a name, and none in a table of trades or a budget", async () => {
    const staff = await found(
      "staff.csv",
      "employee,salary,hourly_wage,start_date\nAna Lopez,52000,25.00,2024-01-03\nBo Kim,61000,29.33,2023-05-01\nCy Diaz,88000,42.31,2019-09-09\n",
    );
    expect(staff).toEqual([
      "employee: name",
      "salary: employment",
      "hourly_wage: employment",
      "start_date: employment",
    ]);
    expect(
      await found(
        "trades.csv",
        "occupation,median_wage,mean_salary\nNurses,82000,86070\nTeachers,61690,64000\nWelders,47540,49000\n",
      ),
    ).toEqual([]);
    expect(
      await found(
        "budget.csv",
        "category,item,wages\nStaff,Organizers,52000\nPrint,Mailers,0\nRent,Office,0\n",
      ),
    ).toEqual([]);
  });

  it("keeps the names of columns above yes and no, and finds needs of guests and circulators of a petition", async () => {
    const checkIn = await found(
      "checkin.csv",
      "guest,t-shirt size,dietary needs,accessibility needs,checked in\nAna Lopez,M,vegan,wheelchair,true\nBo Kim,L,halal,,true\nCy Diaz,S,kosher,ASL interpreter,false\nDi Roe,XL,none,,true\n",
    );
    expect(checkIn).toEqual(expect.arrayContaining(["guest: name", "accessibility needs: health"]));
    expect(checkIn.join()).not.toContain("t-shirt");
    expect(
      await found(
        "petition.csv",
        "line,printed name,residence address,circulator\n1,Ana Lopez,12 Oak St,Sam Stone\n2,Bo Kim,44 Elm Ave,Sam Stone\n3,Cy Diaz,9 Pine Rd,Sam Stone\n4,Di Roe,81 Maple Dr,Sam Stone\n",
      ),
    ).toContain("circulator: name");
  });

  it("reads a first row of a person as a person, also beside yes and no", async () => {
    const people = await found("nohead.csv", "Ana Lopez,yes,M\nBo Kim,no,L\nCy Diaz,yes,S\nDi Roe,no,M\n");
    expect(people.some((each) => each.endsWith(": name"))).toBe(true);
    expect(people.join()).not.toContain("Ana");
  });
});
