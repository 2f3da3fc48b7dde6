import { documentNumber } from './marks/documentNumber'
import { halfWidth } from './marks/halfWidth'
import { pairs } from './marks/pairs'
import { ranges } from './marks/ranges'
import { otherPlace } from './places/otherPlace'
import { applicant } from './privacy/applicants'
import { contact } from './privacy/contact'
import { identity } from './privacy/identity'
import type { WordingRule } from './rule'
import { doubled } from './words/doubled'
import { filler } from './words/filler'
import { fixedPhrases } from './words/fixedPhrases'
import { noSuchDate } from './words/noSuchDate'
import { ordinals } from './words/ordinals'
import { overHundred } from './words/overHundred'
import { presentYear } from './words/presentYear'
import { unfinished } from './words/unfinished'
import { until } from './words/until'

/** Every rule of wording, in the order in which the official reads them. */
export const wordingRules: readonly WordingRule[] = [
  identity,
  contact,
  applicant,
  otherPlace,
  fixedPhrases,
  doubled,
  unfinished,
  ordinals,
  noSuchDate,
  overHundred,
  presentYear,
  until,
  documentNumber,
  ranges,
  halfWidth,
  pairs,
  filler,
]
