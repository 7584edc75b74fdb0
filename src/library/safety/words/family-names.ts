/** Common family names of many countries, without accents or signs; words that also say something else are left out. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  (
    "abdi adams adeyemi aguilar ahmed alexander ali allen almeida alvarado alvarez andersen anderson andrews ansari " +
    "armstrong arnold asante austin bailey baker bakker banerjee barnes bautista becker begay begum bennett bianchi " +
    "botha bowman boyd bradley brooks brown bryant bui burke burns burton butler byrne campbell carlson carpenter carr " +
    "carroll carter carvalho castellanos castillo castro celik chapman chavez chen choi chowdhury clark cohen cole " +
    "coleman collins contreras cook cooper cox crawford cruz cunningham dang daniels davis delacruz delgado demir " +
    "devries diallo diaz dixon dlamini dominguez doyle dubois duncan dunn durand edwards elliott ellis eriksson " +
    "espinoza esposito estrada evans eze ferguson fernandez ferrari ferreira fischer fisher flores ford foster fowler " +
    "franklin freeman friedman fuller gagnon gallagher garcia gardner garrett garza george gibson gilbert girard " +
    "goldberg gomes gomez gonzales gonzalez gordon graham gray greene griffin guerrero gupta gutierrez guzman haddad " +
    "hamilton hansen hanson harper harris harrison hartmann harvey hassan hawkins hayes henderson henry hernandez " +
    "herrera hicks hoang hoffman holmes horvat howard howell huang hudson hughes hunt hussain huynh ionescu ivanov " +
    "iyer jackson jacobs jansen jenkins jensen jimenez johansson johnson johnston jones jong jordan jung kamau kang " +
    "katz kaur kavanagh kaya keita kelley kelly kennedy khan khoury kim kobayashi korhonen kowalski kruger kumar " +
    "larsen larson laurent lawrence lawson lee lefebvre leroy levy lewis li lin lindgren lindqvist liu lopez lucas " +
    "luna lynch macdonald mackenzie macleod maldonado malik mamani mansour marquez marshall martin martinez mason " +
    "matthews mccoy mcdonald medina mejia mendez mendoza mensah meyer miller mitchell mohamud montgomery moore morales " +
    "moreau moreno morgan morris morrison mueller mukherjee muller munoz murphy murray mwangi myers naidoo nair " +
    "nakamura nasser nelson nguyen nichols nielsen nilsson nkosi novak nowak nunez obi obrien oconnor okafor okonkwo " +
    "oliveira oliver olson oneill ortega ortiz osullivan otieno owens owusu padilla palmer papadopoulos parker patel " +
    "patterson payne pedersen pena pereira perez perkins perry peters peterson petrov pham phillips pierce popescu " +
    "powell quispe qureshi rahman ramirez ramos rao ray reddy reed reid reyes reynolds richards richardson riley rios " +
    "rivera roberts robertson robinson rodriguez rogers rojas romano romero ross rossi roy ruiz russell russo ryan " +
    "salazar saleh sanchez sanders sandoval santiago santos sato schmidt schneider schultz schulz shah shapiro sharma " +
    "shaw siddiqui silva simmons simpson sims singh smith snyder soto souza spencer stephens stevens stewart sullivan " +
    "suzuki tanaka taylor thompson torres toure tran traore tremblay tsosie tucker turner valdez vang vargas vasquez " +
    "vega villanueva virtanen visser vo wagner walker wallace walsh wang warren washington watanabe watkins watson " +
    "weaver webb weber welch wheeler williams williamson willis wilson wisniewski wong wright wu xiong yamamoto yang " +
    "yazzie yilmaz yoon zhang zhao zhou zielinski zimmermann"
  ).split(" "),
);
