/** The counting rule `majority`. */
import { type CountingRule, notStated, rankSupport, withNumber } from './rule.ts'

/** The figure that most origins give, one of the ways that Every Casualty describes. With equal support, the lower. */
export const majority: CountingRule = {
  id: 'majority',
  title: 'Majority',
  words: 'The figure that most origins give; with equal support, the lower.',
  count(figures) {
    const [most] = rankSupport(withNumber(figures))
    if (!most) return notStated(figures)
    const { point, origins, figures: used } = most
    const words = `given by ${origins} ${origins === 1 ? 'origin' : 'origins'}`
    return { isKnown: true, min: point, best: point, max: point, used, words }
  },
}
