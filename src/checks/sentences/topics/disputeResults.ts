import type { ParseContext } from '../phrases/parseContext'
import { OTHER_RESULTS, RESULTS, withoutCause } from './disputes'
import type { PhraseReading } from '../phrases/flows'
import type { NumberMention } from '../tokens/numberMention'
import { goesOnOfOtherYear } from '../lexicon/otherYear'
import type { DisputeBlock } from '../../../report/template/figureRoles'
import { subjectOf } from '../phrases/subject'
import { LINK } from '../lexicon/wordsOfRequests'

const REVIEW: readonly DisputeBlock[] = ['review']
const LITIGATION: readonly DisputeBlock[] = ['litigationDirect', 'litigationAfterReview']

const OF =
  '(?:行政)?(?<of>复议(?:、|和|及|与|以及|或)被?(?:行政)?诉讼|复议|诉讼)(?:机关|案件|程序|中)*(?:依法)?'
const results = RESULTS.map(({ words, result }) => ({
  result,
  before: new RegExp(
    `(?<by>被)?${OF}(?<formal>结果)?(?<passive>被|获|得到)?(?<name>${words})(?:的)?(?:案件)?${LINK}$`,
    'u',
  ),
  behind: new RegExp(`^(?:案件|答复|申请)?(?:在|被)${OF}(?:被)?(?<name>${words})$`, 'u'),
}))
/** The sentence is about the work of a reviewing or supervising body, about 应诉, or about some of the cases. */
const OTHERWISE =
  /处罚|许可|法治|依法行政|执法|应诉|受理|(?<!未)审结|审理|办理|指导|督促|自行|监督|承办|代理|抽查|评查|化解|案卷|其中|其余|被申请人|被告|本级|部分|个别|少数|有的|一些|领域|类(?:申请|案件)|涉及|主要/u
const CAUSE_OF_OTHERS = /因(?!(?:依申请|政府)*(?:信息)?公开)/u
/** 全年共11件被复议纠正 counts all of them, while 有1件被复议纠正 may be an example. */
const ALL = /全年|本年|今年|年度|共|累计/u

/** Reads a result that names its cases, which need not have been counted before: 行政复议被纠正11件. */
export function namedResult(
  context: ParseContext,
  mention: NumberMention,
  about: boolean,
): PhraseReading | null {
  const { text, frame } = context
  const { lead, tail } = mention
  const stop = text.slice(mention.end).search(/[。！？]/u)
  const sentence = text.slice(mention.sentence, stop < 0 ? text.length : mention.end + stop)
  const words = text.slice(mention.sentence, mention.from)
  if (mention.depth > 0 || OTHER_RESULTS.test(sentence) || OTHERWISE.test(words)) return null
  if (CAUSE_OF_OTHERS.test(words) || followsOtherCases(context, mention)) return null
  if (goesOnOfOtherYear(text.slice(0, mention.sentence), sentence, frame.year)) return null
  for (const { result, before, behind } of results) {
    const match = /^(?:案件)?$/u.test(tail) ? before.exec(lead) : null
    const after = match === null && ALL.test(lead) ? behind.exec(tail) : null
    const groups = (match ?? after)?.groups
    if (!groups) continue
    const { by, formal, passive, of = '', name = '' } = groups
    // 行政复议纠正11件 without 行政诉讼 beside it may be the work of a reviewing body
    const own = after !== null || (by ?? formal ?? passive) !== undefined || name === '其他结果'
    if (!own && (/司法/u.test(frame.unit) || !(about || tellsBoth(sentence)))) return null
    const who = match ? lead.slice(0, match.index) : lead.replace(/有$/u, '')
    const blocks = [...(/复议/u.test(of) ? REVIEW : []), ...(/诉讼/u.test(of) ? LITIGATION : [])]
    const what = blocks.length > 2 ? '行政复议、行政诉讼' : `行政${of}`
    return {
      quantity: { kind: 'disputes', blocks, result },
      name: `${what}${name}`,
      subject: subjectOf(withoutCause(who), frame),
    }
  }
  return null
}

/**
 * True when a sentence states results of 复议 and of 诉讼: only a body that is itself sued does that. 行政复议纠正11件，行政诉讼纠正2件.
 */
const tellsBoth = (sentence: string): boolean =>
  /复议[^，；、\d]*(?:纠正|纠错|维持)\d/u.test(sentence) &&
  /诉讼[^，；、\d]*(?:纠正|纠错|维持)\d/u.test(sentence)

/** True when cases before the number were not read as the unit's own: 区司法局受理行政复议320件。 */
const followsOtherCases = (
  { mentions, statements, unsure }: ParseContext,
  { from }: NumberMention,
): boolean =>
  mentions.some(
    (one, i) =>
      one.from < from &&
      /复议|诉讼|案件|(?<!未)审结/u.test(one.lead + one.tail) &&
      !statements.some(({ mention, quantity }) => mention === i && quantity.kind === 'disputes') &&
      !unsure.some(({ mention }) => mention === i),
  )
