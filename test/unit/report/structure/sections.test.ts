import { describe, expect, test } from 'vitest'
import { emptySections } from '../../../../src/checks/form/missing'
import { outline } from '../../../../src/pages/outline'
import { newDraft, withText } from '../../../../src/report/draft/draft'
import { isUntouched } from '../../../../src/report/draft/untouched'
import { nextYearDraft } from '../../../../src/report/lastYear'
import { figureAt, typedAt } from '../../../../src/report/report'
import {
  movedSection,
  renamedSection,
  withoutSection,
  withSection,
} from '../../../../src/report/structure/sections'
import { faultOf } from '../../../../src/report/template/faultOf'
import { starterProse } from '../../../../src/report/text/starter'
import { summary } from '../../../../src/templates/summary/summary'
import { completeReport } from '../../../fixtures/completeReport'
import { headings, reportOf, textOf } from './story'

const start = () => reportOf(completeReport().draft)
const printed = (draft: ReturnType<typeof start>['draft']) =>
  outline(reportOf(draft)).map((block) => Object.assign(structuredClone(block), { key: '' }))

describe('the first change of a built-in form', () => {
  const renamed = renamedSection(start(), 'training', '（五）培训')

  test('makes the form the draft’s own, which remembers where it comes from', () => {
    expect(renamed).toMatchObject({ template: 'own', form: { id: 'own', base: 'summary' } })
    expect(isUntouched(reportOf(renamed).template, renamed)).toBe(false)
  })

  test('makes each chapter a section, and the pages stay the same', () => {
    const back = renamedSection(reportOf(renamed), 'training', '（五）政务公开工作培训情况')
    expect(headings(back)).toContain('二、存在的主要问题及改进情况')
    expect(back.form?.sections.some(({ chapter }) => chapter !== undefined)).toBe(false)
    expect(printed(back)).toEqual(printed(start().draft))
  })

  test('does not report the chapter as a section without text', () => {
    expect(emptySections(reportOf(renamed))).toEqual([])
  })

  test('is not made by an act that changes nothing or is refused', () => {
    const report = start()
    expect(renamedSection(report, 'training', '（五）政务公开工作培训情况')).toBe(report.draft)
    expect(renamedSection(report, 'training', '  ')).toBe(report.draft)
    expect(movedSection(report, 'overview', 'up')).toBe(report.draft)
    expect(withoutSection(report, 'basics')).toBe(report.draft)
  })
})

describe('a new section', () => {
  test('stands behind the given one, takes the next number and shifts the others', () => {
    const { draft, place } = withSection(start(), 'requests', { heading: '数据开放情况', level: 2 })
    expect(headings(draft).slice(0, 6)).toEqual([
      '一、总体公开情况',
      '  （一）主动公开政府信息情况',
      '  （二）依申请公开情况',
      '  （三）数据开放情况',
      '  （四）回应社会关切情况',
      '  （五）开展政策解读、宣传活动情况',
    ])
    expect(draft.sections[place ?? '']).toEqual({ text: starterProse([]), values: {} })
    expect(place).toBe('s1')
  })

  test('stands behind all that is under the given one', () => {
    const { draft } = withSection(start(), 'overview', { heading: '机构和人员', level: 1 })
    expect(headings(draft).slice(6, 9)).toEqual([
      '  （六）网站栏目检查情况',
      '二、机构和人员',
      '三、存在的主要问题及改进情况',
    ])
  })

  test('of a higher level stands behind the part that the given one is in', () => {
    const { draft } = withSection(start(), 'requests', { heading: '机构', level: 1 })
    expect(headings(draft)[7]).toBe('二、机构')
  })

  test('behind 基本信息 is the first of the report, and at most of level 1', () => {
    const { draft } = withSection(start(), 'basics', { heading: '前情', level: 3 })
    expect(headings(draft).slice(0, 2)).toEqual(['一、前情', '二、总体公开情况'])
  })

  test('has no number among sisters without one', () => {
    let draft = start().draft
    for (const [place, heading] of [
      ['problems', '问题'],
      ['improvements', '改进'],
    ] as const)
      draft = renamedSection(reportOf(draft), place, heading)
    draft = withSection(reportOf(draft), 'problems', { heading: '原因', level: 2 }).draft
    expect(headings(draft).slice(-3)).toEqual(['  问题', '  原因', '  改进'])
  })

  test('never has the place of one that was removed', () => {
    const first = withSection(start(), 'requests', { heading: '甲', level: 2 })
    const less = withoutSection(reportOf(first.draft), first.place ?? '')
    const second = withSection(reportOf(less), 'requests', { heading: '乙', level: 2 })
    expect(second.place).toBe('s2')
  })
})

describe('a section without which the report goes on', () => {
  test('shifts the numbers of the next', () => {
    expect(headings(withoutSection(start(), 'requests')).slice(1, 4)).toEqual([
      '  （一）主动公开政府信息情况',
      '  （二）回应社会关切情况',
      '  （三）开展政策解读、宣传活动情况',
    ])
  })

  test('takes its figures along, but for those that another section states', () => {
    const draft = withoutSection(start(), 'proactive')
    const { template } = reportOf(draft)
    expect(template.figures.map(({ place }) => place)).not.toContain('meetingInfo')
    expect(figureAt(template, 'policyFiles').section).toBe('outreach')
    expect(typedAt(reportOf(draft), 'policyFiles')).toBe('46')
    expect(textOf(draft, 'outreach')).toContain('公开政府现行文件{policyFiles}条')
    expect(template.rules.map(({ id }) => id)).not.toContain('key-area-parts')
    expect(faultOf(template)).toBeNull()
  })

  test('takes last year’s values along in the same way', () => {
    const report = reportOf(nextYearDraft(completeReport(), 'next'))
    const { lastYear } = withoutSection(report, 'proactive')
    expect(lastYear?.sections['proactive']).toBeUndefined()
    expect(lastYear?.sections['outreach']?.values['policyFiles']).toBe('46')
  })

  test('leaves those under it to the section before, or takes them along', () => {
    const report = start()
    const second = '二、存在的主要问题及改进情况'
    const place = 'problemsChapter'
    expect(headings(withoutSection(report, place)).slice(-2)).toEqual([
      '  （七）主要问题',
      '  （八）改进情况',
    ])
    const less = headings(withoutSection(report, place, { under: true }))
    expect(less.at(-1)).toBe('  （六）网站栏目检查情况')
    expect(less).not.toContain(second)
  })

  test('raises those under the first of all', () => {
    expect(headings(withoutSection(start(), 'overview')).slice(0, 2)).toEqual([
      '一、主动公开政府信息情况',
      '二、依申请公开情况',
    ])
  })
})

test('a form’s own sentence that named a figure that went still fits the form', () => {
  // the figure is no longer in the text, but the form's sentence has it
  const report = reportOf(
    withText(newDraft(summary, 'd1', { policyFiles: '46' }), 'outreach', starterProse(['另写一句。'])),
  )
  const draft = withoutSection(report, 'proactive')
  expect(faultOf(reportOf(draft).template)).toBeNull()
  expect(JSON.stringify(draft.form?.sections)).toContain('公开政府现行文件46条')
})
