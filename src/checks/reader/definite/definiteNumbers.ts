import type { Report } from '../../../report/report'
import { isSectionFor } from '../../../report/template/sectionRole'
import type { Finding } from '../../findings/finding'
import { perStretch } from '../../findings/perStretch'
import { textFinding } from '../../findings/textFinding'
import { isOfOtherYear } from '../../sentences/lexicon/otherYear'
import { tellsPartOfYear } from '../../sentences/lexicon/partOfYear'
import { sameKind } from '../../sentences/lexicon/sameKind'
import { namesAnother } from '../../sentences/phrases/subject'
import type { ReadStretch } from '../../sentences/statements/readSection'
import { exact } from '../../sentences/tokens/exact'
import { inUnitOf } from '../../sentences/tokens/inUnit'
import type { NumberMention } from '../../sentences/tokens/numberMention'
import { quantitiesIn } from '../quantifiers/amounts'
import { sidesOf } from '../shares/shareSides'
import { corrected } from './corrected'
import { knownAmounts } from '../accounts/known'
import { type Earlier, numbersBefore } from './numbersBefore'

/** A number that takes up all of something, and what it should be. */
interface Definite {
  mention: NumberMention
  right: number
  name: string
}

/** 对上述30件案件, 督促这5个村: all that were told before. */
const AGAIN = /(?:前述|上述|前面的?|以上)(?:的)?$/u
const THESE = /(?<![在])这$/u
const BODIES = /^(?:村|社区|单位|部门|镇|乡|街道|学校|案件|申请|网站|账号|企业|医院)/u
/** What a text counts by listing it: 上述三个问题. */
const COUNTED_HERE =
  /^(?:大|方面)?(?:的)?(?:主要|突出)?(?:问题|方面|措施|环节|原因|情况|短板|不足|部分|渠道|途径|领域|类|点|举措)/u
/** 62件申请中, 27件不予公开的申请里: of all that the words name. */
const OF_ALL = /^([^，。；：（）\d]{2,14}?)(?:之中|当中|[中里])(?![心央小学])/u
const NEUTRAL =
  /^(?:[一二三四五六七八九十]是|[在从就对]|全年|本年度?|今年|年内|全部|所有|受理|收到|收到的|受理的|已?答复的|已?办结的){0,3}$/u
const REQUESTS = /^(?:的)?(?:政府信息公开|依申请公开|信息公开)?(?:申请|答复|办件|答复件|办结件|申请件)$/u
/** 对5个更新不及时的村, 督促3家未达标的单位: those that were told before, by what is wrong with them. */
const TO_THEM = /(?:对|督促|指导|帮助|约谈|针对|推动|要求|责成|剩余的?|其余的?|[这该])$/u
const DESCRIBED = /^([^，。；：（）的\d]{2,12})的([^，。；：（）\d每逐进开]{1,2})/u
const MOST_LISTED = 4

const isOpen = ({ read: { line, frame } }: ReadStretch, mention: NumberMention): boolean => {
  const words = line.text.slice(mention.segment, mention.from)
  return (
    mention.place === null &&
    !mention.about &&
    !isOfOtherYear(words, frame.year) &&
    !tellsPartOfYear(words) &&
    !namesAnother(words, frame)
  )
}

/** True for a number that is among others, or the sum or difference of two of them, or the sum of a few in a row. */
function isAmong(value: number, all: readonly number[]): boolean {
  return all.some((first, i) => {
    let sum = first
    if (sum === value) return true
    for (const next of all.slice(i + 1, i + MOST_LISTED)) {
      sum = exact(sum + next)
      if (sum === value || exact(first - next) === value) return true
    }
    return false
  })
}

const valuesOf = (all: readonly Earlier[]): number[] => all.map(({ mention }) => mention.value)

/** 上述30件案件: none of the numbers told before. */
function again(report: Report, stretch: ReadStretch, mention: NumberMention): Definite | null {
  const isThese = THESE.test(mention.lead) && BODIES.test(mention.tail)
  if (!(AGAIN.test(mention.lead) || isThese) || COUNTED_HERE.test(mention.tail)) return null
  const before = numbersBefore(report, stretch, mention).filter((one) =>
    sameKind(one.mention.unit, mention.unit),
  )
  const last = before.at(-1)
  if (!last || isAmong(mention.value, valuesOf(before))) return null
  const { requests, cases } = knownAmounts(report)
  const isOfTables = [requests, cases].some((table) => table?.amounts.has(mention.value))
  return isOfTables ? null : { mention, right: last.mention.value, name: '前面写' }
}

/** 对5个更新不及时的村: none of the numbers of a sentence of its part that speaks of the same. */
function described(report: Report, stretch: ReadStretch, mention: NumberMention): Definite | null {
  const { section } = stretch
  if (!isSectionFor(report.template, section, 'problems', 'improvements')) return null
  const [, words = '', noun = ''] = TO_THEM.test(mention.lead) ? (DESCRIBED.exec(mention.tail) ?? []) : []
  if (words === '') return null
  const runs = Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2))
  const before = numbersBefore(report, stretch, mention).filter(
    (one) =>
      one.section === section &&
      one.mention.unit === mention.unit &&
      !stretch.read.mentions.includes(one.mention) &&
      one.sentence.includes(noun) &&
      runs.some((run) => one.sentence.includes(run)),
  )
  const last = before.at(-1)
  if (!last || isAmong(mention.value, valuesOf(before))) return null
  return { mention, right: last.mention.value, name: '前面写' }
}

/** 62件申请中, 27件不予公开的申请里: not as many as the table has, and no number told before. */
function ofAll(report: Report, stretch: ReadStretch, mention: NumberMention): Definite | null {
  const [, words = ''] = OF_ALL.exec(mention.tail) ?? []
  if (words === '' || !NEUTRAL.test(mention.lead) || !sameKind(mention.unit, '件')) return null
  const known = knownAmounts(report).requests
  const isBare = REQUESTS.test(words)
  const sides = isBare
    ? known?.totals
    : sidesOf(report, quantitiesIn(words.replace(/^的/u, ''), stretch.read.frame.year))
  if (!known || !sides || sides.length === 0) return null
  if (sides.some(({ amount }) => amount === mention.value)) return null
  if (isBare && known.amounts.has(mention.value)) return null
  const before = numbersBefore(report, stretch, mention)
  if (before.some((one) => one.mention.value === mention.value && sameKind(one.mention.unit, mention.unit)))
    return null
  const wanted = /答复|办结/u.test(words) ? 0 : 1
  const side = (isBare ? sides[wanted] : undefined) ?? sides[0]
  return side && side.amount > 0 ? { mention, right: side.amount, name: side.name } : null
}

/** 被纠正的4件案件: none of table four's numbers. */
function ofCorrected(report: Report, { read }: ReadStretch, mention: NumberMention): Definite | null {
  const right = corrected(report, read.line.text, mention)
  return right === null ? null : { mention, right, name: '表四结果纠正共' }
}

/**
 * X16: a number that takes up all of what was told before (上述30件案件), or of what its words name (62件申请中), and that is no number
 * told before nor the table's. Asked.
 */
export const definiteNumbers = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) =>
    stretch.read.mentions
      .flatMap((mention) => {
        const found =
          again(report, stretch, mention) ??
          described(report, stretch, mention) ??
          ofAll(report, stretch, mention) ??
          ofCorrected(report, stretch, mention)
        return found && isOpen(stretch, mention) ? [found] : []
      })
      .map(({ mention, right, name }) =>
        textFinding(report, stretch, {
          rule: 'X16',
          severity: 'warning',
          sentence: `这里写 ${inUnitOf(mention, mention.value)}，${name} ${inUnitOf(mention, right)}；请核实：`,
          mentions: [mention],
          figures: [],
          numbers: [mention.value, right],
        }),
      ),
  )
