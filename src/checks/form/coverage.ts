import { plainLines } from '../../report/prose'
import { progressOf, type Report } from '../../report/report'
import { formSections } from './unreadSections'

const NUMBER = /\d+(?:[.,]\d+)*/gu

/**
 * What the checks looked at, in words: 没有发现问题 says no more than that.
 * @param textRead false while the numbers of the sentences were not compared yet
 */
export function lookedAt(report: Report, textRead: boolean): string {
  const { template, draft } = report
  const numbers = template.sections.reduce((sum, { place }) => {
    const text = draft.sections[place]?.text
    return text ? sum + plainLines(text).reduce((n, line) => n + (line.match(NUMBER)?.length ?? 0), 0) : sum
  }, 0)
  const looked = [
    `${progressOf(report).filled} 个数据项`,
    `${template.rules.length} 项数量关系`,
    ...(textRead && numbers > 0 ? [`正文另写的 ${numbers} 处数字`] : []),
    ...(textRead && draft.lastYear ? ['与上年报告的衔接'] : []),
  ]
  const sections = formSections(report)
  return [
    `核对了 ${looked.join('、')}`,
    ...(sections > 0 ? ['，表样语句已逐节通读'] : []),
    '。文字是否属实，核对不了，请以实际工作为准。',
    ...(textRead ? [] : ['正文里的数字还没有核对。']),
  ].join('')
}
