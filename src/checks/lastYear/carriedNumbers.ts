import { lastYearOf } from '../../report/lastYear'
import { plainLines } from '../../report/text/prose'
import { type Report, yearOf } from '../../report/report'
import type { Finding } from '../findings/finding'
import { perWording } from '../sentences/perReading'
import type { NumberMention } from '../sentences/tokens/numberMention'
import type { Statement } from '../sentences/tokens/quantity'
import { readSection, type ReadStretch } from '../sentences/statements/readSection'
import type { ReadLine } from '../sentences/statements/statements'
import { tableSides, toldSum } from '../numbers/tableSides'

/** Most numbers that a finding's sentence lists; of more it adds how many there are. */
const MOST_NAMED = 8
/** Characters before a number that identify it; those behind it where nothing stands before it. */
const BESIDE = 8
/** A deadline, not a number of the year: 20个工作日, 3个月, 7天内. */
const TERM = /^(?:个?工作日|个?自然日|个?月|季度|个?小时|学时|之?内)/u

/** A frequency, which may be the same each year: 每季度开展1次, 每2个月更新1次. */
const EACH_TIME = /每(?:半|\d*个?)?(?:年度?|季度?|月|旬|周|日|天|工作日)[^，。；：、]{0,8}$/u

/** The words after a year, 公开信息 of 2024年公开信息: the year itself differs in the new report. */
const BEHIND_YEAR = /\d年?度?(\D*)$/u

const isCounted = ({ unit, tail }: NumberMention): boolean =>
  unit !== '' && !TERM.test(unit) && !TERM.test(tail)

/** True for 0, 100% and frequencies, which may well be the same each year. */
const isLasting = ({ value, unit, from }: NumberMention, text: string): boolean =>
  value === 0 || (value === 100 && unit === '%') || EACH_TIME.test(text.slice(Math.max(0, from - 20), from))

/** Key of a number for comparing two years: the words before it, its value, decimals and measure word. */
function keyOf({ value, decimals, unit, lead, tail }: NumberMention): string {
  const before = (BEHIND_YEAR.exec(lead)?.[1] ?? lead).slice(-BESIDE)
  return [before, value, decimals, unit, before === '' ? tail.slice(0, BESIDE) : ''].join('|')
}

/** Numbers with a measure word that are typed into a paragraph. Figures are left out: they are blank in a new year. */
const typedIn = perWording((read: ReadLine) =>
  read.mentions
    .map((mention, index) => ({
      mention,
      key: keyOf(mention),
      statement: read.statements.find((one) => one.mention === index),
    }))
    .filter(
      ({ mention }) => mention.place === null && isCounted(mention) && !isLasting(mention, read.line.text),
    ),
)

/** True when this year's tables hold the number for the quantity that the sentence states. */
const isOfTables = (report: Report, { value }: NumberMention, statement: Statement | undefined): boolean =>
  statement !== undefined &&
  tableSides(report, statement.quantity).some((side) => toldSum(report, statement.quantity, side) === value)

const keysOf = new WeakMap<readonly ReadStretch[], ReadonlySet<string>>()

/** The numbers of last year's section, each as its unit, value and the words beside it. */
function lastYears(lines: readonly ReadStretch[]): ReadonlySet<string> {
  let keys = keysOf.get(lines)
  if (!keys) {
    keys = new Set(lines.flatMap(({ read }) => read.mentions.filter(isCounted).map(keyOf)))
    keysOf.set(lines, keys)
  }
  return keys
}

/**
 * The finding's basis. While the numbers are a subset of those confirmed it is the confirmed one, so that correcting
 * some of them does not ask again.
 */
function basisOf({ draft }: Report, id: string, numbers: readonly string[]): string {
  const confirmed = draft.confirmed[id]
  const known = new Set(confirmed?.split(' '))
  return confirmed !== undefined && numbers.every((one) => known.has(one)) ? confirmed : numbers.join(' ')
}

/**
 * carried-number (C09): numbers that stand in sentences as in last year's report. A new report begins with last year's
 * texts, and the numbers typed into them come along. One finding for a section; paragraphs of any length are compared.
 */
export function carriedNumbers(report: Report): Finding[] {
  const before = lastYearOf(report)
  if (!before) return []
  return report.template.sections.flatMap(({ place, heading, level }): Finding[] => {
    const text = report.draft.sections[place]?.text
    const known = lastYears(readSection(before, place))
    if (level === 0 || !text || known.size === 0) return []
    const plain = plainLines(text)
    const carried = readSection(report, place).flatMap(({ read, line, start }) =>
      typedIn(read).flatMap(({ mention, key, statement }) => {
        if (!known.has(key) || isOfTables(report, mention, statement)) return []
        const { at } = read.line
        const from = start + (at[mention.from] ?? 0)
        const to = start + (at[mention.end - 1] ?? from - start) + 1
        return [{ line, from, to, number: (plain[line] ?? '').slice(from, to).replace(/\s/gu, '') }]
      }),
    )
    const [first] = carried
    if (!first) return []
    const numbers = [...new Set(carried.map(({ number }) => number))]
    const named = numbers.slice(0, MOST_NAMED).join('、')
    const more = numbers.length > MOST_NAMED ? `等 ${numbers.length} 个` : ''
    const year = yearOf(before)
    const id = `carried-number:${place}`
    return [
      {
        id,
        severity: 'warning',
        sentence: `“${heading}”沿用${year === null ? '上年' : ` ${year} 年`}报告的数字 ${named}${more}，请改成今年的，今年也是这个数的请核实。`,
        about: heading,
        target: { kind: 'text', section: place, line: first.line, from: first.from, to: first.to },
        figures: [],
        basis: basisOf(report, id, numbers),
      },
    ]
  })
}
