/** The labels that the surveys and the voter file of Module 6 share, so that a model of one scores the other. */
export const EDUCATION = ["High school or less", "Some college", "Bachelor's", "Postgraduate"] as const;
export const SEX = ["Female", "Male"] as const;
export const RACE = ["Asian", "Black", "Hispanic", "Other", "White"] as const;
export const PARTY = ["Democrat", "Independent", "Republican"] as const;
export const YEARS_AT_ADDRESS = ["less than 1", "1-2", "3-4", "5 or more"] as const;

export type Education = (typeof EDUCATION)[number];
export type Sex = (typeof SEX)[number];
export type Race = (typeof RACE)[number];
export type Party = (typeof PARTY)[number];
export type YearsAtAddress = (typeof YEARS_AT_ADDRESS)[number];
