import type { Token } from '../tokens/tokens'
import type { Clause } from './clauses'
import type { Said } from './composed'
import { type Content, contentOf, has, isSilent, TELLING, tells } from './content'

/** A number of a clause with the words that belong to it. */
export interface Beside {
  mention: number
  from: number
  content: Content
  /** The words of each thing that the number counts: 复议 and 诉讼 of 复议、诉讼各2件. */
  every?: readonly Content[]
  /** True where another clause says what the number counts: 申请主体以自然人为主，共251件. */
  apart?: true
  /** True where these words stand behind the number: 48件予以公开. */
  behind: boolean
}

const isJoin = (token: Token): boolean => token.kind === 'word' && token.word.means.is === 'join'
/**
 * True for 、 that ends what belongs to a number: not that of 6件在复议、诉讼中被纠正, and not 或, which joins two reasons of the
 * same requests: 3件因不掌握或没有现成信息未能提供.
 */
const isEndOf = (tokens: readonly Token[], at: number, text: string): boolean =>
  tokens.slice(at, at + 1).some((one) => isJoin(one) && text.charAt(one.from) !== '或') &&
  ![tokens[at - 1], tokens[at + 1]].every((one) => one?.kind === 'word' && one.word.means.is === 'cases')
/** True for words that end in 的, as in 办结的48件申请: the noun stands behind the number. */
const isOf = (token: Token | undefined, text: string): boolean =>
  token !== undefined && text.slice(token.from, token.to).endsWith('的')
const isApiece = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.word.means.is === 'apiece'
const isEach = (token: Token): boolean => token.kind === 'word' && token.word.means.is === 'each'

/** The labels 自然人 and 法人 of 自然人、法人分别为108件、12件; null where there are not as many labels as numbers. */
function sharedOut(words: readonly Token[], count: number): Content[] | null {
  const labels = labelsIn(words).slice(-count)
  return labels.length === count && count > 1 ? labels : null
}

/** The contents of the words between 、 and 和. */
function labelsIn(words: readonly Token[]): Content[] {
  const groups: Token[][] = [[]]
  for (const token of words) {
    if (isJoin(token)) groups.push([])
    else groups.at(-1)?.push(token)
  }
  return groups.map(contentOf).filter(tells)
}

/** Behind a number of some of the requests: 6件来自自然人. */
const FROM = /^(?:是|为|系|来自|由|属于?|出自)/u
/** Behind a number that is a whole: 4件中, 31件申请当中. */
const OF_THEM = /^(?:(?:[中里]|之中|当中)|[^，。；：、\d]{1,8}?[中里](?:没有|未有|无))/u

/**
 * For each number of a clause the words that say what it counts: those before it, and those behind it up to 、 or the
 * next number.
 * @param before the clause before, if of the same sentence and without a number: 申请主体以自然人为主，共251件
 * @param after the clause behind, if without a number: 剩下1件因征求意见，要到2026年才能答复
 */
export function besideOf(
  { tokens }: Clause,
  before: readonly Token[],
  after: readonly Token[],
  text: string,
): Beside[] {
  const at = tokens.flatMap((token, i) => (token.kind === 'number' ? [i] : []))
  const each = tokens.findIndex(isEach)
  const first = at[0]
  if (first === undefined) return []
  // 依次为过程性信息8件、查询事项6件: each has its own words
  const isShared = each >= 0 && each < first && !tells(contentOf(tokens.slice(each, first)))
  const words = isShared ? tokens.slice(0, each) : null
  const shared = words && (sharedOut(words, at.length) ?? sharedOut([...before, ...words], at.length))
  let start = 0
  const found = at.flatMap((i, n): Beside[] => {
    const token = tokens[i]
    if (token?.kind !== 'number') return []
    const stop = at[n + 1] ?? tokens.length
    const own = contentOf(tokens.slice(start, i))
    // 其余18件为不予处理和其他处理: the words behind 和 belong to the remainder too
    const goesOn = n === at.length - 1 && has(own, 'rest')
    const behindEnd = goesOn ? -1 : tokens.findIndex((_, k) => k > i && k < stop && isEndOf(tokens, k, text))
    // 已审结的4件中没有一件被纠正: the words behind 中 are about some of the 4
    const isSetOf = OF_THEM.test(text.slice(token.to, token.to + 12))
    const behind = contentOf(isSetOf ? [] : tokens.slice(i + 1, behindEnd < 0 ? stop : behindEnd))
    const fits = n === at.length - 1 || behindEnd >= 0 || !tells(own)
    const label = shared?.[n]
    // 分别 with fewer or more labels than numbers: it is not clear what they count
    if (words && !label) return []
    const startBefore = start
    start = i + 1
    const base = { mention: token.mention, from: token.from }
    if (label) return [{ ...base, content: label, behind: false }]
    const every = isApiece(tokens[i - 1]) ? labelsIn(tokens.slice(startBefore, i)) : []
    if (every.length > 1)
      return [
        { ...base, content: own, every: every.map((one) => withNouns(one, behind, true)), behind: false },
      ]
    const told = n === at.length - 1 ? contentOf(after) : null
    // 另有4件因需征求第三方意见，转入2026年办理: the reason stands behind the number, and what became of it in the next clause
    if (told && isSilent(withoutYearEnd(own)) && isCarriedOn(told) && !has(behind, 'act'))
      return [{ ...base, content: { ...joined(own, told), unknown: true }, behind: true, apart: true }]
    if (!tells(own) && tells(behind)) {
      // the words behind belong to this number, and not to the next one
      start = behindEnd < 0 ? stop : behindEnd
      return [{ ...base, content: joined(own, behind), behind: true }]
    }
    // 新收申请有6件来自自然人: some of these
    if (tells(own) && FROM.test(text.slice(token.to, token.to + 4)) && has(behind, 'columns'))
      return [{ ...base, content: behind, behind: true }]
    if (tells(own))
      return [
        { ...base, content: fits ? withNouns(own, behind, isOf(tokens[i - 1], text)) : own, behind: false },
      ]
    const silent = n === 0 && isSilent(own) && isSilent(behind)
    const inherited = silent ? withoutShare(contentOf(before)) : null
    if (inherited && tells(inherited))
      return [{ ...base, content: joined(inherited, own), apart: true, behind: false }]
    const later = n === at.length - 1 && isSilent(own) && isSilent(behind) ? contentOf(after) : null
    if (later && tells(later) && !isOfAll(later))
      return [{ ...base, content: joined(joined(own, behind), later), behind: true, apart: true }]
    return [{ ...base, content: joined(own, behind), behind: false }]
  })
  return withSharedResults(found, tokens)
}

/** 年末尚有1件: the words without the report's own year. */
const withoutYearEnd = (content: Content): Content => ({
  ...content,
  said: content.said.filter(({ means }) => means.is !== 'period' || means.period !== 'this'),
})

/** 转入2026年办理, 结转至下年 */
const isCarriedOn = ({ said, years }: Content): boolean =>
  said.some(({ means }) => means.is === 'act' && means.act === 'carry') &&
  !said.some(({ means }) => means.is === 'all' || means.is === 'none') &&
  (years.length > 0 || said.some(({ means }) => means.is === 'period' && means.period === 'next'))

const isResult = ({ means }: Said): boolean => means.is === 'result'
const isCases = ({ means }: Said): boolean => means.is === 'cases'

/** Adds a result at the end of a list to each of its numbers: 3件复议案件、1件诉讼案件被纠正. */
function withSharedResults(all: readonly Beside[], tokens: readonly Token[]): Beside[] {
  const found: Beside[] = []
  for (const one of [...all].reverse()) {
    const next = found[0]
    const before = tokens[tokens.findIndex(({ from }) => from === next?.from) - 1]
    const results = next?.content.said.filter(isResult) ?? []
    const { said } = one.content
    const told = said.filter(({ means }) => TELLING.has(means.is))
    const isOpen = one.behind && next?.behind && told.every(isCases) && told.length > 0
    const isShared =
      isOpen && results.length > 0 && next.content.said.some(isCases) && before && isJoin(before)
    found.unshift(isShared ? { ...one, content: { ...one.content, said: [...said, ...results] } } : one)
  }
  return found
}

/** 自然人申请占九成，为3120件 */
const withoutShare = (content: Content): Content => ({
  ...content,
  said: content.said.filter(({ means }) => means.is !== 'rate'),
})

/** True for words about what was counted before, which name nothing: 均已办结, 未按期. */
const isOfAll = ({ said }: Content): boolean =>
  said.some(({ means }) => means.is === 'all' || means.is === 'none' || means.is === 'part')

const joined = (one: Content, other: Content): Content => ({
  said: [...one.said, ...other.said],
  years: [...one.years, ...other.years],
  unknown: one.unknown || other.unknown,
  unsure: one.unsure || other.unsure,
})

const ADDED = new Set(['requests', 'rows', 'cases', 'document', 'decision', 'columns', 'result'])

/** The words before a number joined with those behind it: 收到120件政府信息公开申请, 因重复申请4件不予处理. */
function withNouns(own: Content, behind: Content, of: boolean): Content {
  const isFlow = own.said.some(({ means }) => means.is === 'act')
  const added = behind.said.filter(({ means }) =>
    isFlow && !of
      ? means.is === 'requests' || means.is === 'cases' || means.is === 'document'
      : ADDED.has(means.is),
  )
  return { ...own, said: [...own.said, ...added] }
}
