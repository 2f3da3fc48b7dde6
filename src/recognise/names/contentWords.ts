import {
  ACT_FIRST,
  BARE,
  BY_WHICH,
  EARLY_ACT,
  EXAMPLES,
  LIGHT,
  LIGHT_END,
  LIGHT_START,
  NOUN_END,
} from '../words/light'
import { MARKS, MEASURES } from '../words/measures'
import { ofFigure } from '../words/ofFigure'
import type { Said } from '../words/said'
import { inOneWord } from '../words/synonyms'
import { headOf } from './figureWords'

/**
 * What a figure is called, on both sides of its number and without the words that have no part in it: 危桥 of 全年共完成危桥12座, 工作人员 of
 * 全馆仅16名工作人员中.
 */
export interface Content {
  /** Before the number; '' where all of it is said of another one. */
  before: string
  /** What a bare 金额, 培训 or 整改率 is of, from the clause before it. */
  lent: string
  /** After it, up to the next mark. */
  behind: string
  /** The noun after is said of what was counted before: 中, 均, 全部. */
  again: boolean
  /** Both sides as they stand, for words that no figure shares with another. */
  said: string
  /** The clauses before it in its sentence, for a name that says little; '' for any other. */
  near: string
}

interface Figure extends Said {
  literal: string
  unit: string
  kind: string
  heading: string
}

const STOP = new RegExp(`[，,。；;：:！？…\\s\\d%％‰${MARKS}（(]`, 'u')
const STOP_BEHIND = new RegExp(`${STOP.source}|、`, 'u')
const LONGEST = 32
/** So short a name says little, so that what stands before it may say the rest. */
export const SHORT_NAME = 3
const FAR = 90
const SAID_BEHIND = 8
const BRACKET = /[（(][^（()）]{1,10}[)）]/gu
const LEADING_MEASURE = new RegExp(`^(?:余|多)?[万亿]?(?:${MEASURES})?`, 'u')
const MEASURE_BEHIND = new RegExp(`^\\s*(?:余|多)?[万亿]?(?:余|多)?(?:${MEASURES})?(?:余|左右)?[的中]?`, 'u')
/** An age is no number that ends a name: 0—14岁残疾儿童. */
const AGE = /^\d{1,2}(?:\s?[—–\-~～至到]{1,2}\s?\d{1,2})?周?岁(?:及?以[上下])?的?/u
const ENDS_OF_CLAUSE = new RegExp(`[，,；;：:、\\d${MARKS}]+`, 'u')

/** What is read of a figure's words. Cached by figure. */
export const contentOf = ofFigure((placed: Figure): Content => {
  const figure = placed.said ? { ...placed, ...placed.said } : placed
  const { line, at } = figure
  const sentence = sentenceOf(line, at)
  const { clause, rest, ofOther } = lastClause(sentence)
  const after = isPart(figure)
    ? (RATE_BEHIND.exec(line.slice(at + figure.literal.length, at + figure.literal.length + FAR))?.[1] ?? '')
    : clauseBehind(figure)
  const { head, again } = headOf(after)
  const own = ofOther && after !== '' ? '' : withoutLight(clause)
  const lent = BARE.test(own) && (after === '' || own !== '') ? lentBy(rest, own) : ''
  // 职业技能培训12期，培训300人
  const before = lent.includes(own) ? '' : own
  const near =
    before.length > SHORT_NAME
      ? ''
      : `${figure.heading}${withoutLight(rest.split(ENDS_OF_CLAUSE).slice(-5).join(''))}`
  return {
    before,
    lent,
    behind: withoutLight(after),
    again,
    said: `${ofOther && after !== '' ? '' : clause.replace(EXAMPLES, '')}${head.slice(0, SAID_BEHIND)}`,
    near,
  }
})

const isPart = ({ kind }: Figure): boolean => kind === 'rate' || kind === 'change'
/** 巩固97.2%的参保率: a percentage is named after it only so. */
const RATE_BEHIND = /^\s?[%％‰]的([\u4E00-\u9FFF]{1,12}?率)/u

/** The sentence before a number, without quotation marks and short brackets. */
function sentenceOf(line: string, at: number): string {
  const whole = line.slice(Math.max(0, at - FAR), at).trimEnd()
  return (whole.split(/[。！？]/u).at(-1) ?? '').replace(BRACKET, '').replace(/[“”"《》]/gu, '')
}

/** The clause at the end of a sentence, what stands before it, and whether it continues from another number: 16名工作人员中. */
function lastClause(sentence: string): { clause: string; rest: string; ofOther: boolean } {
  let from = sentence.length
  while (from > 0 && sentence.length - from < LONGEST && !STOP.test(sentence.charAt(from - 1))) from -= 1
  const before = sentence.charAt(from - 1)
  const ofOther = new RegExp(`[\\d%％‰${MARKS}]`, 'u').test(before)
  const clause = sentence.slice(from)
  const own = ofOther ? clause.replace(LEADING_MEASURE, '') : clause
  return {
    clause: own.replace(/、/gu, ''),
    rest: sentence.slice(0, from),
    ofOther: ofOther && own !== clause && !own.startsWith('、'),
  }
}

function clauseBehind({ line, at, literal, unit }: Figure): string {
  const whole = line.slice(at + literal.length, at + literal.length + FAR)
  const bare = whole.trimStart()
  const rest =
    unit !== '' && bare.startsWith(unit)
      ? bare.slice(unit.length).replace(/^(?:余|左右)?的?/u, '')
      : whole.replace(MEASURE_BEHIND, '')
  const noun = rest
    .replace(AGE, '')
    .replace(BRACKET, '')
    .replace(/[“”"《》]/gu, '')
  const to = noun.search(STOP_BEHIND)
  return noun.slice(0, to < 0 ? noun.length : to).slice(0, LONGEST)
}

/** What the clauses before name: 县人民医院门诊 of 县人民医院门诊56人次，住院. */
function lentBy(rest: string, own: string): string {
  const clauses = rest.split(/[，,；;：:、]+/u)
  for (let i = clauses.length - 1; i >= 0 && i > clauses.length - 4; i -= 1) {
    const [first = '', ...others] = (clauses[i] ?? '').split(NUMBERS)
    const behind = others.map((one) => one.replace(LEADING_MEASURE, ''))
    // 干部群众3万人参加义务植树，植树
    const again = own === '' ? undefined : behind.find((one) => one.includes(own))
    const said = withoutLight(again ?? (first === '' ? (behind[0] ?? '') : first))
    if (said.length > 2 && !/^(?:同比|较|比|占)/u.test(said)) return said
  }
  return ''
}
const NUMBERS = new RegExp(`[\\d.%％‰${MARKS}]+`, 'u')

/** 发放 of 发放轮椅、助听器等辅助器具. */
const verbIn = (examples: string): string => EARLY_ACT.exec(examples)?.[1] ?? ''

const ROUNDS = 3
/** A name without the words that it may have or not. */
function withoutLight(said: string): string {
  let rest = inOneWord(said).replace(EXAMPLES, verbIn)
  for (let n = 0; n < ROUNDS; n += 1) {
    const before = rest
    rest = rest.replace(LIGHT_START, '').replace(BY_WHICH, '')
    if (!ACT_FIRST.test(rest)) rest = rest.replace(LIGHT_START, '')
    rest = rest.replace(LIGHT, '').replace(LIGHT_END, '')
    if (rest === before) break
  }
  return rest.replace(NOUN_END, '')
}
