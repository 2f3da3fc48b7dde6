/** Unit and year in a report's title; `unit` is '' where the title does not name it. */
export interface FoundTitle {
  unit: string
  year: string
}

const KIND = '(?:年度|总结|工作){0,4}(?:报告|年报)(?:[（(].{1,12}[）)])?$'
const NAME = `(?:政府)?信息公开(?:工作)?的?${KIND}`
/** 某某局2024年政府信息公开工作年度报告 */
const UNIT_FIRST = new RegExp(`^(.{0,40}?)[（(]?(20\\d{2})[）)]?年?度?(?:本级)?${NAME}`, 'u')
/** 2024年某某局政府信息公开工作年度报告 */
const YEAR_FIRST = new RegExp(`^(20\\d{2})年?度?(.{3,40}?)${NAME}`, 'u')
/** 某某局政府信息公开工作2024年度报告 */
const YEAR_INSIDE = new RegExp(`^(.{0,40}?)(?:政府)?信息公开(?:工作)?[（(]?(20\\d{2})[）)]?年?${KIND}`, 'u')
/** Breadcrumbs of a web page: 首页 > 年报 > … */
const CRUMBS = /[>＞»›|]/u
/** Marks of a sentence; a title has none. */
const SENTENCE = /[，。；]/u

/** Unit and year of a line that is a report's title, in any of its wordings; null for any other line. */
export function titleOf(line: string): FoundTitle | null {
  if (line.length > 80 || CRUMBS.test(line) || SENTENCE.test(line)) return null
  const said = line.replace(/[\s\u3000]+/gu, '').replace(/^[《“"]+|(?<![》”"])[》”"]+$/gu, '')
  const first = UNIT_FIRST.exec(said) ?? YEAR_INSIDE.exec(said)
  const [unit, year] = first ? [first[1], first[2]] : (YEAR_FIRST.exec(said) ?? []).slice(1).reverse()
  if (unit === undefined || year === undefined) return null
  return { unit: unit.replace(/^关于/u, ''), year }
}

/** True for a line that is the name of a body, and so may be the first line of a title. */
export const namesUnit = (line: string): boolean =>
  line.length <= 40 &&
  /(?:政府|办公室|办公厅|局|委员会|委|厅|院|街道|办事处|镇|乡|中心|管委会|部|署|公司|大学)$/u.test(line)
