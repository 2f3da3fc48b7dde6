import { progressOf, type Report } from '../../report/report'
import { isConfirmed } from '../findings/sortFindings'
import { countSwitchedOff } from '../wording/switchedOff'
import { originOf, unreadSections } from './unreadSections'

/**
 * Sentence that says what was checked and what was not, so that 未发现数字问题 is not taken for more.
 * @param textRead false while the numbers of the sentences have not been compared yet
 */
export function lookedAt(report: Report, textRead: boolean): string {
  const { template, draft } = report
  const looked = [
    `${progressOf(report).filled} 个数据项`,
    `${template.rules.length} 项数量关系`,
    ...(textRead ? ['正文里能与数据项、表格对应的数字'] : []),
    ...(textRead && draft.lastYear ? ['与上年报告的衔接'] : []),
  ]
  const read = unreadSections(report).filter((finding) => isConfirmed(draft, finding)).length
  const off = countSwitchedOff(draft)
  return [
    `核对了 ${looked.join('、')}`,
    ...(read > 0 ? [`，${originOf(template)}已通读 ${read} 节`] : []),
    ...(off > 0 ? [`，用语检查关闭了 ${off} 类`] : []),
    '。文字是否属实，核对不了，请以实际工作为准。',
    ...(textRead ? [] : ['正文里的数字还没有核对。']),
  ].join('')
}
