import { characterRuns, type Told } from './told'

/** Nouns that many things have: 23个问题 takes up 发现问题23个 only where more words are the same. */
const GENERAL = /^(?:问题|单位|部门|方面|事项|信息|申请|项目|案件|文件|环节|情况|工作|人员|政府|办件)/u
const SHORTEST = 2
const LONGEST = 8
/** What the tables count: told by other rules. */
const OF_TABLES = /^(?:申请|复议|诉讼|答复|案件|行政)/u
/** Behind a noun: all of them are spoken of, 17个镇街全部实现, 36家单位中. */
const OF_ALL = /^(?:的)?(?:和|与|、)?[^，。；]{0,6}?(?:中|之间|当中|全部|均|都|里|内|已|实现|普遍)/u

/** The noun behind a number that stands before or behind another too: 社区 of 9个社区中 and 在9个社区设置. */
function nounOf({ mention: { tail } }: Told, { mention: { tail: other, lead }, name }: Told): string {
  const own = tail.replace(/^(?:的|行政)/u, '')
  const behind = other.replace(/^(?:的|行政)/u, '')
  // 36家参评单位 and 参评的36家单位
  for (const words of [behind, name + behind]) {
    let length = 0
    while (length < LONGEST && own[length] !== undefined && own[length] === words[length]) length += 1
    const end = own.slice(SHORTEST, length).search(/[中里内]/u)
    const noun = own.slice(0, end < 0 ? length : SHORTEST + end)
    if (noun.length >= SHORTEST) return noun
  }
  for (let n = Math.min(LONGEST, own.length); n >= SHORTEST; n -= 1)
    if (lead.endsWith(own.slice(0, n))) return own.slice(0, n)
  return ''
}

/** True where so many characters of the words, one behind the other, stand in a text. */
const sharesWord = (words: string, text: string, count = SHORTEST): boolean =>
  characterRuns(words, count).some((one) => text.includes(one))

/** From here on characters that two sentences share are no chance. */
const TELLING = 3

/** A noun of so many characters is told of one thing: 院内督查. */
const SPECIFIC = 4

/** What is held, and told by its noun alone: 6期培训. */
const EVENT = /^(?:培训|督查|抽查|讲座|发布会)/u

/** 一是6次院内督查: the point of a list. */
const ORDINAL = /^(?:[一二三四五六七八九]是|第[一二三四五六])$/u
/** 有2期培训, 仅3个所: some of them. */
const IS_SOME = /[有仅只]$|其中|个别|部分/u

/** 举办业务培训4场 and 4期业务培训仍未覆盖: a long noun that ends the words before the one number and begins those behind the other. */
function isTurned(now: Told, before: Told): boolean {
  const { lead } = before.mention
  const tail = now.mention.tail
  if (
    now.name.replace(ORDINAL, '') !== '' ||
    IS_SOME.test(now.mention.lead) ||
    GENERAL.test(tail) ||
    OF_TABLES.test(tail)
  )
    return false
  if (tail.length >= SPECIFIC && lead.endsWith(tail.slice(0, SPECIFIC))) return true
  const [event] = EVENT.exec(tail) ?? []
  return event !== undefined && lead.endsWith(event)
}

const PASSIVE = /^([^，。；被]{1,6}?)(?:因此|因而|为此|由此|也|均|曾|先后){0,2}被(\p{Script=Han}{2})/u

/** 有3个村因此被通报, and before 通报公开不及时的村3个. */
function isPassive({ mention: { tail } }: Told, { mention: { lead } }: Told): boolean {
  const [, noun, verb] = PASSIVE.exec(tail) ?? []
  return noun !== undefined && verb !== undefined && lead.includes(verb) && lead.endsWith(noun)
}

const BODY = /^(\p{Script=Han}{2})(?:\p{Script=Han}{0,4}?)(?:中心|[所站局校院馆厅队])/u

/** 12个服务站的公示屏, and before 12个基层服务站设置公示屏: a body by a shorter name, and what it has. */
export function isShorter({ mention: { tail, lead } }: Told, { mention: { tail: other } }: Told): boolean {
  if (IS_SOME.test(lead)) return false
  const [own] = BODY.exec(tail) ?? []
  const [whole] = BODY.exec(other) ?? []
  if (own === undefined || whole === undefined || own.length >= whole.length) return false
  const isShort = whole.endsWith(own) || (whole.startsWith(own.slice(0, 2)) && whole.endsWith(own.slice(-1)))
  return isShort && sharesWord(tail.slice(own.length), other.slice(whole.length), TELLING)
}

/**
 * True where a number takes up another by its noun: 17个镇街全部实现 and 覆盖26个部门和17个镇街; 4件规范性文件中; 检查发现的23个问题, 发现问题23个.
 */
export function hasSameNoun(now: Told, before: Told): boolean {
  if (now.some) return false
  if (isTurned(now, before) || isPassive(now, before) || isShorter(now, before)) return true
  const known = now.namePairs.some((pair) => before.pairs.has(pair))
  if (now.name !== '' && !known) return false
  const noun = nounOf(now, before)
  if (noun === '' || OF_TABLES.test(noun)) return false
  const { tail } = now.mention
  const rest = tail.slice(tail.indexOf(noun) + noun.length)
  if (GENERAL.test(noun)) return sharesWord(now.name, before.words)
  return known || OF_ALL.test(rest) || sharesWord(rest, before.sentence, TELLING)
}

const COUNTING = /(?:举办|开展|召开|发布|推送|印发|制发|组织|公开|办理|收到|接听|完成|新增|补录|更正|收取)/u

/**
 * True where the words before two numbers are the same: 解读材料21篇 and 发布解读材料21篇; 满意率97.2%. A verb alone, 公开…条, is said of many
 * things.
 */
export function hasSameName(now: Told, before: Told): boolean {
  if (now.some || now.mention.depth > 0) return false
  const { name: own } = now
  const { name: other } = before
  // 有2个单位被评为一般, and before 一般2个
  const isVerdict = /[评列定]为/u.test(now.mention.tail) && now.mention.tail.endsWith(`为${other}`)
  if (isVerdict && other.length >= SHORTEST) return true
  if (own.length < SHORTEST || other.length < SHORTEST) return false
  const isPercent = now.mention.unit === '%'
  if (isPercent && !(own.endsWith('率') && own.length > 3)) return false
  const [short, long] = own.length < other.length ? [own, other] : [other, own]
  const name = short.replace(COUNTING, '')
  return name.length >= SHORTEST && !GENERAL.test(name) && long.endsWith(short)
}
