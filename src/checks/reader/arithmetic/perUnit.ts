import { perReport } from '../../../report/perReport'
import type { Report } from '../../../report/report'
import { perWording } from '../../sentences/perReading'
import { readSection } from '../../sentences/statements/readSection'
import type { ReadLine } from '../../sentences/statements/statements'
import { exact } from '../../sentences/tokens/exact'
import { inUnitOf } from '../../sentences/tokens/inUnit'
import { type NumberMention, sumOf } from '../../sentences/tokens/numberMention'
import type { Doubt } from './doubt'

/** How often a time stands in a year, and the words for one of it. */
const TIMES = [
  { words: /(?:每个?月|月均)/u, times: 12, name: '月' },
  { words: /(?:每个?季度?|季均)/u, times: 4, name: '季' },
  { words: /(?:每半年)/u, times: 2, name: '半年' },
] as const
const AVERAGE = /平均|均/u
const AT_LEAST = /至少|不少于|以上|最多|不超过|约|近|原则上|规定|要求/u
const OF_YEAR = /全年|共|累计|年内|总计|合计|本年度?|20\d{2}年/u
/** Words of a plan or of a part of the work: 下一步每月发布2期. */
const PLANNED = /将|下一步|计划|拟|今后|力争|确保/u

/** 公开信息2208条，平均每月184条: an average behind a number is of that number, unless it is of a month or a quarter. */
const isOfYear = ({ lead, unit, about, end }: NumberMention, each: NumberMention): boolean =>
  unit === each.unit &&
  !about &&
  (OF_YEAR.test(lead) || (AVERAGE.test(each.lead) && end < each.from && !/[月季周]|半年/u.test(lead)))

/** 全年推送264期，平均每月22期: the year's number is twelve times the month's. */
const perTime = perWording(({ mentions, line: { text } }: ReadLine): readonly Doubt[] =>
  mentions.flatMap((each, at): Doubt[] => {
    const time = TIMES.find(({ words }) => words.test(each.lead))
    if (!time || each.about || each.unit === '%' || AT_LEAST.test(each.lead + each.tail)) return []
    if (PLANNED.test(text.slice(each.sentence, each.from))) return []
    const beside = [mentions[at - 1], mentions[at + 1]].filter(
      (one) => one?.segment === each.segment && Math.abs(one.depth - each.depth) < 2,
    )
    const [year, more] = beside.flatMap((one) => (one && isOfYear(one, each) ? [one] : []))
    if (!year || more) return []
    const room = AVERAGE.test(each.lead) ? time.times * 10 ** -each.decimals : 0
    const all = exact(each.value * time.times)
    if (Math.abs(all - year.value) <= room) return []
    return [
      {
        rule: 'X8',
        at: each,
        sentence: `每${time.name} ${inUnitOf(each, each.value)}，全年是 ${inUnitOf(each, all)}，正文写 ${inUnitOf(year, year.value)}；请核实：`,
        numbers: [each.value, year.value],
      },
    ]
  }),
)

/** 每村, 每个社区: what each of has so many. */
const EACH =
  /^(?:[在按为对向]|并在)?每(?:个|家|一个?)?([\p{Script=Han}]{1,4}?)(?:各|均)?(?:配备?|设置?|设立|明确|确定|安排|聘请?|指定|选派|落实|有)?(?:了)?$/u
const TIME = /^(?:年|月|季度?|周|日|天|次|期|半年|旬|名|人|件|场|条|篇)$/u
const BODIES = new Set(['个', '家', '所', '座', '处'])
const TOGETHER = /^(?:共|共计|合计|总计|一共)(?:有|配备?|设置?|聘请?)?$/u

/** How many of each kind of body a report has: 12 of 12个村, told where the noun behind the measure word ends. */
const bodiesIn = perReport((report: Report): ReadonlyMap<string, ReadonlySet<number>> => {
  const found = new Map<string, Set<number>>()
  for (const { place } of report.template.sections)
    for (const { read } of readSection(report, place))
      for (const { unit, tail, value, about } of read.mentions) {
        const [, noun] = /^([\p{Script=Han}]{1,8})/u.exec(tail) ?? []
        if (!BODIES.has(unit) || noun === undefined || about) continue
        for (let length = 1; length <= noun.length; length += 1)
          for (const name of [noun.slice(0, length)]) {
            const known = found.get(name) ?? new Set()
            found.set(name, known.add(value))
          }
      }
  return found
})

/** The number that 每村1名 explains: 信息员12名（每村1名）; 每所2台，共16台. */
function explainedBy({ mentions, line: { text } }: ReadLine, at: number): NumberMention | null {
  const each = mentions[at]
  const [before, after] = [mentions[at - 1], mentions[at + 1]]
  if (!each) return null
  if (after?.sentence === each.sentence && after.unit === each.unit && TOGETHER.test(after.lead)) return after
  const opens = before && text.slice(before.end, each.from - each.lead.length) === '（'
  return opens && before.unit === each.unit ? before : null
}

/** The numbers of a body that the sentence names, else that the whole report does. */
function countsOf(
  report: Report,
  { mentions }: ReadLine,
  each: NumberMention,
  noun: string,
): readonly number[] {
  const here = mentions.filter(
    ({ unit, tail, sentence, about }) =>
      BODIES.has(unit) && !about && sentence === each.sentence && tail.includes(noun),
  )
  return here.length > 0 ? here.map(({ value }) => value) : [...(bodiesIn(report).get(noun) ?? [])]
}

/** 村级信息员12名（每村1名） where the report has 12个村. */
const perBody = (report: Report, read: ReadLine): readonly Doubt[] =>
  read.mentions.flatMap((each, at): Doubt[] => {
    const [, noun = ''] = EACH.exec(each.lead) ?? []
    if (noun === '' || TIME.test(noun) || each.about) return []
    const all = explainedBy(read, at)
    const counts = all ? countsOf(report, read, each, noun) : []
    if (!all || all.about || counts.length === 0) return []
    if (counts.some((one) => exact(one * each.value) === all.value)) return []
    // 12个村 are all of them, 4个村 some
    const count = Math.max(...counts)
    const right = exact(count * each.value)
    return [
      {
        rule: 'X8',
        at: all,
        sentence: `每${noun} ${inUnitOf(each, each.value)}、${count} 个${noun}，共 ${inUnitOf(each, right)}，正文写 ${inUnitOf(all, all.value)}；请核实：`,
        numbers: [each.value, count, all.value],
      },
    ]
  })

const APIECE = /^各(?:自)?(?:配备?|设置?|设立|明确|确定|安排|聘请?|指定|选派|落实|有)?[\p{Script=Han}]{0,4}$/u

/** 8个科室、9个社区各配1名，共17名. */
const apiece = perWording(({ mentions, line: { text } }: ReadLine): readonly Doubt[] =>
  mentions.flatMap((each, at): Doubt[] => {
    const all = mentions[at + 1]
    if (!all || all.sentence !== each.sentence || all.unit !== each.unit || !TOGETHER.test(all.lead))
      return []
    if (each.about || all.about) return []
    const here = mentions.slice(0, at).filter((one) => one.sentence === each.sentence && !one.about)
    const last = here.at(-1)
    const words = last && text.slice(last.end, each.from)
    if (!last || !BODIES.has(last.unit) || !/^[^，。；]{0,12}各/u.test(words ?? '')) return []
    if (!APIECE.test(/各[^各]*$/u.exec(words ?? '')?.[0] ?? '')) return []
    const bodies: NumberMention[] = []
    for (const one of [...here].reverse()) {
      if (!BODIES.has(one.unit)) break
      bodies.unshift(one)
    }
    const ways = bodies.map((_, i) => exact(sumOf(bodies.slice(i)) * each.value))
    const others = here.filter(({ unit }) => unit === each.unit)
    const told = ways.flatMap((one) => others.map((_, i) => exact(one + sumOf(others.slice(i)))).concat(one))
    if (told.includes(all.value)) return []
    return [
      {
        rule: 'X8',
        at: all,
        sentence: `按“各 ${inUnitOf(each, each.value)}”计算共 ${inUnitOf(each, ways[0] ?? 0)}，正文写 ${inUnitOf(all, all.value)}；请核实：`,
        numbers: [each.value, all.value],
      },
    ]
  }),
)

/** X8: a total that is not so many times what each month, or each body, has. Asked. */
export const perUnits = (report: Report, read: ReadLine): readonly Doubt[] => [
  ...perTime(read),
  ...perBody(report, read),
  ...apiece(read),
]
