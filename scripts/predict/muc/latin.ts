/** The countries of Latin America and the Caribbean that the reports tell of, by ISO code. */
export const LATIN = /^(SV|CO|PE|GT|CL|EC|BO|CR|HN|NI|PA|AR|BR|VE|MX|UY|PY|DO|HT|JM|CU|BZ)$/
