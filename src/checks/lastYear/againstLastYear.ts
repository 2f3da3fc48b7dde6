import { type FigureRoles, rolesOf } from '../../report/template/figureRoles'
import { lastYearOf } from '../../report/lastYear'
import { entryAt, figureAt, figuresOf, type Report } from '../../report/report'
import type { Place } from '../../report/template/template'
import { amountIn } from '../findings/amounts'
import { cellName } from '../findings/aboutFigures'
import { cellFinding } from '../findings/cellFinding'
import { valueMend } from '../findings/mends'
import { lapsedOf } from '../numbers/documentNotes'
import type { Finding } from '../findings/finding'

/** Compares this year's tables with last year's (H7, W1, W2, W5, W6); of these only W1 can tell something while that is not known. */
export function againstLastYear(report: Report): Finding[] {
  const lastYear = lastYearOf(report)
  if (!lastYear) return fewerThanMade(report)
  return [
    ...carriedIn(report, lastYear),
    ...documentsInForce(report, lastYear),
    ...jumps(report, lastYear),
    ...pendingCases(report, lastYear),
  ]
}

/** H7: 上年结转 is last year's 结转下年度, column by column. Columns that differ are one finding: they have one cause. */
function carriedIn(report: Report, lastYear: Report): Finding[] {
  const different = (report.template.carried ?? []).flatMap(({ from, to }) => {
    const [now, before] = [amountIn(report, to), amountIn(lastYear, from)]
    return now === null || before === null || now === before ? [] : [{ to, now, before }]
  })
  const [first] = different
  if (!first) return []
  const { label } = figureAt(report.template, first.to)
  const row = cellName(report, first.to)?.row ?? label
  const difference =
    different.length === 1
      ? `${label} ${first.now} 件，上年报告“结转下年度”${first.before} 件，${first.now > first.before ? '多' : '少'} ${Math.abs(first.now - first.before)} 件`
      : `${row}：${different
          .map(
            ({ to, now, before }) =>
              `${cellName(report, to)?.column ?? ''} ${now} 件，上年报告“结转下年度”${before} 件`,
          )
          .join('；')}`
  const found = cellFinding(report, {
    rule: `H7-${first.to}`,
    severity: 'error',
    sentence: `${difference}；上年数填错的，在“基本信息”的“上年数据”里改。`,
    figures: different.map(({ to }) => to),
    numbers: different.flatMap(({ now, before }) => [now, before]),
  })
  const mends = [
    valueMend(
      report,
      different.length === 1 ? `改为 ${first.before}` : '按上年报告改',
      different.map(({ to, before }) => ({ figure: to, shown: String(before) })),
    ),
  ]
  return found.map((finding) => Object.assign(finding, { mends }))
}

const DOCUMENTS = [
  { id: 'regulations', name: '规章' },
  { id: 'normative', name: '行政规范性文件' },
] as const

/**
 * W1: 现行有效 is last year's plus 制发 minus 废止, allowing for 自然失效 and 修订 told in notes. W2: 废止 is at most last year's 现行有效
 * plus 制发.
 */
function documentsInForce(report: Report, lastYear: Report): Finding[] {
  const { disclosure } = rolesOf(report.template)
  if (!disclosure) return []
  return DOCUMENTS.flatMap(({ id, name }): Finding[] => {
    const cells = disclosure.documents?.[id]
    if (!cells) return []
    const made = amountIn(report, cells.made)
    const repealed = amountIn(report, cells.repealed)
    const valid = amountIn(report, cells.valid)
    const before = amountIn(lastYear, cells.valid)
    if (made === null || repealed === null || before === null) return []
    const numbers = [before, made, repealed, valid ?? 0]
    if (repealed > before + made)
      return cellFinding(report, {
        rule: `W2-${id}`,
        severity: 'warning',
        sentence: `${name}本年废止 ${repealed} 件，多于上年现行有效 ${before} 件加本年制发 ${made} 件，多 ${repealed - before - made} 件；请核实。`,
        figures: known(cells.repealed, cells.made),
        numbers,
      })
    const { certain, possible } = lapsedOf(report, cells)
    const left = before + made - repealed
    if (valid === null || possible.some((lapsed) => valid === left - lapsed)) return []
    const expected = left - certain
    const gone = certain > 0 ? `、自然失效 ${certain} 件` : ''
    return cellFinding(report, {
      rule: `W1-${id}`,
      severity: 'warning',
      sentence: `${name}现行有效 ${valid} 件，上年 ${before} 件加制发 ${made} 件减废止 ${repealed} 件${gone}是 ${expected} 件，差 ${Math.abs(valid - expected)} 件；如有修订、自然失效，请确认。`,
      figures: known(cells.valid, cells.made, cells.repealed),
      numbers: certain > 0 ? [...numbers, certain] : numbers,
    })
  })
}

/** W1 without last year's report: at least what the year made and did not repeal is 现行有效, but for 自然失效. */
function fewerThanMade(report: Report): Finding[] {
  const { disclosure } = rolesOf(report.template)
  return DOCUMENTS.flatMap(({ id, name }): Finding[] => {
    const cells = disclosure?.documents?.[id]
    if (!cells) return []
    const made = amountIn(report, cells.made)
    const repealed = amountIn(report, cells.repealed)
    const valid = amountIn(report, cells.valid)
    if (made === null || repealed === null || valid === null) return []
    const { certain, possible } = lapsedOf(report, cells)
    const least = made - repealed - Math.max(certain, ...possible)
    if (valid >= least) return []
    return cellFinding(report, {
      rule: `W1-${id}`,
      severity: 'warning',
      sentence: `${name}现行有效 ${valid} 件，少于本年制发 ${made} 件减废止 ${repealed} 件，少 ${least - valid} 件；如有自然失效，请确认。`,
      figures: known(cells.valid, cells.made, cells.repealed),
      numbers: [made, repealed, valid],
    })
  })
}

const known = (...places: (Place | undefined)[]): Place[] => places.flatMap((place) => place ?? [])

/** The figures that are compared with last year's (W5). */
function comparedIn({ disclosure, requests, disputes }: FigureRoles): Place[] {
  const { documents, decisions, charges } = disclosure ?? {}
  return known(
    documents?.regulations?.valid,
    documents?.normative?.valid,
    decisions?.licensing,
    decisions?.punishment,
    decisions?.coercion,
    charges,
    requests?.received?.total,
    requests?.handled?.total,
    disputes?.blocks.review?.total,
  )
}
/** Smaller numbers are not compared: a few cases more or less already make a large ratio. */
const SMALL = 30

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
/** A whole number up to 100 in Chinese numerals: 八, 十七, 二十, 百. */
function inWords(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), DIGITS[number % 10] ?? '']
  if (tens === 0) return ones
  return tens > 9 ? '百' : `${tens > 1 ? DIGITS[tens] : ''}十${ones}`
}

/** 增加到 17.2 倍, 约为上年的十七分之一, 不到上年的百分之一 */
function jumpFrom(before: number, now: number): string {
  if (now > before) return `增加到 ${(now / before).toFixed(1)} 倍`
  return before / now > 100 ? '不到上年的百分之一' : `约为上年的${inWords(Math.round(before / now))}分之一`
}

/** W5: a number is more than five times, or less than a fifth of, last year's. */
function jumps(report: Report, lastYear: Report): Finding[] {
  const figures = figuresOf(report.template)
  return comparedIn(rolesOf(report.template)).flatMap((place): Finding[] => {
    const figure = figures.get(place)
    const [now, before] = [entryAt(report, place), entryAt(lastYear, place)]
    if (!figure || now.kind !== 'value' || before.kind !== 'value') return []
    const [a, b] = [Number(now.shown), Number(before.shown)]
    const [less, more] = [Math.min(a, b), Math.max(a, b)]
    if (less === 0 || more < SMALL || more <= less * 5) return []
    return cellFinding(report, {
      rule: `W5-${place}`,
      severity: 'warning',
      sentence: `${figure.label} ${now.shown} ${figure.unit}，上年 ${before.shown} ${figure.unit}，${jumpFrom(b, a)}；请核实。`,
      figures: [place],
      numbers: [a, b],
    })
  })
}

const BLOCKS = [
  { id: 'review', name: '行政复议' },
  { id: 'litigationDirect', name: '未经复议直接起诉' },
  { id: 'litigationAfterReview', name: '复议后起诉' },
] as const

/** W6: a total that is noted to include last year's cases is at least last year's 尚未审结. */
function pendingCases(report: Report, lastYear: Report): Finding[] {
  const { disputes } = rolesOf(report.template)
  if (!disputes) return []
  return BLOCKS.flatMap(({ id, name }): Finding[] => {
    const { total: place, pending } = disputes.blocks[id] ?? {}
    if (place === undefined) return []
    const total = entryAt(report, place)
    const before = amountIn(lastYear, pending)
    if (total.kind !== 'value' || total.amount === null || before === null || total.amount >= before)
      return []
    if (!/上年|结转/u.test(total.note ?? '')) return []
    return cellFinding(report, {
      rule: `W6-${id}`,
      severity: 'warning',
      sentence: `${name}总计 ${total.amount} 件，注明含上年结转，而上年尚未审结 ${before} 件，少 ${before - total.amount} 件；请核实。`,
      figures: [place],
      numbers: [total.amount, before],
    })
  })
}
