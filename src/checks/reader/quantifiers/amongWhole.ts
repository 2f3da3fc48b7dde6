import type { ReadLine } from '../../sentences/statements/statements'

/** 在不予公开的答复中超过半数: the whole, where the number stands in the clause before. */
const AMONG = /^在([^，。；：]{2,16}?)(?:之中|当中|中|里)(?:所?占(?:到|了|据|比例?)?)?(?:仅|只|已|大?约)?$/u
const NOUN_ALONE = /^[^，。；：！？（）\d]{0,20}，$/u

/**
 * The number and the whole of 申请有30件，在不予公开的答复中超过半数; null for others.
 * @param start offset at which the clause of the share begins
 * @param before the words of that clause before the share
 */
export function amongWhole(
  { mentions, line: { text } }: ReadLine,
  start: number,
  before: string,
): { mention: number; whole: string } | null {
  const whole = AMONG.exec(before)?.[1]
  const mention = whole === undefined ? -1 : mentions.findLastIndex(({ from }) => from < start)
  const part = mentions[mention]
  if (whole === undefined || !part || part.unit === '%') return null
  return NOUN_ALONE.test(text.slice(part.end, start)) ? { mention, whole } : null
}
