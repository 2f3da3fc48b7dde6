import type { NumberMention } from '../tokens/numberMention'
import type { Statement } from '../tokens/quantity'
import { sameKind } from '../lexicon/sameKind'
import type { ReadLine } from '../statements/statements'

interface ChangeBase {
  now: NumberMention
  change: NumberMention
  /** 1 for more, -1 for less. */
  direction: 1 | -1
}
/** 受理 120 件，同比增长 20%: a change since last year and what has changed. */
export interface Change extends ChangeBase {
  statement: Statement
}
/** 由 280 条增加到 320 条，增长 14.3%: a change between two numbers of one sentence. */
export interface StatedChange extends ChangeBase {
  before: NumberMention
}

const MORE_OR_LESS = '(增长|增加|上升|提高|增多|增收|多收|多|下降|减少|降低|少收|少)(?:了|约|幅度为|率为)?'
const CHANGE = new RegExp(
  `^(?:(?:同比|环比)|(?:较|比|与)(?:上一?年度?|去年|20\\d{2}年度?)(?:同期)?(?:相比)?)，?(?:的)?${MORE_OR_LESS}$`,
  'u',
)

const directionOf = (word: string | undefined): 1 | -1 => (/[增上提多]/u.test(word ?? '') ? 1 : -1)

/**
 * Changes directly after a number that has a statement; 环比 and comparisons with earlier years than the last are left
 * out.
 */
export function changesIn({ mentions, statements, line: { text } }: ReadLine, year: number | null): Change[] {
  return statements.flatMap((statement): Change[] => {
    const now = mentions[statement.mention]
    const change = mentions[statement.mention + 1]
    if (!now || !change || change.about || change.segment !== now.segment) return []
    const between = text.slice(now.end, change.from)
    const match = CHANGE.exec(between.replace(/^[，（]/u, ''))
    if (!match || /环比/u.test(between)) return []
    const stated = /20\d{2}/u.exec(between)
    if (stated && Number(stated[0]) !== (year ?? 0) - 1) return []
    if (change.unit !== '%' && !sameKind(change.unit, now.unit)) return []
    return [{ statement, now, change, direction: directionOf(match[1]) }]
  })
}

const PAST = '(?:上一?年度?|去年|20\\d{2}年度?)'
const SINCE = new RegExp(`^[，（）]*(?:同比|相比|环比)?${MORE_OR_LESS}$`, 'u')
/** The earlier number after the later one: 120件，较2024年的104件; 比2024年（104件） */
const THAN = new RegExp(`^[，（]?(?:较|比|与)${PAST}(?:同期)?的?（?$`, 'u')
/** The same without a comparing word: 120件，2024年为104件 */
const WAS = new RegExp(`^[，（]${PAST}(?:同期)?(?:为|是|有|共|达)?$`, 'u')
/** 由2024年的280条增加到320条 */
const GREW = /^(?:增长|增加|上升|提高|下降|减少|降低|降|增)(?:到|至|为)$/u
const FROM = new RegExp(`(?:由|从)(?:${PAST})?(?:同期)?的?$`, 'u')
/** 2024年收到申请104件，2025年(收到申请)120件 */
const YEAR_WORDS = /^(20\d{2})年(?:度)?，?(?:共|共计|总计|为|是|达)?(.*)$/u

const VERB = '(?:收到|新收|受理|公开|发布|申请|数量|共|为|是|有|：)*'
/** The two numbers of an explaining bracket: （上年2677件; ，今年3119件 */
const WAS_THEN = new RegExp(`^${PAST}(?:同期)?${VERB}$`, 'u')
const IS_NOW = new RegExp(`^[，、；](?:今年|本年度?|20\\d{2}年度?)${VERB}$`, 'u')

/**
 * A change with its numbers in the bracket behind it: 3119件，同比上升12.3%（上年2677件）; 较上年增加512件（上年2617件，今年3119件）. Null for
 * others.
 */
function explainedChange({ mentions, line: { text } }: ReadLine, index: number): StatedChange | null {
  const [change, before, later] = mentions.slice(index, index + 3)
  const [, word] = CHANGE.exec(change?.lead ?? '') ?? []
  if (!change || !before || word === undefined || change.lead.startsWith('环比')) return null
  if (change.unit !== '%' && change.unit !== before.unit) return null
  const between = text.slice(change.end, before.from)
  const opens = change.depth > 0 ? '，' : '（'
  if (!between.startsWith(opens) || !WAS_THEN.test(between.slice(1)) || before.value <= 0) return null
  const told = mentions.findLast((one, i) => i < index && one.depth <= change.depth)
  // 80件（自然人60件、企业20件），同比下降11.1%（2024年为90件）
  const words = told && text.slice(told.end, change.from).replace(/^（[^（）]*）/u, '')
  const isTold = words?.replace(/^[，（]/u, '') === change.lead
  const again = later && IS_NOW.test(text.slice(before.end, later.from))
  const now = again ? later : isTold ? told : null
  if (!now || now.unit !== before.unit || [now, change, before].some(({ about }) => about)) return null
  return { before, now, change, direction: directionOf(word) }
}

/** Changes whose two numbers the text states: directly before, of one thing in two years, or in a bracket behind. */
export function statedChangesIn(read: ReadLine): StatedChange[] {
  const { mentions, line } = read
  const { text } = line
  return mentions.flatMap((change, index): StatedChange[] => {
    const explained = explainedChange(read, index)
    if (explained) return [explained]
    const [first, second] = [mentions[index - 2], mentions[index - 1]]
    if (!first || !second || change.about || first.about || second.about) return []
    if (first.segment !== change.segment || first.unit !== second.unit || first.unit === '%') return []
    if (change.unit !== '%' && change.unit !== first.unit) return []
    const match = SINCE.exec(text.slice(second.end, change.from))
    const order = match && orderOf(text.slice(first.segment, first.from), text.slice(first.end, second.from))
    if (!order) return []
    const [before, now] = order === 'rising' ? [first, second] : [second, first]
    return before.value > 0 ? [{ before, now, change, direction: directionOf(match[1]) }] : []
  })
}

/** `rising`: the earlier year's number stands first, `falling`: the later one's; null where that is not sure. */
function orderOf(lead: string, between: string): 'rising' | 'falling' | null {
  // 82件新申请进入流程，较2024年的71件: what is counted may stand before the mark
  if (THAN.test(between.replace(/^[^，（\d]*(?=[，（])/u, ''))) return 'falling'
  if (WAS.test(between) && !hasLaterYear(lead, between)) return 'falling'
  if (GREW.test(between)) return FROM.test(lead) ? 'rising' : null
  const [, earlier, what = ''] = YEAR_WORDS.exec(lead) ?? []
  const [, later, again = ''] = YEAR_WORDS.exec(between.replace(/^，/u, '')) ?? []
  if (earlier === undefined || later === undefined || Number(later) !== Number(earlier) + 1) return null
  return again === '' || again === what ? 'rising' : null
}

/** True when the second year is the later one: 2024年收到104件，2025年120件. */
function hasLaterYear(lead: string, between: string): boolean {
  const years = [lead, between].map((words) => Number([...words.matchAll(/20\d{2}/gu)].at(-1)?.[0] ?? 0))
  const [first = 0, second = 0] = years
  return first > 0 && second > first
}
