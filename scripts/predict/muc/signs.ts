/** Signs for and against a choice, in points: ten times the weights of a logistic fit on labelled reports. */
export interface Sign<Look> {
  readonly points: number
  readonly holds: (look: Look) => boolean
}

/** The points of the signs that hold. */
export function sumOf<Look>(signs: readonly Sign<Look>[], look: Look): number {
  return signs.reduce((sum, sign) => (sign.holds(look) ? sum + sign.points : sum), 0)
}
