import { type Outcome, OUTCOME_GROUPS, rolesOf } from '../../../report/template/figureRoles'
import type { Report } from '../../../report/report'
import { sumIn } from '../../findings/amounts'
import type { Finding } from '../../findings/finding'
import { perStretch } from '../../findings/perStretch'
import { textFinding } from '../../findings/textFinding'
import { knownAmounts } from './known'
import { isOfOtherYear } from '../../sentences/lexicon/otherYear'
import { sameKind } from '../../sentences/lexicon/sameKind'
import { tellsPartOfYear } from '../../sentences/lexicon/partOfYear'
import { namesAnother } from '../../sentences/phrases/subject'
import type { ReadStretch } from '../../sentences/statements/readSection'
import type { NumberMention } from '../../sentences/tokens/numberMention'

/** Words that take up a number told before, and those behind it that say of what. */
const OF_REQUESTS =
  /^(?:20\d{2}年度?|今年|本年度?|全年|年内|当年)?(?:[我本全][市区县镇乡局委办校街]道?)?(?:共|新)*(?:收到|受理|新收|接收|办结|答复|办理)的$/u
const REQUESTS = /^(?:政府信息公开|依申请公开|信息公开)?申请(?!复议|人)/u
const AGAIN = /^(?:前述|上述|以上|前面的|这)的?$/u
const AGAIN_OF = /^(?:政府信息公开|依申请公开|信息公开|已)*(?:申请|办结|答复|办件)/u
/** 前述11件办结件: all that were closed. */
const CLOSED = /^(?:已)?办结(?:件|的?(?:政府信息公开)?申请)/u
/** 网站公开的186条信息中: the body or place that published them, which named the number before. */
const PUBLISHED = /^([^，。；：\d]{2,12}?)(?:全年|共|主动)*(?:公开|发布|推送|更新|刊发)的$/u
const LONGEST = 3

/** The number that was told before and is taken up here in other digits; null where this one is right, or none was meant. */
interface Again {
  mention: NumberMention
  right: number
  name: string
}

const ROWS: Readonly<Record<string, readonly Outcome[]>> = {
  予以公开: ['granted'],
  部分公开: ['partial'],
  不予公开: OUTCOME_GROUPS.deny,
  无法提供: OUTCOME_GROUPS.unable,
  不予处理: OUTCOME_GROUPS.refuse,
}
const ROW = `(${Object.keys(ROWS).join('|')})`
/** 请法律顾问对不予公开、无法提供的6件答复逐一复盘: all answers of two groups. */
const OF_ROWS = new RegExp(`(?:^|[对就把将])${ROW}(?:、|和|及|与|以及)${ROW}的$`, 'u')
const ANSWERS = /^(?:政府信息公开|信息公开)?(?:申请|答复|办件|案件)/u

/** The sum of the two groups of results whose answers are meant; null where the number is that, and where none are. */
function rowsAgain(
  report: Report,
  { lead, tail, value, place, about, unit }: NumberMention,
): { right: number; name: string } | null {
  const [, one = '', other = ''] = OF_ROWS.exec(lead) ?? []
  if (one === other || place !== null || about || !sameKind(unit, '件') || !ANSWERS.test(tail)) return null
  const { outcomes } = rolesOf(report.template).requests ?? {}
  const rows = [...(ROWS[one] ?? []), ...(ROWS[other] ?? [])]
  const right = sumIn(
    report,
    rows.map((row) => outcomes?.[row]?.total),
  )
  return right === null || right === value ? null : { right, name: `表三${one}、${other}共` }
}

const isOpen = ({ read: { line, frame } }: ReadStretch, mention: NumberMention): boolean => {
  const words = line.text.slice(mention.segment, mention.from)
  return (
    mention.place === null &&
    !mention.about &&
    !isOfOtherYear(words, frame.year) &&
    !tellsPartOfYear(words) &&
    !namesAnother(words, frame)
  )
}

function requestsAgain(
  report: Report,
  { lead, tail, value, unit }: NumberMention,
): { right: number; name: string } | null {
  const isTold = (OF_REQUESTS.test(lead) && REQUESTS.test(tail)) || (AGAIN.test(lead) && AGAIN_OF.test(tail))
  const known = knownAmounts(report).requests
  if (!isTold || !known || !sameKind(unit, '件')) return null
  const [handled, received, all] = known.totals
  if (AGAIN.test(lead) && CLOSED.test(tail) && handled && received && all) {
    // with or without what was carried over from last year
    const own = handled.amount - (all.amount - received.amount)
    return value === handled.amount || value === own ? null : { right: handled.amount, name: handled.name }
  }
  if (known.amounts.has(value)) return null
  const wanted = /办结|答复/u.test(lead + tail) ? '办理结果' : '新收'
  const side = known.totals.find(({ name }) => name.includes(wanted)) ?? known.totals[0]
  return side && side.amount > 0 ? { right: side.amount, name: side.name } : null
}

/** The number of the paragraph that the words name again: 网站公开信息186条，… 网站公开的168条信息中. */
function publishedAgain(
  before: readonly NumberMention[],
  { lead, value, unit }: NumberMention,
): { right: number; name: string } | null {
  const [, who = ''] = PUBLISHED.exec(lead) ?? []
  const alike = before.filter((one) => one.unit === unit && one.depth === 0)
  if (who === '' || alike.some((one) => one.value === value)) return null
  const short = who.slice(-LONGEST)
  const named = alike.filter((one) => one.lead.includes(short) || one.lead.includes(who))
  const [only] = named
  return only && named.length === 1 && !only.about ? { right: only.value, name: who } : null
}

function againIn(report: Report, stretch: ReadStretch): Again[] {
  const { mentions } = stretch.read
  return mentions.flatMap((mention, i): Again[] => {
    if (!mention.lead.endsWith('的') && !AGAIN.test(mention.lead)) return []
    const ofRows = rowsAgain(report, mention)
    if (ofRows) return [{ mention, ...ofRows }]
    const found =
      requestsAgain(report, mention) ?? publishedAgain(mentions.slice(Math.max(0, i - 20), i), mention)
    return found && isOpen(stretch, mention) ? [{ mention, ...found }] : []
  })
}

/** X16: a number that is taken up again, 受理的21件申请, 前述11件办结件, 网站公开的186条信息, is the one told before or the table's. */
export const toldAgain = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) =>
    againIn(report, stretch).map(({ mention, right, name }) =>
      textFinding(report, stretch, {
        rule: 'X16',
        severity: 'warning',
        sentence: `这里写 ${mention.value} ${mention.unit}，${name} ${right} ${mention.unit}；请核实：`,
        mentions: [mention],
        figures: [],
        numbers: [mention.value, right],
      }),
    ),
  )
