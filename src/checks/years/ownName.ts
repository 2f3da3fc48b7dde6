import { FIGURE_CHAR } from '../../report/text/prose'
import { isSpan } from './isExpectedYear'
import type { DatedYear } from './datedYear'
import { isOfAnother } from './anothersName'

const GAP = '\\s{0,3}'
const OPENNESS = '(?:政府信息与政务公开|政府信息公开|政务信息公开|信息公开政务|政务公开|信息公开)'
const PAPER = '(?:(?:年度|年终|工作|总结|情况|的){0,4}(?:报告|年报)|年度?总结)'
/** 2024年和平区政府信息公开…: the unit may stand behind the year. */
const WHOSE =
  '(?:我?[市区县]|本机关|本单位|\\uFFFC|\\p{Script=Han}{1,16}?(?:[市区县镇乡局委办]|政府|街道|办公室|机关|单位))?'
/** 2024年政府信息公开工作年度报告, 2024年度政务公开年报 */
const WITH_YEAR = new RegExp(
  `^${GAP}年?${GAP}度?${GAP}${WHOSE}${OPENNESS}${GAP}(?:政务)?(?:工作)?${GAP}${PAPER}`,
  'u',
)
/** 2024年度报告, 2024年年报 */
const BARE = new RegExp(`^${GAP}年?${GAP}(?:年?度${GAP}(?:工作)?(?:报告|年报)|年报(?!告)|报告(?!期))`, 'u')
/** Directly before 2024年度报告 without 信息公开: a report on something else. */
const OF_ELSE = /(?:建设|法治|财政|审计|绩效|网站|管理|安全|发展|(?<!公开)工作)$/u
/** 政府信息公开工作年度报告（2024年） */
const IN_BRACKET_BEFORE = new RegExp(`${OPENNESS}(?:工作)?(?:年度)?(?:报告|年报)${GAP}[（(]${GAP}$`, 'u')
const IN_BRACKET_BEHIND = new RegExp(`^${GAP}年?度?${GAP}[）)]`, 'u')

/** Words with which a report introduces itself: 现公布, 本报告是. */
const SELF_BEFORE =
  /现(?:将|就|予以?|向社会)?(?:公布|发布|公开|编制|汇总|形成|将|把)|现将|特(?:此|予)?(?:编制|编写|公布|发布|制作)|本(?:年度)?报告(?:书|即)?[是为系]/u
const SELF_BEHIND =
  /^[》”]?(?:[^，。；]{0,10}如下|，?现予|[^。；]{0,12}(?:予以公布|请予?监督|请予以监督)|由[^。；]{0,60}组成|[^。；]{0,80}全文可|，?(?:电子版|全文)可|[^。；]{0,12}。本(?:年度)?报告)/u
/** A line with one of these verbs is a sentence, and no title. */
const VERBS =
  /编制|编写|编印|撰写|起草|公布|发布|印发|完成|形成|汇总|对照|按照|根据|落实|学习|指导|督促|组织|上报|报送|审定|审核|检查|解读|做好|推进|加强|严格|认真|开展|通过|反映|了/u

/** The words refer to another year's report: compared with, looked at for its faults, called last year's. */
const REFERRED_BEFORE =
  /(?:对照|对标|针对|整改|较|比)[^，。；：]{0,16}$|(?:上一?年|去年|前一年|往年|历年)(?:度|的)?[（(]?$/u
const REFERRED_BEHIND =
  /^[》”]?(?:相比|比较|持平|相当)|^[》”]?[中里]?(?:的|所|曾|提出|指出|列出|列明|列|反映|查摆|反馈|存在|提到|提及|点出|点明|述及|梳理|查找|载明){1,3}[^，。；]{0,12}(?:问题|不足|短板)/u

/** Characters of a sentence before a year that are looked at. */
const NEAR = 60
const MAKES = /编制|编写|编印|编撰|撰写|起草|拟写|形成|完成|汇总|做好|制作/u
/** Published or handed in, as an office does with last year's report in January of the report's year. */
const PUBLISHES =
  /发布|公布|公示|公开(?!工作|指南|申请|情况|平台|年|内容|力度)|刊登|上传|上网|挂网|推送|报送|上报|提交|呈报/u
const PUBLISHED_BEHIND =
  /^[》”]?[^，。；]{0,8}[，、]?(?:并|且|及时|按时|按期|随后)[^，。；]{0,8}(?:发布|公布|公开(?!信息)|公示|报送|上报|上网)|^[》”]?(?:均|也)?(?:已|于|在)[^，。；]{0,20}(?:发布|公布|公开|公示|上网)|^[》”]?(?:的?编制)?(?:、|和|及|与)?(?:发布|公布|报送|上报)/u
const COUNTED = /^[》”]?等?\s{0,2}\d{1,3}\s{0,2}[份条篇件个次]/u
const EARLY_IN_YEAR = /(?<!\d)0?[1-3]月|(?<!十)[一二三]月|年初|[第]?一季度|上一?年|去年/u
const PLANNED = /将|计划|打算|准备|谋划|启动|下一步|筹备|着手|提前|部署/u

/**
 * Which report is meant by a year in the name of a report like this one. `self`: this report; `either`: this one or
 * last year's, which was written in January of this year; `other`: another report, rightly named; null where there is
 * no such name, or nothing tells which is meant.
 */
export function ownName(
  dated: DatedYear,
  reportYear: number,
  inPreamble: boolean,
  unit: string,
): 'self' | 'either' | 'other' | null {
  const { year, before } = dated
  const behind = behindName(dated)
  if (behind === null) return null
  if (isSpan({ ...dated, before: before.slice(-NEAR) })) return 'other'
  const lead = dated.lead.slice(-NEAR)
  const bareLead = lead.replace(/[《“]$/u, '')
  if (REFERRED_BEFORE.test(bareLead) || REFERRED_BEHIND.test(behind)) return 'other'
  if (SELF_BEFORE.test(lead) || SELF_BEHIND.test(behind) || inPreamble) return 'self'
  if (isOfAnother(bareLead, unit)) return 'other'
  if (isTitle(before, behind)) return 'self'
  if (year > reportYear) return PLANNED.test(dated.sentence) ? 'other' : 'either'
  if (year < reportYear - 1) return 'either'
  const clause = bareLead.slice(Math.max(bareLead.lastIndexOf('，'), bareLead.lastIndexOf('：')) + 1)
  if (PUBLISHES.test(clause) || PUBLISHED_BEHIND.test(behind) || COUNTED.test(behind)) return 'other'
  if (EARLY_IN_YEAR.test(lead)) return 'other'
  return MAKES.test(clause) || /^[》”]?的?(?:编制|撰写|编写)/u.test(behind) || isSubject(clause, unit)
    ? 'either'
    : null
}

/** The finding's sentence without its end: what is assumed, and what to do if that is right or wrong. */
export function nameSentence(found: 'self' | 'either', stated: number, year: number): string {
  if (found === 'self') return `本报告的年度是 ${year} 年，报告名称里写成了 ${stated} 年，应改为 ${year} 年`
  const other = stated < year ? `是在 ${year} 年编制、公布的 ${stated} 年报告` : `是以后的 ${stated} 年报告`
  return `这里写的是 ${stated} 年的年度报告。指本报告的，应改为 ${year} 年；确实${other}，点“已核实”`
}

/** The text behind the name; null where the year is in none. */
function behindName({ lead, behind }: DatedYear): string | null {
  const cut = (match: RegExpExecArray | null): string | null => (match ? behind.slice(match[0].length) : null)
  if (IN_BRACKET_BEFORE.test(lead)) return cut(IN_BRACKET_BEHIND.exec(behind))
  return cut(WITH_YEAR.exec(behind)) ?? (OF_ELSE.test(lead) ? null : cut(BARE.exec(behind)))
}

/** True when the name, with its unit, is the whole line. */
const isTitle = (before: string, behind: string): boolean =>
  /^[》”）]?(?:（[^）]{0,12}）)?。?\s*$/u.test(behind) &&
  before.length <= NEAR &&
  !/[，。；：]/u.test(before) &&
  !VERBS.test(before)

/** True when the clause begins with the name. */
const isSubject = (clause: string, unit: string): boolean => {
  const rest = clause.trim().replace(FIGURE_CHAR, '')
  return rest === '' || (unit !== '' && unit.endsWith(rest)) || /^我?[市区县局]$|^本[机单][关位]$/u.test(rest)
}
