/** What each reading rule reads, with an example of our own. Rule ids are permanent: they stand in claims, traces and cases. */

/** Rule ids with what they read. */
export const RULE_NOTES: Readonly<Record<string, string>> = {
  'accuse-phrase':
    'Whom somebody takes for the doer, by more phrases: "the car bomb that killed 12 people in Mosul bore the hallmarks of Islamic State".',
  'accused-of':
    'A party accused or suspected by nobody named: "the Rapid Support Forces are accused of the killing of 12 people in Nyala".',
  'article-as-one': 'One person named with an article: "a soldier was killed".',
  'attribution-colon': 'A speaker before a colon, or behind one in a headline: "Governor: 22 dead, 56 injured".',
  'base-host':
    'Whom an attack on a base was aimed at, where no sentence names anybody, is the force known to use the base on that day: "drones attacked the Ain al-Asad air base".',
  'bare-toll':
    'A bare number that somebody gives where people were counted before: "the governor put the dead at 22, the bishop insisted on 38".',
  'blame-phrase':
    'Who did it by a phrase of blame or of owning up: "the attack in Goma, which killed nine people, was the work of M23", "the attack in Goma, which killed nine people, was blamed on M23".',
  'blames-party': 'A party blamed by another: "Kyiv blamed Russia for the strike".',
  'bomb-put': 'A bomb that was put or thrown somewhere: "unknown men threw a grenade at the bank".',
  'claim-phrase':
    'A deed that its doers call their own: "a car bomb killed 12 people in Mosul; Islamic State claims it".',
  'claimed-by':
    'A deed said to be claimed: "the bombing in Kabul that killed nine people was claimed by the Islamic State".',
  'claims-responsibility': 'A party that claims a deed: "the group claimed responsibility".',
  'clock-time': 'A time of day, never a date: "at 14:15".',
  'clash-with':
    'Two sides of a fight of which one lost people: "29 Maoists killed in an encounter with security forces".',
  'confirms-own-deed':
    'A side that confirms a deed as its own: "a US military official confirmed a strike". Inferred, never stated.',
  'damage-words': 'Damage to things: "caused minor damage".',
  'date-ago': 'Days counted back: "three days ago".',
  'date-between': 'An interval: "between 17 October and 9 November".',
  'date-day-month': 'Day before month: "17 October 2023", "19 APR 89".',
  'date-decade': 'A decade: "the 1980s".',
  'date-feast': 'A feast day: "Christmas Day".',
  'date-iso': 'An ISO day: "2023-12-03".',
  'date-last-month': '"Last month", against the day of publication.',
  'date-last-night': '"Last night": the two days it touches.',
  'date-last-year': '"Last year", against the day of publication.',
  'date-month': 'A month, or a part of one: "in November", "late November".',
  'date-month-day': 'Month before day: "Oct. 17, 2023".',
  'date-named': 'An attack that goes by its day: "9/11".',
  'date-next-month': '"Next month": never the day of a deed that was done.',
  'date-next-year': '"Next year".',
  'date-of-statement':
    'The day of a statement, when no day of the deed is named: "Gunmen killed five people in Mosul, police said on Sunday" was done on or before that day. Inferred, never stated.',
  'date-overnight': '"Overnight": the two days it touches.',
  'date-quarter': 'A quarter of a year: "the third quarter of 2022".',
  'date-reference': 'A word that points to a time without naming one, never a date: "now", "recently".',
  'date-relative': 'A day counted from another: "the day before".',
  'date-season': 'A season: "last summer", "the spring of 2020".',
  'date-slashed': 'A day with slashes: "10/17/2023".',
  'date-this-month': '"This month", up to the day of publication.',
  'date-this-year': '"This year", up to the day of publication.',
  'date-today': '"Today", "this morning": the day of publication.',
  'date-tomorrow': '"Tomorrow".',
  'date-week': '"Last week", "this week", from Monday.',
  'date-weekday': 'A weekday, "on Sunday": the last one on or before publication.',
  'date-weekend': '"The weekend": Saturday and Sunday.',
  'date-window': 'A window of time: "in the past 24 hours".',
  'date-year': 'A year alone: "in 2019".',
  'date-yesterday': '"Yesterday".',
  'death-of-named':
    'A victim named behind a noun of harm: "the death of Samir Haddad, a teacher", "the bodies of Samir Haddad and Lena Moritz", "the murder of Samir Haddad in Aleppo".',
  'deed-active-object': 'What a deed was done to: "rebels attacked the base".',
  'deed-active-subject': 'Who did a deed: "rebels attacked the base".',
  'deed-by-phrase': 'Who did a deed, behind a passive: "was attacked by rebels".',
  'deed-of-doer':
    'Who did a deed, named behind it: "the missile attack of the Russian troops on Poltava killed nine people".',
  'deed-on-object': 'What a deed was aimed at: "a drone attack on the base wounded five soldiers".',
  'deed-passive-subject': 'What a deed was done to: "the base was attacked".',
  captured:
    'A band or force that takes a place, and the place: "the M23 rebels captured the town of Nyabibwe on Saturday".',
  'people-taken':
    'People carried off where no word says abducted, and who took them: "five pupils were seized by armed men in Kuriga on Friday".',
  'vehicle-rammed':
    'A vehicle driven at people, who drove it and whom it struck: "a man drove a car into a crowd in Munich on Thursday".',
  'struck-pronoun':
    'What a pronoun stands for to which a deed was done: "the depot near Feodosia burned on Thursday after it was struck by drones".',
  'attacker-named':
    'The attacker whom a later sentence names: "a spectator was shot dead in Butler on Saturday. The gunman, Ali Reza Karimi, had climbed a roof".',
  'aircraft-at-work':
    'Aircraft that struck, whose they were and what they hit: "government planes destroyed a clinic in Homs on Tuesday".',
  'weapon-of': 'Whose a weapon was: "three people died in Kherson on Tuesday. The drone was Russian".',
  'denies-role': 'A party that denies a deed: "the army denied carrying out the strike".',
  duration: 'A length of time, never a date: "10 days after".',
  'doer-of-before':
    'A doer named by what belongs to a party: "nine people died in Quetta when a suicide bomber of the Jaish-e-Mohammed drove into a bus".',
  'set-on-fire':
    'A thing that somebody set on fire: "Al-Shabaab fighters set three lorries on fire near Hudur on Wednesday".',
  'weapon-thrown':
    'Who threw, rained or dropped a weapon on something: "the Rapid Support Forces rained shells on the Abu Shouk camp on Monday".',
  'entry-name':
    'A ship that heads its item of a list: "List of attacks\n- OCEAN STAR. A bulker, Liberian flag. Hit by missiles on July 6, 2023.\n- SEA WIND. A tanker. Hit by drones on July 9, 2023."',
  'figure-source': 'Who gives the figures of a sentence in a bracket or an aside: "9 killed (source: the hospital)".',
  'figure-given-by':
    'Who stands behind a passive verb of counting: "the toll was put at 45 by the association", "as made known by the ministry".',
  'figure-giver': 'Who gives a figure without a word of saying: "the health ministry put the dead at 22".',
  'found-at-site': 'What somebody found at the site: "police found debris of a drone at the bombed site".',
  'harm-active-object': 'People behind a verb of harm: "killed four soldiers".',
  'harm-adjective': 'People before an adjective of harm: "five dead".',
  'harm-coordinated': 'Groups that share one verb: "two Americans and a Briton were killed".',
  'harm-gerund-object': 'People behind a gerund: "killing nine civilians".',
  'harm-intransitive': 'People who died: "12 people died".',
  'harm-list': 'A list with colons: "Killed: 12".',
  'harm-none': 'A stated zero without a number: "without causing any casualties".',
  'harm-noun': 'A counted noun of harm: "five deaths", "no casualties".',
  'harm-noun-of': 'A noun of harm with its people: "the deaths of five fighters".',
  'hospital-count':
    'People whom a hospital says it treated, as injured: "A bomb killed 22 people in Kuta. Hospitals have treated 129 people."',
  'not-among-survivors':
    'Those who did not survive, as killed: "none of the nine on board survived", "only two of the 14 crew survived".',
  'harm-part': 'A part of a counted group: "12 people, including three children".',
  'harm-passive': 'The subject of a passive: "five people were killed".',
  'harm-received': 'Those who received wounds or lost lives: "51 received wounds".',
  'harm-reduced-passive': 'A participle without an object: "five people killed in an attack".',
  'fallen-fighters': 'Fighters who fell: "nine soldiers of the junta fell". Nobody is dead who fell back or fell ill.',
  'harm-to-death':
    'Those killed whom the verb has between itself and the death: "hacked 14 people to death". Nobody is dead who is sentenced.',
  'harm-toll': 'A toll: "the death toll rose to 53".',
  'lexicon-phrase': 'A phrase of the lexicon: a party, weapon, deed, word of harm, speaker or cue. "Car bomb".',
  'named-among-dead':
    'Victims introduced by name: "the dead were identified as Samir Haddad and Lena Moritz", "the strike in Aleppo killed five people, including the teacher Samir Haddad".',
  'named-as-victim':
    'Victims named as no more than victims, who died unless the report counts only wounded: "a bomb killed two people in Aleppo; the victims were identified as Samir Haddad and Lena Moritz".',
  'named-as-killed': 'A victim named behind a verb of harm: "the strike in Aleppo killed Samir Haddad, a journalist".',
  'named-who-died':
    'A victim named as the one harmed: "Samir Haddad, 34, a teacher, was killed in Aleppo", "Samir Haddad and Lena Moritz were killed".',
  'number-digits': 'A number in digits: "1,200".',
  'number-none': 'None: "no", "nobody".',
  'number-range': 'A range: "between 6 and 8".',
  'number-vague': 'A word without a number: "dozens", "several". The words are kept.',
  'number-words': 'A number in words: "two dozen".',
  'own-version':
    'A speaker behind words for an account: "in his account 12 worshippers were killed", "the army\'s version in which nobody was hurt", "if the ministry is right".',
  'party-before-deed': 'The party in front of a deed noun: "the US air strike".',
  'people-lost': 'Whom somebody lost or carried off: "the army lost 23 soldiers there", "they carried off 20 women".',
  'place-feature':
    'A place of no gazetteer, by the word that says what it is: "gunmen attacked the village of Kokorou in Niger".',
  'place-gazetteer': 'A place of the gazetteer with the words around it: "near Kirkuk", "northern Iraq".',
  'place-of-capital':
    'The seat of government, from the country in front of the word: "in the Afghan capital", "Iraq\'s capital".',
  'place-of-ground':
    'The country of the ground on which something happened, from the people named in front of it: "on a Tunisian beach", "in a Nigerian village".',
  'place-of-dateline':
    'The town of the dateline, for news that is told without any place: "GUAYAQUIL, Jan 9 (Reuters) - Gunmen killed eight people". A capital only where the text speaks of no country. Inferred, never stated.',
  'place-of-report':
    'The country of a happening that is told without a place, from what the report names besides: "Sri Lankan authorities cut the toll of the Easter bombings to 253". Inferred, never stated.',
  'quotation-marks': 'A stretch inside quotation marks: "the army said it hit “a weapons depot”".',
  'said-to-be':
    'Who the doers are thought to be: "the gunmen, said to be jihadists, killed 12 people in the town of Djibo".',
  'source-line':
    'A line that names who speaks for the lines below it, or heads lines of counts: "Source: the regional administration".',
  'struck-aim': 'What a sentence calls the aim or target: "the shrine had been the aim of a bombing".',
  'struck-site': 'What was struck by where it happened: "a bomb at a wedding in Gaziantep killed 12 people".',
  'struck-thing':
    'What an attack struck, by where its people were harmed or by its name: "a suicide bomber killed 27 people at a mosque in Kunduz", "rebels stormed Zurmi and killed nine people".',
  'target-of-harm':
    'What was aimed at where nothing says so: the site that was struck, the people who were killed. "35 worshippers were killed in a shooting in Owo". Inferred, never stated.',
  'tells-own-deed':
    'A force that tells what it did itself: "the US military said it struck a base in Iraq, killing nine people".',
  'share-of-whole':
    'A share of those dead or hurt: "A bomb killed 22 people in Jos. Of the dead, 14 were students and four teachers.", "A bomb killed 28 people in Jos. Fourteen were women and nine were children."',
  'told-part':
    'A part of people whose harm was told before: "A bomb killed 19 people in Jos. Three children are among them.", "Rebels killed five guards in Goma. Two of the five were brothers."',
  'total-compared':
    'A figure beside a running total, over its own period: "over 5,300 people have been killed since January and more than 12,000 since 2022".',
  'total-by-ordinal': 'A running total that an ordinal gives: "the fourth attack on the town since Sunday".',
  'total-of-attacks': 'A running total of attacks: "76 attacks since 17 October".',
  'total-of-harm': 'A running total of people: "the war has killed more than 15,500 people since 7 October".',
  'total-source':
    'Whose counts a report retells, when it gives several and names one counter: "A report by the Institute for Peace Studies lists 521 attacks in 2024, 402 attacks in 2023 and 300 attacks in 2022".',
  'type-from-air':
    'A kind read from aircraft or "from the air" beside a deed: "helicopter gunships bombed the clinic", "the bus was struck from the air".',
  'type-of-attacker': 'The kind of happening by who attacks: "gunmen attacked the hotel" is an armed attack.',
  'type-of-deed': 'The kind of happening by its deed: "ambush".',
  'type-carried':
    'The kind of happening by the weapon of the sentence before: "Rockets have been falling on the bases for months. Taji itself was targeted on Tuesday: one soldier was hurt". Inferred, never stated.',
  'type-of-like':
    'The kind of the main happening, given to what is likened to it: "a deadlier one was in 2018, when 37 were killed". Inferred, never stated.',
  'type-of-harm':
    'The kind of happening by harm that attackers did: "Gunmen killed five traders in Kano". Inferred, never stated.',
  'type-of-striker':
    'A strike by the forces of a state, taken as one from the air: "the U.S. strike on the port killed 74 people". Inferred, never stated.',
  'type-of-weapon': 'The kind of happening by its weapon: "rockets".',
  'victims-named':
    'A sentence names more victims than any figure of the account counts: "Police look into the killing of Samir Khoury and Lena Moritz in a shooting on Sunday in Dayton". Inferred, never stated.',
  'victims-told':
    'People told of one by one, counted: "a man was shot dead and a woman died in hospital". Inferred, never stated.',
  'weapon-landed': 'What a weapon came down on: "18 rockets landed on Camp Taji, killing nine people".',
  'weapon-sender': 'Whose weapon did it: "a Houthi missile struck the ship, killing nine people".',
}
