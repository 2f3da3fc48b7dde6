import type { Token } from '../tokens/tokens'
import type { Clause } from './clauses'
import { type Content, contentOf, has, isSilent, tells } from './content'

/** A number of a clause with the words that belong to it. */
export interface Beside {
  mention: number
  from: number
  content: Content
  /** The words stand behind the number: 48件予以公开. */
  behind: boolean
}

const isJoin = (token: Token): boolean => token.kind === 'word' && token.word.means.is === 'join'
/** 办结的48件: the words behind tell what they are. */
const isOf = (token: Token | undefined, text: string): boolean =>
  token !== undefined && text.slice(token.from, token.to).endsWith('的')
const isEach = (token: Token): boolean => token.kind === 'word' && token.word.means.is === 'each'

/** The labels of 自然人、法人分别为108件、12件, one for each number; null where they are not as many. */
function sharedOut(words: readonly Token[], count: number): Content[] | null {
  const groups: Token[][] = [[]]
  for (const token of words) {
    if (isJoin(token)) groups.push([])
    else groups.at(-1)?.push(token)
  }
  const labels = groups.map(contentOf).filter(tells).slice(-count)
  return labels.length === count && count > 1 ? labels : null
}

/**
 * The words of each number of a clause: those before it, and those behind it, up to 、 or the next number.
 * @param before the clause before in the same sentence where it has no number: 申请主体以自然人为主，共251件
 */
export function besideOf({ tokens }: Clause, before: readonly Token[], text: string): Beside[] {
  const at = tokens.flatMap((token, i) => (token.kind === 'number' ? [i] : []))
  const each = tokens.findIndex(isEach)
  const first = at[0]
  if (first === undefined) return []
  const words = each >= 0 && each < first ? tokens.slice(0, each) : null
  const shared = words && (sharedOut(words, at.length) ?? sharedOut([...before, ...words], at.length))
  let start = 0
  return at.flatMap((i, n): Beside[] => {
    const token = tokens[i]
    if (token?.kind !== 'number') return []
    const stop = at[n + 1] ?? tokens.length
    const own = contentOf(tokens.slice(start, i))
    // 其余18件为不予处理和其他处理: all that is left
    const goesOn = n === at.length - 1 && has(own, 'rest')
    const behindEnd = goesOn ? -1 : tokens.findIndex((one, k) => k > i && k < stop && isJoin(one))
    const after = tokens.slice(i + 1, behindEnd < 0 ? stop : behindEnd)
    const behind = contentOf(after)
    const fits = n === at.length - 1 || behindEnd >= 0 || !tells(own)
    const label = shared?.[n]
    // 分别 with other words than numbers: nothing is sure
    if (words && !label) return []
    start = i + 1
    const base = { mention: token.mention, from: token.from }
    if (label) return [{ ...base, content: label, behind: false }]
    if (!tells(own) && tells(behind)) {
      // the words behind belong to this number, and not to the next one
      start = behindEnd < 0 ? stop : behindEnd
      return [{ ...base, content: joined(own, behind), behind: true }]
    }
    if (tells(own))
      return [
        { ...base, content: fits ? withNouns(own, behind, isOf(tokens[i - 1], text)) : own, behind: false },
      ]
    const inherited = n === 0 && isSilent(own) && behind.said.length === 0 ? contentOf(before) : null
    if (inherited && tells(inherited)) return [{ ...base, content: joined(inherited, own), behind: false }]
    return [{ ...base, content: joined(own, behind), behind: false }]
  })
}

const joined = (one: Content, other: Content): Content => ({
  said: [...one.said, ...other.said],
  years: [...one.years, ...other.years],
  unknown: one.unknown || other.unknown,
  unsure: one.unsure || other.unsure,
})

const ADDED = new Set(['requests', 'rows', 'cases', 'document', 'decision', 'columns', 'result'])

/** Own words with what is said behind the number: 收到120件政府信息公开申请, 因重复申请4件不予处理. */
function withNouns(own: Content, behind: Content, of: boolean): Content {
  const isFlow = own.said.some(({ means }) => means.is === 'act')
  const added = behind.said.filter(({ means }) =>
    isFlow && !of
      ? means.is === 'requests' || means.is === 'cases' || means.is === 'document'
      : ADDED.has(means.is),
  )
  return { ...own, said: [...own.said, ...added] }
}
