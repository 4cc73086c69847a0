/** Who decides, and why, as every decision of a person needs it. */
import { ReckonerError } from '../../model/index.ts'
import type { PersonGrounds } from '../events.ts'

/** Throws `option-invalid` without a name (of at most 200 characters) or a reason. */
export function checkGrounds({ by, reason }: PersonGrounds): void {
  if (by.trim() === '' || by.length > 200)
    throw new ReckonerError('option-invalid', `by "${by.slice(0, 40)}": expected the name of the person who decides`)
  if (reason.trim() === '')
    throw new ReckonerError('option-invalid', 'a decision needs a reason: say why in a few words')
}
