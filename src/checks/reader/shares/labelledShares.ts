import type { Report } from '../../../report/report'
import { perReading } from '../../sentences/perReading'
import { sameKind } from '../../sentences/lexicon/sameKind'
import { type NumberMention, sumOf } from '../../sentences/tokens/numberMention'
import { knownAmounts } from '../accounts/known'
import { isShareOf, type Portion } from './portion'
import { shareFramesIn } from './shareFrames'

/** A share whose words take up the name of a number of its sentence: 制发公文217份，主动公开96份，…，主动公开的占44.2%. */
export interface LabelledShare {
  portion: Portion
  label: string
  part: NumberMention
  /** What it is a share of, as far as the text tells. */
  whole: number
}

const ENDS = /(?:的|类|类别|申请|信息|公文|文件|部分|所|数量|总量|约|合计|共|也|均|件|份|条){1,4}$/u
const SHORTEST = 2
const OTHERWISE = /同比|上年|去年|平均|其余|其他/u

const isCount = ({ unit, about }: NumberMention): boolean =>
  unit !== '' && unit !== '%' && unit !== '个百分点' && !about

/** The shares of a paragraph that are no share of any number told before, by the number that their words name. */
export const labelledSharesIn = perReading((report: Report, read): readonly LabelledShare[] =>
  shareFramesIn(read).flatMap(({ portion, words, beside, told, sentence }): LabelledShare[] => {
    const label = words.part.replace(ENDS, '')
    if (beside !== null || words.together || words.each || words.rate) return []
    if (label.length < SHORTEST || OTHERWISE.test(label) || words.of !== '') return []
    const here = sentence.flatMap((i) => read.mentions[i] ?? []).filter(isCount)
    const named = here.filter(({ lead, tail }) => lead.endsWith(label) || tail.startsWith(label))
    const [part] = named
    if (!part || named.length > 1) return []
    const alike = here.filter(({ unit }) => sameKind(unit, part.unit))
    const all = told.flatMap((i) => read.mentions[i] ?? []).filter(({ unit }) => sameKind(unit, part.unit))
    const totals = knownAmounts(report).requests?.totals.map(({ amount }) => amount) ?? []
    const wholes = [
      ...all.map(({ value }) => value),
      ...alike.map((_, i) => sumOf(alike.slice(i))),
      ...totals,
    ]
    const whole = alike.find((one) => one.from < part.from && one.value > part.value)?.value
    if (whole === undefined || wholes.some((one) => isShareOf(portion, part.value, one))) return []
    return [{ portion, label, part, whole }]
  }),
)
