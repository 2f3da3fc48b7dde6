import { FIGURE_CHAR, plainLines } from '../../report/text/prose'
import type { Report } from '../../report/report'
import { excerpt } from '../findings/excerpt'
import type { Finding } from '../findings/finding'
import { perLine } from '../sentences/perLine'

/**
 * A number is missing: a measure word directly behind a verb, at the end of its phrase (公开条，共受理件。). 受理件, 申请件, 答复期 are
 * nouns.
 */
const NO_NUMBER =
  /(?:主动公开|受理|收到|办结|答复|发布|制发|废止|收取|结转|召开|举办|开展|共计?|累计|总计|合计|信息|政策解读)(?:条|次|篇|场|份(?!额)|元)(?=[，。；）]|$)|(?:共计?|累计|总计|合计)期(?=[，。；）]|$)|共(?:受理|收到|办结|答复)(?:政府信息公开申请|公开申请|申请)?件(?=[，。；）]|$)|共(?:受理|收到|办结|答复)件(?=依申请公开|(?:政府)?信息公开)/gu
/** Placeholders for a name: （单位）, 某区. 各部门（单位） and 各县（地区） name two kinds of bodies. */
const NO_NAME =
  /(?<=^|[，。；：、“\s]|现将|由|为|是|向|经)（(?:单位|地区)）|（(?:单位名称|机关名称|部门名称|年份|数字|数量|姓名|填写[^）]{0,8})）|(?<!(?:申请人|原告|举报人|投诉人|信访人|上诉人)[：:]?\p{Script=Han})某某|某(?:市|区|县|镇|乡)(?=人民|政府|委|[，。；])/gu
const EXACT = new RegExp(`(?:近|约|逾|超过?)\\s*(\\d{4,})\\s*(?:条|件|篇|个|次|份|人)`, 'gu')
const ABOUT = /(?:[1-9]\d{0,11}|[一二三四五六七八九十百千]{2,12})\s{0,4}(?:余|多)\s{0,4}(?:条|件)(?!例)/gu

const missingIn = perLine((line) => looseIn(line, [NO_NUMBER, NO_NAME]))
const aboutIn = perLine((line) => looseIn(line, [ABOUT, EXACT]))

/** C06: numbers and names that were not filled in and are not marked by x or ____. */
export const missingWords = (report: Report): Finding[] =>
  phrases(report, missingIn, 'C06', 'error', (found) => `“${found}”缺少数字或名称`)

/**
 * C19: 5500余条, 近17250件: a report states exact numbers where they are known. 余 and 多 are looked for with 条 and 件 only; 余
 * behind a figure is the form's own.
 */
export const approximateNumbers = (report: Report): Finding[] =>
  phrases(report, aboutIn, 'C19', 'warning', (found) => `“${found}”是约数，能写准确数的请写准确数`)

function phrases(
  report: Report,
  read: (line: string) => readonly { from: number; to: number }[],
  rule: string,
  severity: 'error' | 'warning',
  say: (found: string) => string,
): Finding[] {
  return report.template.sections.flatMap(({ place: section, heading }) => {
    const text = report.draft.sections[section]?.text
    if (!text) return []
    return plainLines(text).flatMap((plain, line) =>
      read(plain).map(({ from, to }): Finding => {
        const found = plain.slice(from, to)
        return {
          id: `${rule}:${section}:${found}`,
          severity,
          read: true,
          sentence: `${say(found)}：${excerpt(report, section, line, from, to)}`,
          about: heading,
          target: { kind: 'text', section, line, from, to },
          figures: [],
          basis: found,
        }
      }),
    )
  })
}

const looseIn = (line: string, patterns: readonly RegExp[]): { from: number; to: number }[] =>
  patterns.flatMap((pattern) =>
    [...line.matchAll(pattern)]
      .filter((match) => isLoose(match, line))
      .map((match) => ({ from: match.index, to: match.index + match[0].length })),
  )

/** True when a match is reported: 近17250件, but no round number (近3000条), no name in 《》, and no 余 behind a figure. */
function isLoose(match: RegExpExecArray, plain: string): boolean {
  const before = plain.slice(0, match.index)
  if (before.lastIndexOf('《') > before.lastIndexOf('》') || before.endsWith(FIGURE_CHAR)) return false
  const digits = match[1]
  return digits === undefined || digits.replace(/(?<!0)0+$/u, '').length >= 4
}
