import type { Denial, StatedCounts } from '../phrases/denial'
import type { DisputeBlock } from '../../../report/template/figureRoles'

const NOT = '(?:未|没有|无|均?未|尚未)'
const NO_CASES = new RegExp(
  `${NOT}(?:发生|产生|收到|出现|被|因|有|引发|引起)*[^，。；：、\\d]{0,20}?(?:(?:申请|提起|引发)?(?:的)?(?:行政)?(?:复议|诉讼))(?:申请)?(?:(?:、|和|及|与|或|以及|也)(?:未|没有|无)?(?:发生|被)?(?:提起)?(?:的)?(?:行政)?(?:复议|诉讼))?(?:的)?(?:案件|情况|情形|事项|申请|案)*(?:发生)?(?=[，。；）]|$)`,
  'u',
)
/** Words by which a negation does not deny all cases: 无败诉案件, 未经复议直接起诉. */
const OTHERWISE = /败诉|纠错|纠正|撤销|未经|违法|前置|审结|维持|胜诉|未因|答辩|应诉|不服|超期|逾期/u
/** A denial without a cause (因征收) holds for all cases, so also for those about 信息公开. */
const PLAIN =
  /^(?:未|没有|无|均|尚|发生|产生|收到|出现|被|有|过|任何|一[件起例]|申请|提起|引发|的|行政|复议|诉讼|案件?|情况|情形|事项|、|和|及|与|或|以及|也)+$/u
/** 因行政处罚引起的: cases of another cause than 信息公开. */
const OTHER_CAUSE = /因(?![^，。；]{0,12}公开)[^，。；]{2,20}?(?:引起|引发|提起|产生|导致)/u
const UPHELD = '(?:均|全部|都)(?:获|获得|被|予以|得到)?(?:行政)?(?:维持|胜诉)'
const NONE_CORRECTED =
  '(?:(?:无|没有|未发生|未出现|未)(?:一)?[件起例宗]?(?:被|因)?(?:行政)?(?:复议|诉讼)?(?:被|案件)?(?:的)?|零)(?:纠错|纠正|败诉)(?:(?:和|及|与|或|、)(?:被)?(?:纠错|纠正|败诉))?(?:案件|情况|的?案例)?(?=[，。；、）]|$)'
const OUTCOME = new RegExp(`(?<upheld>${UPHELD})|${NONE_CORRECTED}`, 'gu')
/** The sentence is about some of the cases only. */
const NARROWED = /其中|其余|被申请人|被告|本级/u

const REVIEW: readonly DisputeBlock[] = ['review']
const LITIGATION: readonly DisputeBlock[] = ['litigationDirect', 'litigationAfterReview']

/**
 * Reads 未发生复议, 均获维持, 无败诉 in one sentence. What stands behind a number is said of that number's cases.
 * @param about the paragraph is about requests
 */
export function caseDenials(sentence: string, about: boolean, stated: StatedCounts): Denial[] {
  const found: Denial[] = []
  const isNamed = /复议|诉讼/u.test(sentence)
  const none = isNamed ? NO_CASES.exec(sentence) : null
  if (none && !OTHERWISE.test(none[0]) && !OTHER_CAUSE.test(none[0]) && (about || PLAIN.test(none[0]))) {
    const [from, to] = [none.index, none.index + none[0].length]
    if (/复议/u.test(none[0])) found.push({ kind: 'noReview', from, to })
    if (/诉讼/u.test(none[0])) found.push({ kind: 'noLitigation', from, to })
  }
  if (NARROWED.test(sentence) || !(isNamed || about || /败诉/u.test(sentence))) return found
  let start = 0
  for (const match of sentence.matchAll(OUTCOME)) {
    const [words] = match
    const [from, to] = [match.index, match.index + words.length]
    const stretch = sentence.slice(start, to)
    start = to
    // 行政复议被纠正6件，行政诉讼没有败诉: said of the cases that it names, and not of the number before
    const since = sentence.slice(
      Math.max(...['，', '；'].map((mark) => sentence.lastIndexOf(mark, from))),
      from,
    )
    const named = /^[，；][^，；\d]{0,6}(?:行政)?(?:复议|诉讼)[^，；\d]{0,6}$/u.test(since)
    const count = named ? null : stated.lastCount(from)
    if (count !== null && !(count?.kind === 'disputes' && count.result === 'total')) continue
    const blocks = blocksOf(named ? since : stretch, words)
    if (match.groups?.['upheld'] === undefined) found.push({ kind: 'noneCorrected', from, to, blocks })
    else found.push({ kind: 'allUpheld', from, to, blocks, decided: /审结|已审|判决/u.test(stretch) })
  }
  return found
}

/**
 * The blocks that a result is said of: 败诉 and 胜诉 of 诉讼 alone; else those that the words before name, both where they
 * name none.
 */
function blocksOf(stretch: string, words: string): readonly DisputeBlock[] {
  const [review, litigation] = [/复议/u.test(stretch), /诉讼/u.test(stretch)]
  if (/^[^纠]*[败胜]诉/u.test(words) && (litigation || !review)) return LITIGATION
  if (review === litigation) return [...REVIEW, ...LITIGATION]
  return review ? REVIEW : LITIGATION
}
