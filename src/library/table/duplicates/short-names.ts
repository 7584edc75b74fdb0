// A short form first, then the names that it stands for. It only brings a pair before a person's eyes.
const SHORT =
  "al albert alan alfred;alex alexander alexandra alejandro alejandra;andy andrew andrea;barb barbara;becky rebecca;" +
  "ben benjamin;bernie bernard;beth elizabeth;betty elizabeth;bill william;billy william;bob robert;bobby robert;" +
  "cathy catherine;charlie charles;chris christopher christina christine;chuck charles;cindy cynthia;dave david;" +
  "deb deborah debra;debbie deborah debra;dick richard;don donald;dot dorothy;ed edward edwin;eddie edward eduardo;" +
  "fran frances francis;frank francis franklin francisco;fred frederick alfred;gabe gabriel;gene eugene;greg gregory;" +
  "hank henry;harry harold henry;jack john;jake jacob;jeff jeffrey;jen jennifer;jenny jennifer;jerry gerald jerome;" +
  "jim james;jimmy james;joe joseph;joey joseph;jon jonathan;josh joshua;kate katherine kathryn;kathy katherine kathleen;" +
  "katie katherine kathryn;ken kenneth;kim kimberly;larry lawrence;liz elizabeth;maggie margaret;mandy amanda;" +
  "marge margaret marjorie;matt matthew;meg margaret;mike michael miguel;nan nancy;nate nathan nathaniel;ned edward;" +
  "nick nicholas nicolas;pam pamela;pat patrick patricia;patty patricia;peg margaret;peggy margaret;pete peter;phil philip;" +
  "ray raymond;rich richard;rick richard ricardo;rob robert roberto;ron ronald;russ russell;sally sarah;sam samuel samantha;" +
  "sandy sandra;steve steven stephen;sue susan;suzy susan;ted theodore edward;terry terrence theresa teresa;tim timothy;" +
  "tina christina;tom thomas;tommy thomas;tony anthony antonio;trish patricia;vicky victoria;walt walter;will william;" +
  "beto roberto alberto;chela graciela;chuy jesus;concha concepcion;kike enrique;lalo eduardo;lola dolores;lupe guadalupe;" +
  "memo guillermo;nacho ignacio;nando fernando;paco francisco;pancho francisco;pepe jose;pili pilar;quique enrique;tere teresa";

const LONG = new Map<string, ReadonlySet<string>>(
  SHORT.split(";").map((line) => {
    const [short = "", ...long] = line.split(" ");
    return [short, new Set(long)];
  }),
);

/** True for Bob and Robert, Dan and Daniel, or two short forms of one name. Plain names, as `plainName` writes them. */
export function sameShortName(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short)) return true;
  const [ofA, ofB] = [LONG.get(a), LONG.get(b)];
  return ofA?.has(b) === true || ofB?.has(a) === true || [...(ofA ?? [])].some((name) => ofB?.has(name));
}
