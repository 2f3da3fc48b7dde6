import { rolesOf } from '../../report/template/figureRoles'
import type { Report } from '../../report/report'
import { yearOf } from '../../report/report'
import { amountIn } from '../findings/amounts'
import type { NumberMention } from '../sentences/tokens/numberMention'
import type { Quantity, Statement } from '../sentences/tokens/quantity'
import type { ReadLine } from '../sentences/statements/statements'

/**
 * Sentence for a right number with a wrong year (C07): 结转2023年103件 in the report for 2024, where 103 were carried on to
 * 2025. Null where no year stands behind the verb, or where the paragraph tells the other cell too: then the numbers
 * are wrong.
 */
export function yearSlip(
  report: Report,
  { statements }: ReadLine,
  { quantity: { kind } }: Statement,
  { lead, value }: NumberMention,
): string | null {
  const year = yearOf(report)
  const [, written] = /(?:结转|转结|接转|顺延|延续)(?:自|到|至)?(20\d{2})年/u.exec(lead) ?? []
  if (year === null || written === undefined) return null
  const tells = (other: Quantity['kind']): boolean =>
    statements.some(({ quantity }) => quantity.kind === other)
  const { requests } = rolesOf(report.template)
  if (!requests) return null
  const { carriedIn, carriedOut } = requests
  if (kind === 'carriedIn' && !tells('carriedOut') && amountIn(report, carriedOut?.total) === value)
    return `正文写结转 ${written} 年 ${value} 件，这是${requests.name}结转下年度的数，结转到的是 ${year + 1} 年：`
  if (kind === 'carriedOut' && !tells('carriedIn') && amountIn(report, carriedIn?.total) === value)
    return `正文写结转 ${written} 年 ${value} 件，这是${requests.name}上年结转的数，上年是 ${year - 1} 年：`
  return null
}
