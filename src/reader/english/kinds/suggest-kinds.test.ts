import { describe, expect, test } from 'vitest'
import { loadEventKinds } from '../../../lexicon/load-event-kinds.ts'
import { createKindSuggester } from './suggest-kinds.ts'

const events = loadEventKinds()
const suggest = createKindSuggester(events)
const kindOf = (text: string): string | null => suggest(text)[0]?.kind.id ?? null

// Each pair of lines: a text of the kind, and one that shares its words and is of another kind.
const CASES: readonly (readonly [string, string | null])[] = [
  ['Nurses held a vigil and chanted slogans outside the ministry in Lima to demand back pay.', 'peaceful-protest'],
  ['Students marched through Tirana, then hurled stones at officers and burned tyres.', 'violent-demonstration'],
  ['Police arrested nine protesters who had gathered outside the court in Minsk.', 'protest-with-intervention'],
  ['Police arrested nine men in Minsk on charges of fraud in a night operation.', 'arrests'],
  ['Riot police fired tear gas and rubber bullets at marchers in Tegucigalpa.', 'force-against-protesters'],
  ['Soldiers opened fire on demonstrators in Bamako, killing two.', 'force-against-protesters'],
  ['An angry mob beat a man accused of stealing a goat to death in Kano.', 'mob-violence'],
  ['Villagers from two communities fought over a land dispute; three people died in the brawl.', 'mob-violence'],
  ['Three soldiers died in a gun battle with insurgents near Tillaberi.', 'armed-clash'],
  ['Rebels attacked an army post in Ituri before dawn, wounding four soldiers.', 'armed-clash'],
  ['Gunmen attacked a village market in Plateau state and shot dead eleven residents.', 'attack-on-civilians'],
  ['Army troops recaptured the town of Sake from the rebels on Friday.', 'government-regains-territory'],
  ['Rebels captured the town of Sake on Friday after days of advances.', 'non-state-overtakes-territory'],
  ['Militants took control of the village after soldiers pulled out without a fight.', 'territory-transfer'],
  ['Doctors treated dozens for breathing difficulties after a chlorine attack on the suburb.', 'chemical-weapon'],
  ['Warplanes bombed a rebel position outside Marib overnight.', 'air-or-drone-strike'],
  ['An airstrike hit a house in Khan Younis, killing a family of five.', 'air-or-drone-strike'],
  ['A suicide bomber struck a checkpoint in Mogadishu.', 'suicide-bomb'],
  ['A roadside bomb hit a police van in Quetta, wounding three.', 'remote-explosive'],
  ['A landmine killed two shepherds near Kharkiv.', 'remote-explosive'],
  ['Artillery shelled the outskirts of Nikopol for hours.', 'shelling-or-missile-attack'],
  ['Two rockets hit a refinery after rebels fired missiles at the port.', 'shelling-or-missile-attack'],
  ['A hand grenade was thrown at a bar in Bujumbura, injuring six.', 'grenade'],
  ['Fighters fired rocket-propelled grenades at the barracks.', 'shelling-or-missile-attack'],
  ['Militiamen raped at least six women in the camp, a rights group said.', 'sexual-violence'],
  ['Armed men kidnapped a priest and two nuns on the road to Enugu.', 'abduction'],
  ['A priest went to Enugu by road with two nuns.', null],
  ['The two sides signed a ceasefire in Doha.', 'agreement'],
  ['Some 200 fighters defected and joined the army.', 'change-to-group'],
  ['The army deployed reinforcements to the border with Chad.', 'change-to-group'],
  ['Police seized eleven rifles and 400 rounds of ammunition in a raid on a farm.', 'disrupted-weapons-use'],
  ['Sappers defused an explosive device found beneath a bridge.', 'disrupted-weapons-use'],
  ['Foreign forces set up a new military base near the oil field.', 'base-established'],
  ['Looters ransacked shops and set fire to a warehouse in the township.', 'property-destruction'],
  ['A little-known group claimed responsibility for the killings.', 'attribution'],
  ['The ministry expelled two diplomats and announced fresh sanctions.', 'diplomacy'],
  ['Customs officers arrested a smuggler with 40 kilos of heroin.', 'organised-crime'],
  ['A magnitude 6.1 earthquake shook the coast and set off landslides.', 'natural-disaster'],
  ['A bus crashed into a lorry on the highway, and nine people died in the accident.', 'man-made-disaster'],
  ['Two workers were hurt when a boiler exploded at a chemical plant.', 'man-made-disaster'],
  ['The cabinet will discuss the budget next week.', null],
]

describe('the kind of happening', () => {
  test.each(CASES)('%s', (text, kind) => {
    expect(kindOf(text)).toBe(kind)
  })

  test('every rule names signs that the words or the reading of roles can give', () => {
    const given = new Set(events.cues.map(({ feature }) => feature))
    const wrong = events.rules.flatMap(({ all, none }) =>
      [...all, ...none].filter((one) => !one.includes('>') && !given.has(one)),
    )
    expect(wrong).toEqual([])
  })

  test('says which signs it went by', () => {
    expect(suggest('A suicide bomber struck a checkpoint.')[0]?.signs).toContain('suicide')
  })

  test('takes time linear in the text', () => {
    const text = 'rebels captured the town of '.repeat(4000)
    expect(suggest(text)[0]?.kind.id).toBe('non-state-overtakes-territory')
  })
})
