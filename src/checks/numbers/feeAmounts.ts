import { rolesOf } from '../../report/template/figureRoles'
import type { Report } from '../../report/report'
import { sectionAs } from '../../report/template/sectionRole'
import { homeOf } from '../../report/standing'
import { MONEY_STEPS } from '../../report/values/steps'
import { amountIn } from '../findings/amounts'
import { inUnitOf } from '../sentences/tokens/inUnit'
import type { Finding } from '../findings/finding'
import type { NumberMention } from '../sentences/tokens/numberMention'
import { type ReadStretch, readSection } from '../sentences/statements/readSection'
import { textFinding } from '../findings/textFinding'
import { toCents } from './toldAmount'

interface StatedFee extends ReadStretch {
  mention: NumberMention
  yuan: number
}

/**
 * X10: the text states one 信息处理费. Numbers are compared with the form's figure by `textAgainstTables`; where that is not
 * filled, they are compared with one another here, with part six as the base if it states one. 未收取 is compared with
 * whichever amount is known.
 */
export function feeAmounts(report: Report): Finding[] {
  const paragraphs = report.template.sections.flatMap(({ place }) => readSection(report, place))
  const fees = paragraphs.flatMap(feesIn)
  const partSix = sectionAs(report.template, 'fees')?.place
  const base = fees.find(({ section }) => section === partSix) ?? fees[0] ?? null
  const { fee } = rolesOf(report.template)
  const typed = fee === undefined ? null : amountIn(report, fee)
  // a filled figure that the report does not state contradicts nothing
  const stated =
    fee === undefined || typed === null || homeOf(report, fee) === null ? null : typed / MONEY_STEPS
  const known = stated ?? base?.yuan
  if (known === undefined) return []
  const differing = typed === null && base ? fees.filter(({ yuan }) => yuan !== base.yuan) : []
  return [
    ...differing.map((one) => {
      const { mention, yuan } = one
      const where =
        base?.section === one.section ? '同一部分另一处' : base?.section === partSix ? '第六部分' : '前面'
      return finding(
        report,
        one,
        mention,
        [yuan, known],
        `正文写信息处理费 ${inUnitOf(mention, mention.value)}，${where}写 ${base ? inUnitOf(base.mention, known) : `${known} 元`}，差 ${differenceOf(yuan, known)} 元：`,
      )
    }),
    ...(known === 0 ? [] : paragraphs.flatMap((at) => denied(report, at, known))),
  ]
}

const differenceOf = (one: number, other: number): number => toCents(Math.abs(one - other))

/** The fees that a paragraph states; of three or more of which one is the sum of the others, that one alone. */
function feesIn(at: ReadStretch): StatedFee[] {
  const { mentions, statements } = at.read
  const all = statements.flatMap(({ quantity, mention: index }): StatedFee[] => {
    const mention = mentions[index]
    if (!mention || quantity.kind !== 'fee') return []
    return [{ ...at, mention, yuan: toCents(mention.value) }]
  })
  const sum = all.reduce((total, { yuan }) => total + yuan, 0)
  const whole = all.length > 2 ? all.find(({ yuan }) => differenceOf(yuan * 2, sum) === 0) : undefined
  return whole ? [whole] : all
}

/** Findings for 未收取信息处理费 where an amount is known. */
const denied = (report: Report, at: ReadStretch, known: number): Finding[] =>
  at.read.denials
    .filter(({ kind }) => kind === 'noFee')
    .map((denial) => {
      const words = at.read.line.text.slice(denial.from, denial.to)
      return finding(report, at, denial, [0, known], `正文写“${words}”，而信息处理费另写 ${known} 元：`)
    })

const finding = (
  report: Report,
  at: ReadStretch,
  mention: Pick<NumberMention, 'from' | 'to'>,
  numbers: readonly number[],
  sentence: string,
): Finding =>
  textFinding(report, at, {
    rule: 'X10',
    severity: 'error',
    sentence,
    mentions: [mention],
    figures: [],
    numbers,
  })
