import { exact } from '../tokens/exact'
import { isChange } from '../lexicon/isChange'
import { sumOf } from '../tokens/numberMention'
import type { PartList } from './partList'
import type { ReadLine } from '../statements/statements'

/** True where the text behind a list completes it, so that parts below the whole are no mistake. */
export const isToldFurther = (read: ReadLine, list: PartList): boolean =>
  hasOwnSum(read, list) || goesOn(read, list) || goesOnBehind(read, list) || isNested(read, list)

/** The list has a sum of its own behind it: 188条。其中目录中公开部门文件22条、其他80条，共102条. */
function hasOwnSum({ mentions }: ReadLine, { parts }: PartList): boolean {
  const last = parts.at(-1)
  const next = mentions.find(({ from }) => from > (last?.from ?? 0))
  return next?.segment === last?.segment && /^(?:一?共|合计|小计|总计)/u.test(next?.lead ?? '')
}

/** Numbers behind the list in its segment complete the whole: 127条，其中住房17条，新设栏目，公开道路7条、检查7条. */
function goesOn({ mentions }: ReadLine, { whole, parts }: PartList): boolean {
  const last = parts.at(-1)
  const behind = mentions.filter(
    ({ from, segment, unit, depth }) =>
      last && from > last.from && segment === last.segment && unit === whole.unit && depth === last.depth,
  )
  return behind.some((_, i) => exact(sumOf(parts) + sumOf(behind.slice(0, i + 1))) === whole.value)
}

/** The next segment completes the whole: 4180条。其中网站2180条。监管平台公开2000条。 */
function goesOnBehind({ mentions }: ReadLine, { whole, parts, closed }: PartList): boolean {
  const last = parts.at(-1)
  if (!last || closed) return false
  const behind = mentions.filter(
    (one) => one.from > last.from && one.depth === last.depth && one.unit !== '%' && !isChange(one),
  )
  const next = behind.find(({ segment }) => segment !== last.segment)
  let told = sumOf(parts)
  for (const { value, unit, about, segment } of behind) {
    // what follows has another measure word, or stands in a third segment
    if (unit !== whole.unit || about || ![last.segment, next?.segment].includes(segment)) return false
    told = exact(told + value)
    if (told >= whole.value) return told === whole.value
  }
  return false
}

/**
 * The parts have lists of their own, and the first number of each segment makes up the whole:
 * 50条。其中机构类20条，内有领导成员10条；工作类11条，其中动态3条；…
 */
function isNested({ mentions }: ReadLine, { whole, parts }: PartList): boolean {
  const [first] = parts
  if (!first) return false
  const heads = mentions.filter(
    ({ segment, sentence, unit, depth, from }, i) =>
      sentence === first.sentence &&
      from >= first.from &&
      unit === whole.unit &&
      depth === first.depth &&
      (from === first.from || mentions[i - 1]?.segment !== segment),
  )
  return heads.length > 1 && sumOf(heads) === whole.value
}
