import type { Figure, Place } from '../../report/template/template'
import { parse } from '../../report/values/parse'
import { normalised } from '../../report/text/normalised'
import type { RecognisedFigure, RecognisedKind } from '../recognised'
import { MARKS } from '../words/measures'
import type { Stated } from './spots'

const BLANKS = new RegExp(`[${MARKS}]`, 'gu')
const HAS_BLANK = new RegExp(`[${MARKS}]|^\\s*$`, 'u')
/**
 * Words that follow a blank name and belong to it, as 镇 to xx镇: what is typed may end in them, and then they are not
 * printed twice.
 */
const FOLLOWS = /^(?:政务服务网|政办发|政发|街道|社区|办事处|自治[区州县]|[省市州县区旗乡镇村局])/u
/** As many characters after a figure tell. */
const NEAR = 8
const MOST_OTHER_UNITS = 8

type Kind = Exclude<Figure['kind'], 'choice'>
/**
 * For each recognised kind the figure kinds that can hold it, the nearest first; a later one is used for a number that
 * the first does not accept.
 */
const NEAREST: Readonly<Record<RecognisedKind, readonly [Kind, ...Kind[]]>> = {
  count: ['count', 'measure'],
  money: ['money'],
  measure: ['measure', 'money'],
  rate: ['rate', 'score', 'money'],
  change: ['change', 'measure'],
  score: ['score', 'money'],
  month: ['month', 'count', 'text'],
  year: ['year', 'count', 'text'],
  monthDay: ['monthDay', 'count', 'text'],
  date: ['date', 'text'],
  text: ['text', 'count', 'score'],
}

/** A form's figure with the document's value; '' where it was left blank. */
export interface Filled {
  figure: Figure
  value: string
}

/**
 * The figure for some spots of a document: of the nearest kind that accepts the document's number, with the decimals of
 * that number or blank.
 */
export function figureOf(raw: string, { place, members, spots }: Stated, section: Place): Filled {
  const [first] = members
  const texts = spots.map(({ from, to }) => raw.slice(from, to))
  const value = texts.find((text, i) => !HAS_BLANK.test(text) && !isBlank(members, spots[i]?.from)) ?? ''
  const kinds = nearest(first)
  const one = (kind: Kind): Figure => made(kind, base(raw, place, section, { place, members, spots }), texts)
  const takes = (figure: Figure): boolean =>
    [value, ...examples(figure, texts)].every((text) => parse(figure, text, null).kind !== 'wrong')
  return { figure: kinds.map(one).find(takes) ?? one(kinds[0]), value: normalised(value) }
}

const isBlank = (members: readonly RecognisedFigure[], offset: number | undefined): boolean =>
  members.some((one) => one.offset === offset && one.blank)

function nearest(first: RecognisedFigure | undefined): readonly [Kind, ...Kind[]] {
  if (!first) return NEAREST.text
  // 12.5万件 may be 13万件 in another year
  if (first.kind === 'count' && /^[万亿]/u.test(first.unit)) return NEAREST.measure
  return NEAREST[first.kind]
}

/** What a blank of a number may be filled with: xx.xx takes two decimals. */
const examples = ({ kind }: Figure, texts: readonly string[]): string[] =>
  /^(?:count|money|measure|rate|change|score)$/u.test(kind)
    ? texts
        .filter((text) => HAS_BLANK.test(text) && text.trim() !== '')
        .map((text) =>
          text
            .replace(/[.．].*/u, (behind) => behind.replace('．', '.').replace(BLANKS, '1'))
            .replace(BLANKS, '0'),
        )
    : []

/** The number of a day is named by nothing but 月. */
function labelOf(first: RecognisedFigure | undefined): string {
  const label = normalised(first?.label ?? '').trim()
  return first?.kind === 'monthDay' && label.length < 2 ? '日期' : label || '数据'
}

type Base = Pick<Figure, 'place' | 'section' | 'label' | 'unit' | 'otherUnits' | 'hint'>

function base(raw: string, place: Place, section: Place, { members, spots }: Stated): Base {
  const [first] = members
  const unit = first?.unit ?? ''
  const behind = spots.map(({ to }) => raw.slice(to, to + NEAR).trimStart())
  const names = first?.kind === 'text' ? behind.map((words) => FOLLOWS.exec(words)?.[0] ?? '') : []
  const others = [...new Set([...members.map((one) => one.unit), ...names])].filter(
    (word) => word !== '' && word !== unit,
  )
  const about = behind.map((words) => /^[余多]/u.exec(words)?.[0]).find((word) => word !== undefined)
  return {
    place,
    section,
    label: labelOf(first),
    unit,
    ...(others.length > 0 && { otherUnits: others.slice(0, MOST_OTHER_UNITS) }),
    ...(about !== undefined && { hint: `句中已有“${about}”，这里填整数` }),
  }
}

function made(kind: Kind, figure: Base, texts: readonly string[]): Figure {
  switch (kind) {
    case 'rate':
    case 'score':
      return { ...figure, kind, decimals: decimalsOf(texts) }
    case 'monthDay': {
      const style = texts.some((text) => text.includes('月')) ? 'chinese' : 'dotted'
      return { ...figure, kind, style, hint: `月和日，例如 ${style === 'chinese' ? '3月12日' : '5.15'}` }
    }
    case 'change':
      return {
        ...figure,
        kind,
        unit: figure.unit === '个百分点' ? figure.unit : '%',
        decimals: decimalsOf(texts),
      }
    case 'count':
    case 'measure':
    case 'money':
    case 'month':
    case 'year':
    case 'date':
    case 'text':
      return { ...figure, kind }
  }
}

/** Decimals of a number or blank: 97.35, xx.xx; at most two. */
function decimalsOf(texts: readonly string[]): 0 | 1 | 2 {
  const most = Math.max(0, ...texts.map((text) => text.trim().split(/[.．]/u)[1]?.length ?? 0))
  return most === 0 ? 0 : most === 1 ? 1 : 2
}
