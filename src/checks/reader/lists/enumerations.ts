import { isChange } from '../../sentences/lexicon/isChange'
import { isOfPast } from '../../sentences/lexicon/ofPast'
import { sameKind } from '../../sentences/lexicon/sameKind'
import { perWording } from '../../sentences/perReading'
import type { ReadLine } from '../../sentences/statements/statements'
import type { NumberMention } from '../../sentences/tokens/numberMention'

/** Numbers of one measure word that a sentence lists, one behind the other, each with its name. */
export interface Enumeration {
  items: readonly NumberMention[]
  /** The last number of that kind before them in their sentence; null for none. */
  before: NumberMention | null
  /** The words between that number, or the sentence's beginning, and the first item. */
  opening: string
  /** The words behind the last item up to the end of its sentence. */
  behind: string
}

/** Words between two items that tell something of the first: （3家）, ，占40.9%, ，接近四分之三, ，比上年增加74条. */
const BRACKET = /（[^（）]*）/gu
const ASIDE =
  /[，；、](?:[前后]者|其中|两[项类者种]|三[项类者种]|合计|二者)?(?:仅|约|大?约|均|已|刚)?(?:所?占|比例|比重|接近|将近|近[一二三四五六七八九半]|超过|超[一二三四五六七八九半]|过半|不足|不到|达到?[一二三四五六七八九]|同比|环比|增长|下降|上升|增幅|降幅|[较比同与](?:上|去|20\d\d))[^，。；、：]*/gu
/** The noun of an item: 14个行政村、; behind 中 the number before it is a whole instead. */
const NOUN = /^[^，；、：（）\d]{1,8}(?<![中里内])(?=[，；、])/u
/** Before the name of an item: a mark, a word that joins, and perhaps a clause that names it: ，最多的是防疫类，有. */
const LINK =
  /^(?:[，；、]|和|及|与|以及)(?:[^，。；、：（）\d]{2,14}，(?=(?:有|为|达|计|共)$))?(?:以及|和|及|与|还有|另有|此外还有|并有)?([^，。；、：（）\d]{0,16})$/u
/** Words that begin a list of parts, or end one. */
const OPENS = /^(?:涉及|包括|包含|含|其中|分别|具体|分为|来自|计有|主要|由|从|按|就)/u
/** Words that begin with other work, or with what all before are together. */
const NOT_AN_ITEM =
  /^(?:同时|并|另外|此外(?!还有)|累计|全年|年内|截[至止]|共|合计|总计|三[项类者种]|两[项类者种]|废止|现行|继续有效|有效|目前|至今|收到|受理|办结|答复|举办|开展|召开|组织(?!机构)|印发|制定|制发|修订|回应|结转|上年|去年|本年|平均|每|比|较)|(?:合计|共计|总计|一共|有效|总数)(?:为|是|有|达到?)?$/u
/** Behind these words stand parts of the item before: 不予公开53件，属行政查询的最多，有21件，其次是第三方14件. */
const NESTS =
  /排在|前[二三四五六七八九十几]|最[多高大]|居多|居首|主要|较多|其次|集中在|具体|其中|分别|理由|原因/u
const MOST_ITEMS = 40
const LONGEST_GAP = 60

const isItem = (one: NumberMention): boolean =>
  one.unit !== '' &&
  one.unit !== '%' &&
  one.unit !== '个百分点' &&
  !one.hedged &&
  !isChange(one) &&
  !isOfPast(one.lead)

/** True where a number goes on with a list behind its last item. */
function goesOn(text: string, last: NumberMention, one: NumberMention): boolean {
  if (one.sentence !== last.sentence || one.depth !== last.depth || one.from - last.end > LONGEST_GAP)
    return false
  const gap = text.slice(last.end, one.from).replace(BRACKET, '').replace(ASIDE, '').replace(NOUN, '')
  if (NESTS.test(text.slice(last.end, one.from).replace(BRACKET, ''))) return false
  const name = LINK.exec(gap)?.[1]
  if (name === undefined || NOT_AN_ITEM.test(name)) return false
  // 按简易程序作出7916件、按普通程序作出1412件: each item begins so
  return !OPENS.test(name) || last.lead.startsWith(name.charAt(0))
}

/** The lists of a paragraph, in order: runs of numbers of one kind that marks and names alone separate. */
export const enumerationsIn = perWording(({ mentions, line: { text } }: ReadLine): readonly Enumeration[] => {
  const lists: NumberMention[][] = []
  const open = new Map<number, NumberMention[]>()
  for (const one of mentions) {
    if (one.unit === '%' || one.unit === '个百分点' || isChange(one)) continue
    // a bracket that ended, and what stood in it, belongs to no list behind it
    for (const depth of open.keys()) if (depth > one.depth) open.delete(depth)
    const list = open.get(one.depth)
    const last = list?.at(-1)
    const isNext = list && last && isItem(one) && sameKind(one.unit, last.unit) && list.length < MOST_ITEMS
    if (isNext && goesOn(text, last, one)) list.push(one)
    else if (isItem(one)) {
      const next = [one]
      open.set(one.depth, next)
      lists.push(next)
    } else open.delete(one.depth)
  }
  return lists.flatMap((items): Enumeration[] => {
    const [first] = items
    const last = items.at(-1)
    if (!first || !last || items.length < 2) return []
    const at = mentions.indexOf(first)
    const before = mentions
      .slice(Math.max(0, at - MOST_ITEMS), at)
      .findLast(
        (one) =>
          one.sentence === first.sentence &&
          one.depth <= first.depth &&
          isItem(one) &&
          sameKind(one.unit, first.unit),
      )
    const end = text.indexOf('。', last.end)
    return [
      {
        items,
        before: before ?? null,
        opening: text.slice(before?.end ?? first.sentence, first.from),
        behind: text.slice(last.end, end < 0 ? text.length : end),
      },
    ]
  })
})
