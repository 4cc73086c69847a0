/** Words of measure: a number before one of them counts no people. */
import { wordClass } from '../../word-class.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** The units that lengths of time are worked out with. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century'

/** Units of time by every form of their name. */
export const TIME_UNIT: ReadonlyMap<string, TimeUnit> = new Map<string, TimeUnit>([
  ...unit('minute', 'second seconds sec secs minute minutes min mins'),
  ...unit('hour', 'hour hours hr hrs'),
  ...unit('day', 'day days night nights'),
  ...unit('week', 'week weeks'),
  ...unit('month', 'month months'),
  ...unit('quarter', 'quarter quarters'),
  ...unit('year', 'year years yr yrs'),
  ...unit('decade', 'decade decades'),
  ...unit('century', 'century centuries'),
])

/** Length, weight, money, share, clock, wounds: "12 km", "40 percent", "3 p.m.", "two bullet wounds". */
export const MEASURE = words(`
  km kms kilometer kilometers kilometre kilometres mile miles meter meters metre metres m cm centimeters centimetres
  mm millimeter millimeters millimetre millimetres ft feet foot inch inches yard yards kg kgs kilo kilos kilogram kilograms
  kilogramme kilogrammes g gram grams ton tons tonne tonnes lb lbs pound pounds litre litres liter liters gallon gallons
  acre acres hectare hectares degree degrees caliber calibre knots mph kph watts megawatts mw gw volts
  percent percentage pct % \u00b0 dollar dollars euro euros cent cents rupee rupees peso pesos quetzal quetzals colones
  intis yen lira liras dinar dinars dirham dirhams riyal riyals rial rials ruble rubles rouble roubles shekel shekels hryvnia naira
  shillings francs usd eur gbp bolivars sucres cordobas cruzados lempiras weekend weekends fortnight fortnights
  am pm a.m p.m a.m. p.m. o'clock gmt utc est edt cst pst times fold points wounds bullets gunshots shots
`)

/** Words that may stand between a number and its unit: "12 nautical miles", "two consecutive days". */
export const BEFORE_UNIT = wordClass(
  words(
    'square cubic nautical metric consecutive straight successive full whole long short more additional further other solid per bullet gunshot stab shrapnel',
  ),
)

/** Money signs and codes that stand before their sum. */
export const CURRENCY_SIGN = words('$ \u00a3 \u20ac \u00a5 \u20b9 \u20aa \u20b4 \u20bd us$ hk$ usd eur gbp rs inr ngn')

/** Streets: "100 Main Street" is an address. */
export const STREET = wordClass(
  words(
    'street st avenue ave road rd drive dr lane ln boulevard blvd court ct place pl way highway hwy circle terrace parkway pkwy pike',
  ),
)

/** What is numbered by name: "Flight 123", "Tower 22", "Resolution 1701". */
export const NUMBERED = wordClass(
  words(`
  flight route highway tower unit resolution article chapter area zone camp district sector block room terminal gate phase stage level
  grade class type mark section paragraph page line interstate boeing airbus version figure part volume station platform lane channel
  decree law act ordinance pier runway building bldg ward lot precinct barangay checkpoint kilometer kilometre km covid site base
  window studio exit apartment apt suite floor box annex protocol convention battalion brigade division squadron regiment
  episode point road street avenue form group
`),
)

/** What is numbered by name even without a capital: "page 7", "flight 123". */
export const ALWAYS_NUMBERED = wordClass(
  words('page flight route article chapter resolution room gate episode paragraph version highway'),
)

/** People and things as counted: a year-like figure before one of them is a count, and a month before it stands alone. */
export const COUNTED = wordClass(
  words(`
  people persons civilians soldiers troops others fighters men women children dead wounded injured killed victims casualties deaths
  police policemen officers militants rebels guerrillas terrorists insurgents gunmen residents villagers students hostages passengers
  members workers peasants prisoners detainees bodies lives migrants refugees protesters families houses homes rockets missiles drones
  suspects attackers attacks strikes were servicemen personnel palestinians israelis americans iraqis syrians lebanese
`),
)

function unit(name: TimeUnit, list: string): [string, TimeUnit][] {
  return list.split(' ').map((word) => [word, name])
}
