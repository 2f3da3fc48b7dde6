import type { PhraseReading } from './flows'
import type { NumberMention } from '../tokens/numberMention'
import type { DecisionKind } from '../../../report/template/figureRoles'
import { subjectOf, type Frame } from './subject'
import { LINK } from '../lexicon/wordsOfRequests'

const KINDS: readonly { word: string; decision: DecisionKind }[] = [
  { word: '行政许可', decision: 'licensing' },
  { word: '行政处罚', decision: 'punishment' },
  { word: '行政强制', decision: 'coercion' },
]
const kinds = KINDS.map(({ word, decision }) => ({
  word,
  decision,
  before: new RegExp(`(?:作出|做出)?(?:的)?${word}(?:处理)?(?:决定)?${LINK}$`, 'u'),
  behind: new RegExp(`^${word}(?:处理)?(?:决定)?$`, 'u'),
}))
const CHARGES = new RegExp(`(?:收取|征收|收缴)?(?:的)?行政事业性收费(?:总额|总金额|金额|收入)?${LINK}$`, 'u')
/** Measure words of published messages: 行政许可类310条 are no decisions. */
const OF_MESSAGES = new Set(['条', '篇', '则'])
const OWN_PART = /(?:主动|信息|政务)公开(?:政府信息)?(?:方面|情况|工作)/gu
/**
 * Words by which the number does not count all decisions made: those published, reviewed or asked for, or a part of
 * them.
 */
const OTHERWISE =
  /其中|包括|公开|公示|发布|归集|推送|报送|备案|抽查|评查|受理|申请|办结|案卷|领域|平台|系统|网|各|减免|免[征收]|降低|涉及|涉企/u

/**
 * Reads 行政许可, 处罚, 强制 and 行政事业性收费 of table two (X12); null for other numbers.
 * @param before the sentence up to the number's `lead`
 */
export function decisionsOf(
  { lead, tail, unit, depth }: NumberMention,
  before: string,
  frame: Frame,
): PhraseReading | null {
  if (depth > 0 || OF_MESSAGES.has(unit) || OTHERWISE.test((before + lead).replace(OWN_PART, ''))) return null
  if (unit === '元') {
    const match = tail === '' ? CHARGES.exec(lead) : null
    if (!match) return null
    const subject = subjectOf(lead.slice(0, match.index), frame)
    return { quantity: { kind: 'charges' }, name: '行政事业性收费', subject }
  }
  for (const { word, decision, before: told, behind } of kinds) {
    const match = /^(?:决定)?$/u.test(tail)
      ? told.exec(lead)
      : behind.test(tail)
        ? /[作做]出(?:了)?$/u.exec(lead)
        : null
    if (!match) continue
    const subject = subjectOf(lead.slice(0, match.index), frame)
    return { quantity: { kind: 'decisions', decision }, name: word, subject }
  }
  return null
}
