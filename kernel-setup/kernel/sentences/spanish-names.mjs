// Words of Spanish in the place of the names that do the same, in whatever letters and with or without accents.

const values = new Map(
  Object.entries({
    verdadero: "true",
    cierto: "true",
    falso: "false",
    nulo: "null",
    nada: "null",
    vacio: "null",
    infinito: "Infinity",
    texto: "String",
    numero: "Number",
    imprimir: "show",
    imprime: "show",
    mostrar: "show",
    muestra: "show",
    ver: "show",
  }),
);

/** Only where they are called: each can also be the name of a value. */
const calls = new Map(
  Object.entries({
    suma: "sum",
    sumar: "sum",
    promedio: "mean",
    media: "mean",
    mediana: "median",
    moda: "mode",
    varianza: "variance",
    maximo: "Math.max",
    max: "Math.max",
    minimo: "Math.min",
    min: "Math.min",
    redondear: "Math.round",
    redondea: "Math.round",
    raiz: "Math.sqrt",
    potencia: "Math.pow",
    entero: "Math.floor",
    contar: "len",
    cuenta: "len",
    largo: "len",
    longitud: "len",
    tamano: "len",
    hoy: "today",
    ahora: "now",
    si: "ifelse",
    buscarv: "VLOOKUP",
    buscarx: "XLOOKUP",
    concatenar: "CONCATENATE",
  }),
);

/**
 * @param {string} name
 * @param {boolean} isCalled
 * @returns {string | undefined} the name of the same here, or of its like in English
 */
export function spanishName(name, isCalled) {
  // What is written large throughout is a formula of a spreadsheet.
  if (isCalled && /^[A-Z][A-Z.]+$/.test(name)) return undefined;
  const plain = name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const isYes = plain === "si" && !isCalled && name !== "si";
  return isYes ? "true" : (values.get(plain) ?? (isCalled ? calls.get(plain) : undefined));
}
