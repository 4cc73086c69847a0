/** The English words that tell where a sentence ends. */
import type { BoundaryWords } from '../../language.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Titles and abbreviations, and words that open sentences. */
export const BOUNDARY_WORDS: BoundaryWords = {
  abbreviations: words(
    'mr mrs ms dr gen lt col sgt maj capt cpl brig adm rev hon st gov sen rep prof pres sec jr sr inc corp co ltd no vs jan feb mar apr jun jul aug sep sept oct nov dec mt ft ave blvd rd pvt cmdr spc insp supt det dept etc approx al hwy fr ariz calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis ala ark del messrs',
  ),
  starters: words(
    'the in on at a an he she they it we but and this that there these those after before when while as its his',
  ),
}
