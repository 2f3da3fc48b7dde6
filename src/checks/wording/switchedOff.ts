import type { Draft } from '../../report/draft/draft'
import { isSealed } from '../../report/draft/seal'
import { isSwitch } from '../../report/draft/switches'

/** How many rules of wording are switched off for this report; the seal is none. */
export const countSwitchedOff = (draft: Draft): number =>
  Object.keys(draft.confirmed).filter(isSwitch).length - (isSealed(draft) ? 0 : 1)
