import { describe, expect, test } from 'vitest'
import { newDraft, withText } from '../../../../src/report/draft/draft'
import type { Report } from '../../../../src/report/report'
import { fixedReason } from '../../../../src/report/structure/fixed/fixedReason'
import { matchForms } from '../../../../src/report/structure/issue/matchForms'
import { movedToForm } from '../../../../src/report/structure/issue/movedToForm'
import { withSectionFromLine } from '../../../../src/report/structure/lines/sectionFromLine'
import { structureNotice } from '../../../../src/report/structure/pointers/structureNotice'
import {
  asAnnex,
  indentedSection,
  movedSection,
  placedSection,
  renamedSection,
  withAnnex,
  withoutSection,
  withSection,
} from '../../../../src/report/structure/sections'
import { nameIn, parted } from '../../../../src/report/template/annexes'
import { parseForm } from '../../../../src/storage/records/parse/parseForm'
import { statutory } from '../../../../src/templates/statutory/statutory'
import { summary } from '../../../../src/templates/summary/summary'
import { paragraphs, withAnnexes } from '../../../fixtures/annexedReport'
import { headings, placeOf, reportOf, textOf } from './story'

const start = () => reportOf(newDraft(summary, 'd1'))
const law = () => reportOf(newDraft(statutory, 'd1'))
const names = ({ template: { sections } }: Report): string[] =>
  parted(sections).annexes.map(({ section }) => nameIn(sections, section))
const MIXED = '附件印在成文日期之后，正文的章节和附件不能混排。'

describe('an attachment', () => {
  test('stands behind all sections, without a number; one is 附件, several are numbered', () => {
    const one = withAnnexes(start(), '名单')
    expect(names(one)).toEqual(['附件 名单'])
    expect(headings(one.draft).at(-1)).toBe('名单')
    expect(names(withAnnexes(one, '统计表'))).toEqual(['附件1 名单', '附件2 统计表'])
  })

  test.each([
    ['附件1：名单', '名单'],
    ['附件二 名单', '名单'],
    ['附件：名单', '名单'],
    ['附件目录', '附件目录'],
    ['2025年名单', '2025年名单'],
  ])('is called %s by who types its mark too, and is %s', (typed, name) =>
    expect(headings(withAnnex(start(), typed).draft).at(-1)).toBe(name),
  )

  test.each(['', '附件', '附件1', '附件2：'])('needs a name: %s', (typed) => {
    expect(withAnnex(start(), typed).place).toBeNull()
    const report = withAnnexes(start(), '名单')
    expect(renamedSection(report, placeOf(report.draft, '名单'), typed)).toBe(report.draft)
  })

  test('has sections of its own, which begin with 一、 and stay with it', () => {
    const report = withAnnexes(start(), '甲表', '乙表')
    const first = placeOf(report.draft, '甲表')
    const one = withSection(report, first, { heading: '填报说明', level: 2 })
    const two = withSection(reportOf(one.draft), one.place ?? '', { heading: '数据来源', level: 2 })
    expect(headings(two.draft).slice(-4)).toEqual(['甲表', '  一、填报说明', '  二、数据来源', '乙表'])
    expect(headings(movedSection(reportOf(two.draft), first, 'down')).slice(-4)).toEqual([
      '乙表',
      '甲表',
      '  一、填报说明',
      '  二、数据来源',
    ])
  })

  test('a line of its text becomes such a section', () => {
    const report = withAnnexes(start(), '甲表')
    const place = placeOf(report.draft, '甲表')
    const written = reportOf(
      withText(report.draft, place, paragraphs('总的情况。', '一、填报说明', '说明。')),
    )
    const { draft } = withSectionFromLine(written, place, { block: 1, words: '一、填报说明', level: 1 })
    expect(headings(draft).slice(-2)).toEqual(['甲表', '  一、填报说明'])
    expect(textOf(draft, placeOf(draft, '一、填报说明'))).toBe('说明。')
  })

  test('is neither mixed with the sections of the text nor given a level', () => {
    const report = withAnnexes(start(), '甲表', '乙表')
    const [first, second] = [placeOf(report.draft, '甲表'), placeOf(report.draft, '乙表')]
    const last = placeOf(report.draft, '二、存在的主要问题及改进情况')
    expect(fixedReason(report, first, { kind: 'move', to: 'up' })).toBe(MIXED)
    expect(fixedReason(report, last, { kind: 'move', to: 'down' })).toBe(MIXED)
    expect(fixedReason(report, second, { kind: 'place', before: last })).toBe(MIXED)
    expect(fixedReason(report, second, { kind: 'indent', by: 1 })).toBe('附件没有级别，不能升级、降级。')
    const under = withSection(report, second, { heading: '说明', level: 2 })
    expect(indentedSection(reportOf(under.draft), under.place ?? '', -1)).toBe(under.draft)
    // what is dragged to the end stays in the text, and what is added on the first level is of it
    const [, chapter] = headings(report.draft).filter((one) => /^[一二]、/u.test(one))
    expect(
      headings(placedSection(report, placeOf(report.draft, '一、总体公开情况'), null)).slice(-2),
    ).toEqual(['甲表', '乙表'])
    expect(headings(withSection(report, second, { heading: '结语', level: 1 }).draft).slice(-4)).toEqual([
      '  （二）改进情况',
      '三、结语',
      '甲表',
      '乙表',
    ])
    expect(chapter).toBe('二、存在的主要问题及改进情况')
    expect(names(reportOf(movedSection(report, second, 'up')))).toEqual(['附件1 乙表', '附件2 甲表'])
  })

  test('a section becomes one with what is under it, and one goes back into the text', () => {
    const report = start()
    const made = asAnnex(
      report,
      placeOf(reportOf(withAnnex(report, '名单').draft).draft, '一、总体公开情况'),
      true,
    )
    expect(headings(made).slice(0, 5)).toEqual([
      '一、存在的主要问题及改进情况',
      '  （一）主要问题',
      '  （二）改进情况',
      '总体公开情况',
      '  一、主动公开政府信息情况',
    ])
    const back = asAnnex(reportOf(made), placeOf(made, '总体公开情况'), false)
    expect(headings(back).slice(3, 5)).toEqual(['二、总体公开情况', '  （一）主动公开政府信息情况'])
    expect(names(reportOf(back))).toEqual([])
  })

  test('a deep section becomes one too', () => {
    const report = start()
    const made = asAnnex(report, placeOf(report.draft, '（二）改进情况'), true)
    expect(headings(made).slice(-2)).toEqual(['  （一）主要问题', '改进情况'])
  })

  test('under a prescribed form it adds no part, and a prescribed part is none', () => {
    const report = withAnnexes(law(), '统计表')
    expect(names(report)).toEqual(['附件 统计表'])
    const under = withSection(report, placeOf(report.draft, '统计表'), { heading: '说明', level: 2 })
    expect(headings(under.draft).slice(-2)).toEqual(['统计表', '  一、说明'])
    expect(fixedReason(report, 'requests', { kind: 'annex', to: true })).toBe(
      '“三、收到和处理政府信息公开申请情况”是国办公开办函〔2021〕30号规定的部分，不能设为附件。',
    )
    const own = withSection(law(), 'overview', { heading: '附表', level: 2 })
    const made = reportOf(asAnnex(reportOf(own.draft), own.place ?? '', true))
    expect(names(made)).toEqual(['附件 附表'])
    expect(fixedReason(made, own.place ?? '', { kind: 'annex', to: false })).toMatch(/规定了各部分/u)
  })

  test('is stored with the form, and goes with it into a later issue', () => {
    const report = withAnnexes(start(), '名单', '统计表')
    expect(parseForm(JSON.parse(JSON.stringify(report.draft.form)))).toEqual(report.draft.form)
    // the issue knows one of them; the other is kept because something is written in it
    const issue = withAnnexes(start(), '名单').template
    expect([...matchForms(report.template, issue).sections.values()]).toContain(
      issue.sections.find(({ annex }) => annex)?.place,
    )
    expect(names(reportOf(movedToForm(report, issue).draft))).toEqual(['附件1 名单', '附件2 统计表'])
  })
})

describe('sentences that name attachments', () => {
  const told = (text: string) => {
    const report = withAnnexes(start(), '甲表', '乙表')
    const place = placeOf(report.draft, '（一）主要问题')
    return { report: reportOf(withText(report.draft, place, paragraphs(text))), place }
  }
  const after = ({ report, place }: ReturnType<typeof told>, change: (now: Report) => Report['draft']) => {
    const draft = change(report)
    return { text: textOf(draft, place), notice: structureNotice(report, reportOf(draft)) }
  }
  const first = ({ draft }: Report): string => placeOf(draft, '甲表')

  test('follow their order', () =>
    expect(
      after(told('详见附件1和附件2，《办法》附件1除外。'), (now) => movedSection(now, first(now), 'down')),
    ).toEqual({
      text: '详见附件2和附件1，《办法》附件1除外。',
      notice: '正文里提到的编号已跟着改：附件1→附件2、附件2→附件1。',
    }))

  test('follow when one goes, and the one that is gone is told', () => {
    expect(after(told('数量见附件2。'), (now) => withoutSection(now, first(now)))).toMatchObject({
      text: '数量见附件。',
    })
    expect(after(told('数量见附件1。'), (now) => withoutSection(now, first(now)))).toMatchObject({
      text: '数量见附件1。',
      notice: '已删除“甲表”。请核对正文里提到的编号：“数量见附件1”。',
    })
  })

  test('a number that the report does not have stays', () =>
    expect(after(told('见附件三。'), (now) => movedSection(now, first(now), 'down')).text).toBe('见附件三。'))
})
