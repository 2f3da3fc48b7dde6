import { isChange } from '../../sentences/lexicon/isChange'
import { sameKind } from '../../sentences/lexicon/sameKind'
import type { ReadLine } from '../../sentences/statements/statements'
import { numeralValue } from '../../../report/text/numerals'
import { sumOf } from '../../sentences/tokens/numberMention'
import { inUnitOf } from '../../sentences/tokens/inUnit'
import type { Mismatch } from '../sumsOfSentences'
import { roundingOf } from './transposed'

/** 两项合计, 三者共, 两个渠道合计: as many of the numbers before it. */
const TOGETHER =
  /^(?:这|以上|上述)?([两二三四五])(?:者|项|类|种|个?(?:渠道|平台|方面|途径|部分))?(?:信息|申请|答复)?(?:相加|加起来|加总)?(?:合计|共计|总计|一?共|之和)(?:为|是|达|有)?$/u

/** X8: as many numbers as are said, directly before their sum: 网站2317条，新媒体1064条，两个渠道合计3381条. */
export function countedTogethers({ mentions }: ReadLine): Mismatch[] {
  return mentions.flatMap((whole, index): Mismatch[] => {
    const [, numeral = ''] = TOGETHER.exec(whole.lead) ?? []
    const count = numeralValue(numeral) ?? 0
    if (count < 2 || whole.hedged) return []
    const before = mentions
      .slice(0, index)
      .filter((one) => one.sentence === whole.sentence && one.depth === whole.depth && one.unit !== '%')
    const parts = before.slice(-count)
    const alike = parts.every((one) => sameKind(one.unit, whole.unit) && !one.hedged && !isChange(one))
    if (parts.length < count || !alike) return []
    const added = sumOf(parts)
    if (Math.abs(added - whole.value) <= roundingOf([whole, ...parts]) + 1e-6) return []
    const sentence = `合计 ${inUnitOf(whole, whole.value)}，前面 ${count} 项相加 ${inUnitOf(whole, added)}，差 ${inUnitOf(whole, Math.abs(whole.value - added))}；请核实：`
    return [{ severity: 'warning', sentence, whole, parts }]
  })
}
