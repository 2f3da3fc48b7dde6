import { expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { withText } from '../../../src/report/draft/draft'
import { withAnnex } from '../../../src/report/structure/sections'
import { onItsForm, paragraphs, withAnnexes } from '../../fixtures/annexedReport'
import { completeReport } from '../../fixtures/completeReport'

/** What is found of attachments in a report with so many that tells this of its problems. */
function told(text: string, ...names: readonly string[]): string[] {
  const report = withAnnexes(completeReport(), ...names)
  const draft = withText(report.draft, 'problems', paragraphs(text))
  return check(onItsForm(draft)).flatMap(({ id, severity, sentence }) =>
    id.startsWith('annex:') ? [`${severity} ${sentence}`] : [],
  )
}

test('annex: one that the report does not have is told where it is named', () => {
  expect(told('情况见附件2。', '甲表')).toEqual([
    'warning 正文提到“附件2”，报告只有 1 个附件：“情况见附件2。”',
  ])
  expect(told('情况详见附件。')).toEqual(['warning 正文提到“附件”，报告没有附件：“情况详见附件。”'])
  expect(told('有的栏目更新不及时（附件三）。', '甲表', '乙表')).toHaveLength(1)
  expect(told('见附件1、附件2和附件3。', '甲表', '乙表')).toHaveLength(1)
})

test('annex: one that it has, and those of other documents, pass', () => {
  expect(told('情况见附件1、附件2。', '甲表', '乙表')).toEqual([])
  expect(told('情况见附件。', '甲表')).toEqual([])
  expect(told('按照《工作要点》附件2的分工，各单位上传附件共12件。')).toEqual([])
})

test('empty: an attachment without a word is blank, and is called by its number', () => {
  const { draft } = withAnnex(withAnnexes(completeReport(), '甲表'), '乙表')
  expect(check(onItsForm(draft)).map(({ severity, sentence }) => `${severity} ${sentence}`)).toContain(
    'missing “附件2 乙表”还没写；不需要请删去这个附件',
  )
})
