import { type PhraseReading, reading } from '../phrases/flows'
import type { NumberMention } from '../tokens/numberMention'
import type { Frame } from '../phrases/subject'
import { BARE, LINK, REQUEST } from '../lexicon/wordsOfRequests'

const LAST = '(?:上一?年度?|去年)'
const NEXT = '(?:下一?年度?|次年|明年)'
const CARRY = '(?:结转|转结|接转|顺延|延续|转)'
const WORK = '(?:继续)?(?:办理|答复|处理|办结|受理)?'
const COUNTED = `(?:的)?(?:${REQUEST})?${BARE}${LINK}$`

/** Patterns for what is carried over, in which the years before and after the report's stand. */
interface CarryWords {
  /** 上年结转6件; 结转2024年6件 (in 结转2024年继续办理 it goes on, and the year is a slip); 1件为2024年结转. */
  comes: readonly RegExp[]
  comesBehind: RegExp
  /** 结转下年7件; 7件结转下年; 剩余7件将于2026年1月办结. */
  goes: RegExp
  goesBehind: RegExp
  goesOnIn: RegExp
}

function wordsBeside(last: string, next: string): CarryWords {
  const before = `(?:${LAST}|${last}年度?)`
  const after = `(?:${NEXT}|${next}年度?)`
  return {
    comes: [
      new RegExp(
        `(?:${before}(?:未办结)?(?:${CARRY}|遗留)(?:到|至|入)?(?:本年度?|今年)?|${CARRY}(?:自)?${LAST}|承接${LAST})(?:的)?${WORK}${COUNTED}`,
        'u',
      ),
      new RegExp(`${CARRY}(?:自)?${last}年度?(?:的)?(?:办理|答复)?${COUNTED}`, 'u'),
    ],
    comesBehind: new RegExp(`^(?:为|系|是)?${before}(?:未办结)?(?:${CARRY}|遗留)(?!至?下)`, 'u'),
    goes: new RegExp(`${CARRY}(?:到|至|入|于)?${after}(?:度)?${WORK}${COUNTED}`, 'u'),
    goesBehind: new RegExp(
      `^(?:${REQUEST})?(?:申请)?(?:将|已|按规定|依法)?${CARRY}(?:到|至|入|于)?${after}`,
      'u',
    ),
    goesOnIn: new RegExp(
      `^(?:将|按规定|依法)*(?:于|在)(?:${NEXT}|${next}年)[^，。]{0,6}(?:办理|办结|答复)`,
      'u',
    ),
  }
}

const known = new Map<number | null, CarryWords>()

/** Patterns for a report's year, cached; without one they match no year. */
function carryWords(year: number | null): CarryWords {
  const words =
    known.get(year) ??
    (year === null ? wordsBeside('0000', '0000') : wordsBeside(String(year - 1), String(year + 1)))
  known.set(year, words)
  return words
}

const LEFT = /^(?:其?余|剩余|另有?|尚有|还有|仍有|有|除)?$/u
const AMONG = /^(?:其中|含|包括)?有?$/u

/** Reads 上年结转 and 结转下年 (X2); null for other numbers. A year beside the verb tells which; 结转 alone tells nothing. */
export function carriedOver({ lead, tail }: NumberMention, frame: Frame): PhraseReading | null {
  const { comes, comesBehind, goes, goesBehind, goesOnIn } = carryWords(frame.year)
  const out = goes.exec(lead)
  if (out) return reading({ kind: 'carriedOut' }, '结转下年度', lead.slice(0, out.index), frame)
  // 连同上年结转的共502件: both together
  if (/^(?:连同|加上|算上|叠加).*(?:共|合计|总计)/u.test(lead)) return null
  const from = comes.map((words) => words.exec(lead)).find((match) => match !== null)
  if (from) return reading({ kind: 'carriedIn' }, '上年结转', lead.slice(0, from.index), frame)
  if (comesBehind.test(tail) && AMONG.test(lead))
    return { quantity: { kind: 'carriedIn' }, name: '上年结转', subject: 'open' }
  if ((goesBehind.test(tail) && LEFT.test(lead)) || (goesOnIn.test(tail) && lead.endsWith('余')))
    return { quantity: { kind: 'carriedOut' }, name: '结转下年度', subject: 'open' }
  return null
}
