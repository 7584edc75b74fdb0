/** How somebody came to a hub. */
export type Came = "founder" | "friend" | "open call";

export interface HubPerson {
  readonly person: string;
  readonly hub: string;
  readonly joinedWeek: number;
  readonly how: Came;
  readonly recruitedBy: string | null;
  host: boolean;
  shifts: number;
  stoppedWeek: number | null;
  active: boolean;
}

export interface HubWeek {
  readonly hub: string;
  readonly region: string;
  readonly coach: boolean;
  readonly startedWeek: number;
  readonly week: number;
  readonly monday: string;
  readonly people: number;
  readonly hosts: number;
  readonly largestSpan: number;
  readonly signUps: number;
  readonly worked: number;
  readonly contacts: number;
  readonly joinedFriend: number;
  readonly joinedOpen: number;
  readonly newHosts: number;
  readonly left: number;
}

export interface HostWeek {
  readonly host: string;
  readonly hub: string;
  readonly coach: boolean;
  readonly week: number;
  readonly people: number;
  readonly shifts: number;
  readonly stoppedAfter: boolean;
}

/** The three logs of one network. */
export interface HubNetwork {
  readonly hubWeeks: HubWeek[];
  readonly hostWeeks: HostWeek[];
  readonly people: HubPerson[];
}

/** A hub while it is drawn. */
export interface Hub {
  readonly hub: string;
  readonly coach: boolean;
  readonly startedWeek: number;
  readonly region: string;
  /** Adds a person who joins the hub, at the end of the network's list too. */
  readonly join: (week: number, how: Came, recruiter?: HubPerson) => HubPerson;
  readonly own: HubPerson[];
}
