import { describe, expect, test } from 'vitest'
import { formFrom } from '../../../../src/recognise/form/formFrom'
import { recognise } from '../../../../src/recognise/recognise'
import { type Draft, newDraft } from '../../../../src/report/draft/draft'
import { structureNotice } from '../../../../src/report/structure/pointers/structureNotice'
import { movedSection, withoutSection, withSection } from '../../../../src/report/structure/sections'
import { placeOf, reportOf, textOf } from './story'

const TEXT =
  '某局2024年工作总结\n一、总体情况\n各项工作完成，办理情况见第三部分，问题见本报告（二）。\n二、主要工作\n（一）办件。受理12件，办结10件。\n（二）服务。接待30人次。\n三、存在问题\n如第二部分所述，意见（一）已采纳，见第四部分。\n四、下一步打算\n继续努力。'
const start = (): Draft => {
  const { form, values } = formFrom(TEXT, recognise(TEXT))
  return newDraft(form, 'd', values)
}
const wordsOf = (draft: Draft, heading: string): string => textOf(draft, placeOf(draft, heading))
const noticeOf = (before: Draft, after: Draft): string => structureNotice(reportOf(before), reportOf(after))

describe('numbers of headings in sentences', () => {
  test('follow a section that moved', () => {
    const before = start()
    const after = movedSection(reportOf(before), placeOf(before, '三、存在问题'), 'up')
    expect(wordsOf(after, '一、总体情况')).toBe('各项工作完成，办理情况见第二部分，问题见本报告（二）。')
    expect(wordsOf(after, '二、存在问题')).toBe('如第三部分所述，意见（一）已采纳，见第四部分。')
    expect(noticeOf(before, after)).toBe('正文里提到的编号已跟着改：第三部分→第二部分、第二部分→第三部分。')
    // and back
    const back = movedSection(reportOf(after), placeOf(after, '二、存在问题'), 'down')
    expect(wordsOf(back, '一、总体情况')).toBe(wordsOf(before, '一、总体情况'))
  })

  test('follow when a section is added before', () => {
    const before = start()
    const { draft } = withSection(reportOf(before), placeOf(before, '一、总体情况'), {
      heading: '新的',
      level: 1,
    })
    expect(wordsOf(draft, '一、总体情况')).toContain('见第四部分')
  })

  test('are told where their section is gone, with what no longer counts', () => {
    const before = start()
    const after = withoutSection(reportOf(before), placeOf(before, '（二）服务。'))
    expect(wordsOf(after, '一、总体情况')).toContain('本报告（二）')
    expect(noticeOf(before, after)).toBe(
      '已删除“（二）服务。”，其中 1 个数据项不再计入（1 个已填）。请核对正文里提到的编号：“问题见本报告（二）”。',
    )
  })

  test('of a change that touches none there is nothing to tell', () => {
    const before = start()
    expect(noticeOf(before, before)).toBe('')
    expect(noticeOf(before, { ...before, sections: { ...before.sections } })).toBe('')
  })
})
