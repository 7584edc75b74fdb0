import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";

/** How many of a hundred eligible voters voted in a year. */
export interface Turnout {
  readonly year: number;
  readonly isPresidential: boolean;
  readonly percent: number;
}

/** The turnout of the country, from the course's own data. */
export function nationalTurnout(): readonly Turnout[] {
  const rows = loadDataset("state-turnout").objects() as readonly Readonly<Record<string, unknown>>[];
  return rows
    .filter(({ place }) => place === "United States")
    .map(({ year, election, turnoutBallots, turnoutHighestOffice }) => ({
      year: Number(year),
      isPresidential: election === "presidential",
      // Ballots were not counted everywhere before 1998.
      percent: 100 * Number(turnoutBallots ?? turnoutHighestOffice),
    }));
}

/** By what share turnout falls from an election of a president to the one two years later, on average. */
export function averageFall(turnout: readonly Turnout[]): number {
  const falls = turnout.flatMap(({ percent, isPresidential }, at) => {
    const before = turnout[at - 1];
    return isPresidential || before === undefined ? [] : [1 - percent / before.percent];
  });
  return falls.reduce((sum, fall) => sum + fall, 0) / falls.length;
}

const [LOWEST, HIGHEST] = [30, 70];
const LEVELS = [30, 40, 50, 60];
const MIDDLE = 2000;

/** The first thing that a visitor sees of the course's data: a chart without a script, which is read at any width. */
export function coverChart(): string {
  const turnout = nationalTurnout();
  const [first, last] = [turnout[0], turnout.at(-1)];
  if (first === undefined || last === undefined) throw new Error("The turnout of the country is empty.");
  const across = (year: number): string => round((100 * (year - first.year)) / (last.year - first.year));
  const up = (percent: number): string => round((100 * (percent - LOWEST)) / (HIGHEST - LOWEST));
  const fall = Math.round(100 * averageFall(turnout));
  const points = turnout.map(({ year, percent }) => `${across(year)},${100 - Number(up(percent))}`);
  const dots = turnout.map(
    ({ year, isPresidential, percent }) =>
      `<span class="dot ${isPresidential ? "presidential" : "midterm"}" style="left:${across(year)}%;bottom:${up(percent)}%"></span>`,
  );
  const levels = LEVELS.map((level) => `<span class="level" style="bottom:${up(level)}%">${level}%</span>`);
  const years = [first.year, MIDDLE, last.year].map(
    (year) => `<span style="left:${across(year)}%">${year}</span>`,
  );
  const rows = turnout.map(
    ({ year, isPresidential, percent }) =>
      `<tr><td>${year}</td><td>${isPresidential ? "President" : "Midterm"}</td><td>${percent.toFixed(1)}%</td></tr>`,
  );
  return `<figure class="cover-chart">
<p class="chart-title" id="cover-title">On average, more than a quarter of the voters stay home two years after a president is elected</p>
<p class="cover-key"><span class="presidential"><span aria-hidden="true">●</span> President elected</span> <span class="midterm"><span aria-hidden="true">■</span> Two years later</span></p>
<div class="turnout" role="img" aria-labelledby="cover-title" aria-describedby="cover-text">${levels.join("")}<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><polyline points="${points.join(" ")}"/></svg>${dots.join("")}</div>
<p class="cover-years" aria-hidden="true">${years.join("")}</p>
<figcaption id="cover-text">Of 100 people who may vote in the United States, about ${average(turnout, true)} vote when a president is elected, and about ${average(turnout, false)} two years later: turnout falls by ${fall} percent on average. Whom would you call first? This course is about such questions.</figcaption>
<p class="source">Share of eligible voters, ${first.year} to ${last.year}. From 1998 all ballots, before that votes for the highest office. Data of the course: state-turnout.</p>
<details class="numbers"><summary>The numbers of this chart</summary><table><thead><tr><th scope="col">Year</th><th scope="col">Election</th><th scope="col">Voted</th></tr></thead><tbody>${rows.join("")}</tbody></table></details>
</figure>`;
}

function average(turnout: readonly Turnout[], isPresidential: boolean): number {
  const those = turnout.filter((each) => each.isPresidential === isPresidential);
  return Math.round(those.reduce((sum, { percent }) => sum + percent, 0) / those.length);
}

const round = (share: number): string => String(Number(share.toFixed(2)));
