import type { QuestionColumn } from "./nonvoters-2020-answers.js";

const IMPORTANCE = ["very important", "somewhat important", "not so important", "not at all important"];
const AGREEMENT = ["strongly agree", "somewhat agree", "somewhat disagree", "strongly disagree"];
const TRUST = ["a lot", "some", "not much", "not at all"];
const IMPACT = ["significant", "somewhat", "slight", "none"];

const VOTING: readonly QuestionColumn[] = [
  { name: "registered", question: "Q20", answers: "yes/no", description: "Says to be registered to vote." },
  {
    name: "plansToVote",
    question: "Q21",
    answers: ["yes", "no", "unsure"],
    description: "Plans to vote in November 2020, or has voted already.",
  },
  {
    name: "candidateSupport",
    question: "Q23",
    answers: ["Trump", "Biden", "unsure"],
    description: "Candidate for president that the person plans to support.",
  },
  {
    name: "party",
    question: "Q30",
    answers: ["Republican", "Democrat", "Independent", "other party", "no preference"],
    description: "What the person thinks of themselves as.",
  },
  {
    name: "closerParty",
    question: "Q33",
    answers: ["Republican", "Democrat"],
    description: "The party that people who name neither of the two feel closer to; asked of them only.",
  },
  {
    name: "saysTheyVote",
    question: "Q26",
    answers: ["always or almost always", "sometimes", "rarely", "never"],
    description: "How often the person says they vote in national elections.",
  },
  {
    name: "votingIsEasy",
    question: "Q16",
    answers: ["very easy", "somewhat easy", "somewhat difficult", "very difficult"],
    description: "How easy or difficult voting in national elections is.",
  },
  {
    name: "preferredMethod",
    question: "Q24",
    answers: ["by mail", "in person before Election Day", "in person on Election Day", "other"],
    description: "Preferred way to vote this year.",
  },
  {
    name: "followsRace",
    question: "Q25",
    answers: ["very closely", "somewhat closely", "not very closely", "not closely at all"],
    description: "How closely the person follows the presidential race.",
  },
  {
    name: "whoWinsMatters",
    question: "Q5",
    answers: ["really matters", "much the same"],
    description: "Whether it matters who wins the presidential election.",
  },
];

const RECALLED: readonly QuestionColumn[] = [2018, 2016, 2014, 2012, 2010, 2008].map((year, index) => ({
  name: `recalledVote${year}`,
  question: `Q27_${index + 1}`,
  answers: "yes/no",
  description: `Remembers having voted in ${year} (${year % 4 === 0 ? "presidential election" : "election for Congress"}).`,
}));

const VIEWS: readonly QuestionColumn[] = [
  {
    name: "importanceVoting",
    question: "Q2_1",
    answers: IMPORTANCE,
    description: "Voting, to being a good American.",
  },
  {
    name: "importanceProtest",
    question: "Q2_10",
    answers: IMPORTANCE,
    description: "Protesting if government actions are wrong, to being a good American.",
  },
  {
    name: "partiesDoNotCare",
    question: "Q3_5",
    answers: AGREEMENT,
    description: "Traditional parties and politicians do not care about people like me.",
  },
  {
    name: "impactOfCity",
    question: "Q4_3",
    answers: IMPACT,
    description: "Impact of elected officials of the city or community on one's life.",
  },
  {
    name: "officialsLikeMe",
    question: "Q6",
    answers: ["a lot", "some", "only a few", "none"],
    description: "How many people in elected office are like the respondent.",
  },
];

const TRUSTED: readonly QuestionColumn[] = [
  ["trustPresidency", "the presidency"],
  ["trustCongress", "Congress"],
  ["trustSupremeCourt", "the Supreme Court"],
  ["trustCDC", "the Centers for Disease Control"],
  ["trustElectionOfficials", "election officials"],
  ["trustIntelligence", "the intelligence community"],
  ["trustNewsMedia", "the news media"],
  ["trustPolice", "the police"],
  ["trustPostalService", "the US Postal Service"],
].map(([name = "", what = ""], index) => ({
  name,
  question: `Q8_${index + 1}`,
  answers: TRUST,
  description: `Trust in ${what}.`,
}));

const OBSTACLES: readonly QuestionColumn[] = [
  ["obstacleWrongID", "was told they did not have the right identification"],
  ["obstacleNoPollingPlace", "could not find the polling place"],
  ["obstacleMissedDeadline", "missed the registration deadline"],
  ["obstacleNoAccess", "could not physically get into the polling place"],
  ["obstacleNoAssistance", "could not get the help needed to fill out a ballot"],
  ["obstacleProvisional", "had to cast a provisional ballot"],
  ["obstacleWork", "could not get off work while polls were open"],
  ["obstacleLongLine", "waited in line for more than an hour"],
  ["obstacleNotOnList", "was told the name was not on the list although registered"],
  ["obstacleLateBallot", "did not receive an absentee or mail-in ballot in time"],
].map(([name = "", what = ""], index) => ({
  name,
  question: `Q18_${index + 1}`,
  answers: "yes/no",
  description: `The person or somebody in the household ever ${what}.`,
}));

const REASONS: readonly QuestionColumn[] = [
  ["reasonNoCandidate", "did not like any of the candidates"],
  ["reasonWhereILive", "because of where they live, their vote does not matter"],
  ["reasonNothingChanges", "no matter who wins, nothing will change for people like them"],
  ["reasonSystemBroken", "the system is too broken to be fixed by voting"],
  ["reasonNoTime", "wanted to vote but had no time, could not get off work, or forgot"],
  ["reasonNotSureIfAllowed", "was not sure whether they could vote"],
  ["reasonMyIssuesIgnored", "nobody talks about the issues that matter to them"],
  ["reasonAllTheSame", "all the candidates are the same"],
  ["reasonNoBelief", "does not believe in voting"],
  ["reasonOther", "another reason"],
].map(([name = "", what = ""], index) => ({
  name,
  question: `Q29_${index + 1}`,
  answers: "ticked",
  description: `Reason for not voting: ${what}. Asked of people who do not always vote.`,
}));

/** The questions of the poll that the course uses, in the order of the columns. */
export const QUESTIONS: readonly QuestionColumn[] = [
  ...VOTING,
  ...RECALLED,
  ...VIEWS,
  ...TRUSTED,
  ...OBSTACLES,
  ...REASONS,
];
