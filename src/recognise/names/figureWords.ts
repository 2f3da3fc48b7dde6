import { CHANGE, GOES_ON, SHARE } from '../words/leads'
import { ofFigure } from '../words/ofFigure'
import type { Said } from '../words/said'
import { areApart } from '../words/opposites'
import { nounBehind, phraseBefore, withoutAdverbs, withoutTails } from '../lines/labels'

/** The words of one figure. */
export interface Words {
  /** Before it, as they stand; without time, place and adverbs; and without verb and adverbs. */
  phrase: string
  own: string
  core: string
  /** After it. */
  noun: string
}

const WORDS_TAKEN = 12
/** So few characters of a noun tell it. */
const FEW = 2

/** Words that say nothing of what is counted: 全区12起, 全区12个镇街. */
const OF_ANY =
  /(?:全[省市县区镇乡街局年国]|各[类级地]|我[省市县区镇乡街局]|年度?|累计|共计?|已经?|工作|[省市县区]级|其中)/gu
/**
 * Time, place and body of the whole report, and adverbs, at the beginning: 全区全年共, 本学年, 公司 of 公司主动公开. Does not
 * strip 累计 or 现有, which change the figure; strips 全年累计, which does not.
 */
const OF_REPORT =
  /^(?:(?:[全今]年|本年度?|年内)累计|[本我]?(?:公司|学校|医院|中心)(?=共|全年|主动|受理|收到|办理|组织|开展|发布)|实现(?=.{4})|全年|本年度?|今年|年内|[全本]学年|全[省市县区旗镇乡街局校院馆]|我[省市县区旗镇乡街局校院馆]|总?共计?|一共|已经?|先后)/u
const MOST_LEADS = 4

/** Nouns of many figures: 行政案件x件 … x件案件超期. */
export const COMMON_NOUN =
  /^(?:案件|隐患|问题|事项|工作|项目|企业|群众|人员|信息|活动|会议|单位|部门|文件|申请|事故|金额|资金|人次|数量)/u
/** Words with which a number is said of what was counted before: 413件案件中…, 9个小区均…. */
const PARTITIVE = /^(?:中(?![心型小级央国学医等])|里|内|均|全部|都|皆|依然|仍)/u
/** Verbs with which the sentence of a noun continues. */
const VERB =
  /^(?:被|获|评|完成|开工|竣工|实施|建成|得到|按期|如期|顺利|开展|取得|受到|荣获|入选|只|占(?![用道地]))/u
/** What is built with a noun that another word begins with: 社区|服务站. */
export const GOES_ON_AS_NAME = /^(?:服务|志愿|管理)?(?:中心|[站所点室队员者院校会部委局])/u

/** The words that tell what a figure counts: those before it, its measure word's, and those after. Cached by figure. */
export const wordsOf = ofFigure(
  ({ literal, label, ...figure }: Said & { literal: string; label: string }): Words => {
    const { line, at } = figure.said ?? figure
    const phrase = phraseBefore(line, at)
    // 列入计划的（B类）12件: its name says what no phrase does
    const said = phrase === '' && /[)）]$/u.test(line.slice(0, at)) ? label : phrase
    return {
      phrase,
      own: ownOf(phrase === '' && /[:：]$/u.test(line.slice(0, at)) ? phraseBefore(line, at - 1) : phrase),
      core: withoutAdverbs(withoutTails(said.replace(OF_ANY, ''))).slice(-WORDS_TAKEN),
      noun: nounBehind(line, at + literal.length).replace(/^[的中]/u, ''),
    }
  },
)

/** True after 比上年增长, 占总数的: nothing of what grows. Cached by figure. */
export const isOfOther = ofFigure((figure: Parameters<typeof wordsOf>[0]): boolean => {
  const said = withoutTails(wordsOf(figure).phrase)
  return said !== '' && (CHANGE.test(said) || SHARE.test(said))
})

function ownOf(phrase: string): string {
  let own = withoutTails(phrase)
  for (let n = 0; n < MOST_LEADS; n += 1) own = own.replace(OF_REPORT, '')
  return own
}

/** Words that make another number of one: 新增养老机构 and 养老机构. */
const OTHER_NUMBER =
  /新[增建设]|净增|(?<![全今本]年|年度|年内)累计|现有|[仍尚]有|平均|人均|其中|[未拟]|计划|力争/gu
const numberSaid = (phrase: string): string => (phrase.match(OTHER_NUMBER) ?? []).join('')
/** True where no word makes one the number of another thing, time or place than the other. */
export const areOfOneNumber = (one: Words, other: Words): boolean =>
  numberSaid(one.phrase) === numberSaid(other.phrase) && !areApart(one.phrase, other.phrase)

const LEAST_TURNED = 4
/** 外借文献 and 文献外借量 */
function areTurned(one: string, other: string): boolean {
  const [a, b] = [one, other].map((said) => said.replace(/(?:总[量数]|数量|[量数])$/u, ''))
  if (a === undefined || b === undefined || a.length < LEAST_TURNED) return false
  return a !== b && a.length === b.length && `${a}${a}`.includes(b)
}

/** Words that narrow nothing: 政府 of 公开政府信息, 各类 of 受理各类办件, 用户 of 用户来电. */
const LIGHT =
  /政府(?=信息)|各类|[有相]关|全年|本年度|(?:用户|群众|公众|市民)(?=来[电信访]|(?:政府)?信息公开申请)|户服务(?=热线)/gu
/** A phrase without them, and 客服热线 for 客户服务热线. */
export const withoutLight = (said: string): string =>
  said.replace(LIGHT, (word) => (word === '户服务' ? '服' : ''))

/** How many characters both say before their number, 0 where they do not say the same: 全年主动公开信息 and 本学年主动公开信息. */
export function saidAlike(one: Words, other: Words): number {
  if (one.phrase === other.phrase) return one.phrase.length
  const { own } = other
  const [a, b] = [withoutLight(one.own), withoutLight(own)]
  if (b.length <= FEW || (a !== b && !areTurned(a, b))) return 0
  return areOfOneNumber(one, other) ? Math.max(one.own.length, own.length) : 0
}

/** What a noun says before its sentence continues, and whether it is said of what was counted before: 案件 of 413件案件中超期. */
export function headOf(noun: string): { head: string; again: boolean } {
  for (let to = FEW; to < noun.length; to += 1) {
    const rest = noun.slice(to)
    if (PARTITIVE.test(rest)) return { head: noun.slice(0, to), again: true }
    if (/^[的及和与]/u.test(rest) || VERB.test(rest) || rest.search(GOES_ON) === 0)
      return { head: noun.slice(0, to), again: false }
  }
  return { head: noun, again: false }
}

/** True where the words of the first end in those of the second: 居民小区9个 … 9个小区中; or are all in them: 来信3件 … 3件来信事项. */
export function isNamed(one: Words, head: string): boolean {
  if (head.length < FEW) return false
  if (one.core.endsWith(head) || (one.core.length >= FEW && head.startsWith(one.core))) return true
  return one.noun.startsWith(head) && !GOES_ON_AS_NAME.test(one.noun.slice(head.length))
}
