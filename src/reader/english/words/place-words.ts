/** English words around place names: what widens, what narrows, and what only looks like a place. */
import { type WordClass, wordClass } from '../../word-class.ts'

const words = (list: string): WordClass => wordClass(new Set(list.trim().split(/\s+/)))

/** "northern Iraq", "eastern Syria": a part of the place, nowhere exact. */
export const DIRECTIONAL = words(
  'northern southern eastern western central northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western north-east north-west south-east south-west northeast northwest southeast southwest north south east west upper lower rural',
)
/** Words after a name that say what kind of place it is, and how exact. */
export const PLACE_KINDS: ReadonlyMap<string, 'city' | 'district' | 'province'> = new Map([
  ...'province governorate department region state oblast prefecture canton county'
    .split(' ')
    .map((word) => [word, 'province'] as const),
  ...'district area neighborhood neighbourhood subdistrict suburb municipality zone valley sector township raion'
    .split(' ')
    .map((word) => [word, 'district'] as const),
  ...'city town village camp'.split(' ').map((word) => [word, 'city'] as const),
])
/** Their plurals, behind a list of names: "Cooke and Love counties". */
export const PLURAL_KINDS: ReadonlyMap<string, 'city' | 'district' | 'province'> = new Map([
  ...'provinces governorates departments regions states counties'.split(' ').map((word) => [word, 'province'] as const),
  ...'districts areas neighborhoods neighbourhoods subdistricts suburbs municipalities townships'
    .split(' ')
    .map((word) => [word, 'district'] as const),
  ...'cities towns villages camps'.split(' ').map((word) => [word, 'city'] as const),
])
/** Words before "of NAME" that say the same. */
export const KIND_OF = words(
  'city town village district province governorate department area region state neighborhood neighbourhood suburb camp municipality capital outskirts vicinity port island community communities hamlet settlement commune locality township territory parish borough enclave',
)
/** Words that put a deed close to a place rather than in it. */
export const NEAR = words('near outside around vicinity outskirts close towards toward off')
/** Prepositions that a place of a deed stands behind. */
export const LOCATIVE = words(
  'in at near on from to of outside around inside across throughout over into toward towards within between through off along for and',
)
/** Verbs of attack: the place right behind one is what was attacked, and where ("bombarded Nyala"). */
export const ASSAULTED = words(
  'hit hits struck strikes attacked attacks bombed bombs bombarded bombards shelled shells stormed storms captured captures seized seizes besieged besieges invaded invades raided raids overran overruns pounded pounds pummelled pummeled rocked rocks targeted targets recaptured retook entered ransacked torched looted strafed',
)
/** Titles and roles that make the next capital word a person. */
export const PERSON_BEFORE = words(
  'mr mr. mrs mrs. ms ms. dr dr. gen gen. general lt lt. col col. colonel sgt sgt. sergeant maj maj. major capt capt. captain president minister sen sen. senator rep rep. gov gov. judge officer detective chief sheriff deputy cpl corporal private governor bishop archbishop mayor ambassador king queen prince pope saint sir lord commander director spokesman spokeswoman secretary',
)
/** Common words and first names that are also names of places: never places by themselves. */
export const NOT_PLACES = words(
  `of the a an in on at by to and or but for with from as is are was were be been has have had this that these those it its he she they we you i his her their our my me him them us who what when where why how not no yes
  said says say will would can could may might must shall should do does did done go goes went come came get got make made see saw seen take took
  march june april august sunday monday tuesday wednesday thursday friday saturday january february september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  army police force forces union general national republic democratic federal central unit guard university college school hospital church street road avenue park hill lake river mount north south east west northern southern eastern western
  nice reading mobile bath best most many much more less one two three four five six seven eight nine ten van sale man men bar most police person born hope rich young old new long short white black green brown grey gray gold silver rose
  martin marco moore smith jackson johnson williams lewis clark taylor anderson thomas allen scott baker adams nelson mitchell roberts turner phillips campbell parker evans edwards collins stewart morris rogers reed cook morgan bell murphy bailey cooper howard ward cox richardson wood watson brooks kelly sanders price bennett barnes ross henderson coleman jenkins perry powell patterson hughes
  david james john robert michael charles george paul mark donald kenneth steven edward brian ronald anthony kevin jason jeffrey frank santiago jose carlos luis juan antonio maria anna ali omar hassan hussein mohammed ahmed mahmoud ibrahim khalil abdullah said salah hamad saleh
  late early fire fires independence victory liberty union orange police star sun time times post mail press today news world general bagh battle battles home house office state states security defence defense ministry center centre court council island islands islamic resistance popular mobilization front movement party liberation
  god christ jesus ramadan eid easter christmas mass holy bishop father mother brother sister sons friends spring summer fall winter bush clinton obama trump biden carter reagan lincoln jordanian along data media same soon male female boy girl guns gun rifle bomb mines mine boom born bella darling roman bog aid ban bat
  first second third last next other others another some any all both each every few several such own same than too very just also only even still again however meanwhile while although because since until after before during under over between against about around through without within upon
  ca kay lee mike dan sam ray max leo tyler carson logan congress commerce chamber northeast northwest southeast southwest law english freedom casino shell delta gulf mary patrick canadian metro pool imo adam eagle finn free gay`,
)
/** Of those, names that are places after all when a locative preposition stands before. */
export const PLACES_AFTER_PREPOSITION = words(
  'santiago nice reading mobile jackson omar khalil islands delta cook reed',
)
/** First names, those of places among them: the capital word behind makes a person of it ("Paris Hilton", "Jordan Smith"). */
export const FIRST_NAMES = words(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry peter walter henry carl arthur roger keith bruce eugene russell philip bobby harry vincent ralph billy louis johnny alan wayne randy howard bob bill jim tom joe mike steve dave dan ben sam tim jeff greg ken ron don jerry barack donald hillary
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet maria catherine heather diane olivia julie joyce ruth kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori kate anne jane
  mohammed mohammad muhammad ahmed ahmad mahmoud ali hassan hussein omar khalid khaled abdul abdullah ibrahim yusuf youssef mustafa salim saleh karim tariq bashar saddam nouri haider barham hosni ariel yitzhak ehud vladimir dmitry sergei ivan boris nikolai volodymyr petro viktor jose juan carlos luis jorge pedro manuel francisco antonio miguel rafael fernando hugo nicolas alvaro alfredo roberto mario oscar ricardo eduardo pablo pierre jacques francois hans emmanuel
  paris jordan israel chad georgia florence victoria austin dallas houston sydney chelsea brooklyn virginia carolina jackson santiago lincoln montgomery washington cameron clinton harrison hamilton kingston kent dakota savannah sierra asia india china kenya troy tyler lourdes adelaide alexandria vienna geneva sofia milan bradley preston regina warren lancaster`,
)
/** American states and a few provinces as agencies and the post shorten them, to their names; keys without dots. */
export const STATE_OF: ReadonlyMap<string, string> = new Map(
  'ala alabama,al alabama,ak alaska,ariz arizona,az arizona,ark arkansas,ar arkansas,calif california,ca california,colo colorado,co colorado,conn connecticut,ct connecticut,del delaware,de delaware,dc washington dc,fla florida,fl florida,ga georgia,hi hawaii,id idaho,ill illinois,il illinois,ind indiana,in indiana,ia iowa,kan kansas,ks kansas,ky kentucky,la louisiana,me maine,md maryland,mass massachusetts,ma massachusetts,mich michigan,mi michigan,minn minnesota,mn minnesota,miss mississippi,ms mississippi,mo missouri,mont montana,mt montana,neb nebraska,ne nebraska,nev nevada,nv nevada,nh new hampshire,nj new jersey,nm new mexico,ny new york,nc north carolina,nd north dakota,oh ohio,okla oklahoma,ok oklahoma,ore oregon,or oregon,pa pennsylvania,ri rhode island,sc south carolina,sd south dakota,tenn tennessee,tn tennessee,tex texas,tx texas,ut utah,vt vermont,va virginia,wash washington,wa washington,wva west virginia,wv west virginia,wis wisconsin,wi wisconsin,wyo wyoming,wy wyoming,bc british columbia,ont ontario,nsw new south wales'
    .split(',')
    .map((pair) => {
      const cut = pair.indexOf(' ')
      return [pair.slice(0, cut), pair.slice(cut + 1)] as const
    }),
)
/** Last words of names of roads, waters, heights and grounds: "Haifa Street", "Litani River". */
export const FEATURE_AFTER = words(
  'street streets st road rd avenue ave boulevard blvd drive lane highway parkway bypass river lake creek bay harbor harbour reservoir dam canal beach island islands forest park wilderness mountain mountains hills ridge airport bridge square peninsula gulf strait crossing refinery township pass valley plateau roundabout junction crossroads intersection county counties prison airfield airbase',
)
/** First words of such names: "Lake Chad", "Highway 30", "Camp Bastion". */
export const FEATURE_BEFORE = words('lake mount fort interstate highway route camp cape')
/** Words for settlements that stand before "of" or behind a name. */
export const SETTLEMENT = words(
  'village villages town hamlet neighborhood neighbourhood district suburb quarter settlement municipality commune borough subdistrict',
)
/** Words of what happened: the name behind them and a preposition is where ("37 herders died at Koulogon"). */
export const HAPPENED = wordClass(
  /^(killed|died|dead|perished|slain|wounded|injured|hurt|massacred?|attack(s|ed)?|raid(s|ed)?|ambush(ed)?|strikes?|struck|hit|bomb(ing|ed)|bombarded|blast|explosion|exploded|shelling|shelled|clash(es|ed)?|shooting|shot|gunned|stabbed|murder(s|ed)?|murdered|assassinat(ed|ion)|killings?|executions?|abduction|kidnapping|arson|detonated|destroyed|looted|lynched|maimed|arrived|entered|invaded|descended|blew|blown|dropped|battle|fighting|hacked|burnt|burned|torched|stormed|overran|opened|fired|fire|beheaded|executed|camp|base|post|checkpoint|barracks|kidnapped|abducted)$/,
)
/** Capital words behind a preposition that no place is named by. */
export const NO_PLACE_NAME = wordClass(
  /^(mr|mrs|ms|dr|operation|ministry|parliament|congress|knesset|duma|senate|friday|ramadan|god|isis|isil|al|[a-z]+(?:ian|ese|ish)s?)$/,
)
/** Words of a deed that stand right behind the town it was done in: "the Kabul bombing". */
export const SCENE = new Set(
  'bomb bombing bombings blast blasts explosion explosions attack shooting shootings massacre siege killings gunfight stampede'.split(
    ' ',
  ),
)
/** Words between that town and the deed: "the Kabul truck bomb". */
export const BEFORE_SCENE = new Set(
  'car truck lorry van bus train metro subway suicide twin double market mosque church hotel hospital school airport mall restaurant nightclub concert checkpoint terror deadly weekend'.split(
    ' ',
  ),
)
