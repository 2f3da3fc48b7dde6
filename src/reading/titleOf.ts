/** What a report's title says; `unit` is '' where the title does not name it. */
export interface FoundTitle {
  unit: string
  year: string
}

const TITLE =
  /^(.{0,40}?)[（(]?(20\d{2})[）)]?\s*年?度?\s*(?:本级|年)?(?:政府)?信息公开(?:工作)?(?:的)?(?:年度|总结|工作)*(?:报告|年报)(?:[（(].{1,12}[）)])?$/u
const CRUMBS = /[>＞»|]|›/u

/** The unit and the year of a line that is a report's title, in any of its wordings; null for any other line. */
export function titleOf(line: string): FoundTitle | null {
  if (line.length > 80 || CRUMBS.test(line)) return null
  const match = TITLE.exec(line.replace(/[\s\u3000]+/gu, ''))
  if (!match) return null
  return { unit: (match[1] ?? '').replace(/^[《“"]|关于$/gu, ''), year: match[2] ?? '' }
}

/** True for a line that may be the first line of a title: the name of a body. */
export const namesUnit = (line: string): boolean =>
  line.length <= 40 &&
  /(?:政府|办公室|办公厅|局|委员会|委|厅|院|街道|办事处|镇|乡|中心|管委会|部|署|公司|大学)$/u.test(line)
