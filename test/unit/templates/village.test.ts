import { expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { readDocument } from '../../../src/import/readDocument'
import { textPieces } from '../../../src/import/pieces/textPieces'
import { proveRoles } from '../../../src/report/template/figureRoles'
import { newDraft, withText } from '../../../src/report/draft/draft'
import { starterProse } from '../../../src/report/text/starter'
import { explanationOf } from '../../../src/templates/explanations'
import { templates } from '../../../src/templates/index'
import { villageExplanation } from '../../fixtures/village/explanations'
import { village } from '../../fixtures/village/village'

const VALUES = { v_name: '柳河村', v_when: '2025', v_asked: '9', v_answered: '7', v_open: '2' }
const said = (values: Readonly<Record<string, string>>, ...paragraphs: string[]): string[] => {
  const draft = withText(newDraft(village, 'one', values), 'v_words', starterProse(paragraphs))
  return check({ template: village, draft })
    .filter(({ severity }) => severity === 'error')
    .map(({ sentence }) => sentence)
}

test('a form of its own folder is checked: its rules, and its sentences against its roles', () => {
  expect(proveRoles(village)).toBe(village)
  const text = '全年共收到政府信息公开申请9件，办结7件，结转下年度继续办理2件。'
  expect(said(VALUES, text)).toEqual([])
  expect(said({ ...VALUES, v_open: '3' })).toEqual([expect.stringContaining('收到申请 9 件')])
  expect(said(VALUES, text.replace('9件', '8件'))).toEqual([expect.stringContaining('申请表新收 9 件')])
  expect(said(VALUES, text.replace('7件', '5件'))).toEqual([
    expect.stringContaining('申请表办理结果总计 7 件'),
  ])
  expect(said(VALUES, '全年未收到政府信息公开申请。')).toEqual([expect.stringContaining('申请表新收 9 件')])
})

test('what it has no cells for is not asked of it', () => {
  const text =
    '予以公开3件，不予公开1件；被申请行政复议2件，结果纠正1件；制发规范性文件4件；收取信息处理费20元。'
  expect(said(VALUES, text)).toEqual([])
})

test('a report on it is read, before the forms that the editor offers', () => {
  const pasted = textPieces(
    [
      '柳河村2025年村务公开情况',
      '一、公开情况',
      '全年张榜12次。',
      '二、村务公开申请',
      '本年收到申请\t本年答复申请\t转到下年的申请',
      '9\t7\t2',
    ].join('\n'),
  )
  const read = readDocument(pasted, [...templates, village])
  expect(read?.template.id).toBe('village')
  expect(read?.reading.values).toMatchObject({ v_asked: '9', v_answered: '7', v_open: '2' })
  expect(read?.reading.texts['v_words']).toEqual(['全年张榜12次。'])
})

test('its cells are explained by its own words', () => {
  const explanations = { village: villageExplanation }
  expect(explanationOf(village, 'v_asked', explanations)).toBe('口头提出、当场答复的不算。')
  expect(explanationOf(village, 'v_open', explanations)).toBeNull()
  expect(explanationOf(village, 'v_asked')).toBeNull()
})
