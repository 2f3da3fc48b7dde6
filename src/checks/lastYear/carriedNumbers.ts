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

/** So many numbers are named in a sentence; of more it says how many there are. */
const MOST_NAMED = 8
/** So many characters before a number tell what it counts; behind it where nothing stands before it. */
const BESIDE = 8
/** 20个工作日, 3个月, 7天内: a term, and none of the year's numbers. */
const TERM = /^(?:工作日|自然日|月|季度|小时|学时|之?内)/u

/** 每季度开展1次, 每2个月更新1次: as often in each year. */
const EACH_TIME = /每(?:半|\d*个?)?(?:年度?|季度?|月|旬|周|日|天|工作日)[^，。；：、]{0,8}$/u

/** The words behind a year, 2024年公开信息, which is another in the new report. */
const BEHIND_YEAR = /\d年?度?(\D*)$/u

const isCounted = ({ unit, tail }: NumberMention): boolean => unit !== '' && !TERM.test(tail)

/** None, all, and how often: the same in each year by nature. */
const isLasting = ({ value, unit, from }: NumberMention, text: string): boolean =>
  value === 0 || (value === 100 && unit === '%') || EACH_TIME.test(text.slice(Math.max(0, from - 20), from))

/** What a number is known by in last year's text: what is said before it, its value and what it is counted in. */
function keyOf({ value, decimals, unit, lead, tail }: NumberMention): string {
  const before = (BEHIND_YEAR.exec(lead)?.[1] ?? lead).slice(-BESIDE)
  return [before, value, decimals, unit, before === '' ? tail.slice(0, BESIDE) : ''].join('|')
}

/** The numbers with a measure word that are typed into a paragraph; those of figures are blank in a new year. */
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

/** True for a number that the tables of this year hold where the sentence names it. */
const isOfTables = (report: Report, { value }: NumberMention, statement: Statement | undefined): boolean =>
  statement !== undefined &&
  tableSides(report, statement.quantity).some((side) => toldSum(report, statement.quantity, side) === value)

const keysOf = new WeakMap<readonly ReadStretch[], ReadonlySet<string>>()

/** What the numbers of last year's section are known by. */
function lastYears(lines: readonly ReadStretch[]): ReadonlySet<string> {
  let keys = keysOf.get(lines)
  if (!keys) {
    keys = new Set(lines.flatMap(({ read }) => read.mentions.filter(isCounted).map(keyOf)))
    keysOf.set(lines, keys)
  }
  return keys
}

/** The numbers as they are confirmed: the same ones while some of those that were confirmed are changed. */
function basisOf({ draft }: Report, id: string, numbers: readonly string[]): string {
  const confirmed = draft.confirmed[id]
  const known = new Set(confirmed?.split(' '))
  return confirmed !== undefined && numbers.every((one) => known.has(one)) ? confirmed : numbers.join(' ')
}

/**
 * Numbers that stand in sentences as they stood in last year's: the texts of last year begin the new report, and the numbers
 * typed into them come along. One finding for a section, in paragraphs of any length.
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
