import { withoutVerbs } from './labels'

/** Names that only sort what was counted before: 其中县级23名, Ⅲ类10个. */
const SORT = /^(?:[国省市县区乡镇村]{1,2}级|[ⅠⅡⅢⅣⅤⅥ]类|[一二三四五]级|优秀|良好|合格|不合格)$/u
/** Names of what was done, or how well, which do not say with what: 办结, 办结率. */
const ACT =
  /^(?:已?(?:按[时期])?(?:办理|办结|审结|答复|回复|化解|采购|采用|采纳|整改|惠及|成功|完成|通过|公示|销号|处置|退回|新增|注销|支取|接受捐赠))$/u
const RATE =
  /^(?:(?:按[时期])?(?:办结|答复|回复|满意|合格|解决|化解|整改|成功|完成|通过|采纳|采用|优良|优秀|响应|回访|见面|调解成功|履行))率$/u
/** Verbs that a name may begin with and its subject does not, and such as leave nothing to be a subject. */
const LEADS = /^(?:设立|成立|选聘|聘用|配备|查处|抽查|评查|排查|发现|收集|归集|交办|新办|新登记)/u
const ENDS_IN_VERB =
  /(?:受理|办理|收到|接待|完成|开展|处理|办结|实现|提出|出动|检查|整改|[率级]|同比.{0,4}|占比)$/u
const OF_A_SORT = /[ⅠⅡⅢⅣⅤⅥ]类|[国省市县区乡镇村]级/u
const LONGEST = 12
const SHORTEST = 2

/** True for a name that says what was done, or which sort, and not of what. */
const isGeneric = (label: string): boolean => SORT.test(label) || ACT.test(label) || RATE.test(label)

/**
 * The subject of a figure, used to name those after it: 投诉举报 of 受理投诉举报. Where its name has none, the subject of the
 * figure before continues.
 */
export function subjectOf(label: string, before: string): string {
  if (isGeneric(label)) return before
  // one sort is not of another
  if (ENDS_IN_VERB.test(label) || OF_A_SORT.test(label)) return ''
  const subject = withoutVerbs(label).replace(LEADS, '')
  return subject.length >= SHORTEST && subject.length <= LONGEST ? subject : ''
}

/** A name with its subject in front: 投诉举报办结, 食品快检合格率, 河湖长（县级）. */
export function withSubject(label: string, subject: string): string {
  if (subject === '' || !isGeneric(label) || subject.includes(label)) return label
  return SORT.test(label) ? `${subject}（${label}）` : `${subject}${label}`
}
