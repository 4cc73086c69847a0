/** Words around the full names of people: what stands before a name, inside one, and in names of other things only. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Ranks, offices and callings written with a capital before a name: "Sgt. Omar Haddad", "Deputy Governor Lena Moritz". */
export const TITLE_WORDS = words(
  `mr mrs ms miss dr gen general lt lieutenant col colonel sgt sergeant maj major capt captain brig brigadier adm admiral
  cpl corporal pvt private spc specialist cmdr commander marshal ensign airman lance staff warrant petty master chief
  president vice prime minister deputy secretary senator sen representative rep congressman congresswoman ambassador consul
  governor gov mayor judge justice magistrate prosecutor attorney councillor councilman chairman chairwoman chancellor
  sheikh sheik shaykh sheikha mullah mawlawi maulvi maulana imam ayatollah hojatoleslam mufti hajji haji hajj sayyid sayed
  ustad professor prof engineer eng advocate journalist correspondent reporter photographer photojournalist cameraman
  camerawoman blogger editor director producer spokesman spokeswoman spokesperson pope bishop archbishop cardinal father
  fr rev reverend rabbi pastor brother sister king queen prince princess emir officer inspector superintendent constable
  detective sheriff trooper paramedic nurse doctor teacher activist lawyer farmer driver former late senior junior defense
  defence interior foreign health acting assistant`,
)

/** Small words inside names of many languages: "Omar bin Salim", "Lena von Berg", "Samir al Khoury". */
export const NAME_PARTICLES = words(
  `al el bin bint ben ibn abu abou umm um ul ud ur de da di do del della dos das du la le las los van von der den ter ten y
  ould ag zu of`,
)

/** Words of names of forces, bodies, places, papers and days: a name with one of them is no person's. */
export const NOT_OF_PEOPLE = words(
  `army armies brigade brigades battalion regiment division corps unit force forces front movement party council committee
  commission ministry agency organisation organization association union federation foundation fund university college
  school academy institute hospital clinic mosque church temple cathedral shrine monastery street avenue road boulevard
  square park camp village town city district province governorate region county valley river lake sea gulf mountain mount
  bridge airport airfield airbase base station centre center building tower hotel market mall stadium prison crossing gate
  news times post press media tv television radio channel network journal gazette herald tribune observatory watch monitor
  group company corporation bank office court parliament congress senate assembly house palace department bureau state
  states kingdom republic nations international national human rights cross crescent islamic resistance liberation
  democratic people popular mobilization mobilisation guard guards revolutionary east west north south northern southern
  eastern western central middle island islands strip bay coast day war operation battle police security services service
  united club league cup ammunition missile rocket drone jihad intelligence border air navy naval fleet ship
  islamist muslim christian jewish arab kurdish sunni shiite shia druze god allah martyrs martyr shrine eid ramadan
  christmas easter new old great upper lower greater`,
)

/** Prepositions that make a name the holder of something else: "the brother of Omar Haddad". */
export const OWNING = words(
  'of by for with to from against between behind under near like than about at near beside toward towards',
)
