import { describe, expect, test } from 'vitest'
import { outline } from '../../../../src/pages/outline'
import { newDraft, withText } from '../../../../src/report/draft/draft'
import { headingLines } from '../../../../src/report/structure/lines/headingLines'
import {
  lineReason,
  withSectionFromLine,
  withSectionsFromLines,
} from '../../../../src/report/structure/lines/sectionFromLine'
import { faultOf } from '../../../../src/report/template/faultOf'
import type { ProseDoc } from '../../../../src/report/text/prose'
import { statutory } from '../../../../src/templates/statutory/statutory'
import { completeReport } from '../../../fixtures/completeReport'
import { headings, placeOf, reportOf, textOf } from './story'

const text = (...lines: readonly string[]): ProseDoc => ({
  type: 'doc',
  content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
})
const found = (...lines: readonly string[]) =>
  headingLines(text(...lines)).map(({ block, level }) => `${block}:${level}`)

describe('a line reads as a heading', () => {
  test('by the series of its number, when something stands behind it', () => {
    expect(found('（三）队伍建设', '全年培训两次。')).toEqual(['0:2'])
    expect(found('全年平稳。', '二、存在问题', '人手不足。')).toEqual(['1:1'])
    expect(found('1.加强领导', '成立专班。', '（2）完善制度', '制定办法。')).toEqual(['0:3', '2:4'])
    expect(found('一、总体情况', '（一）主动公开', '全年公开。')).toEqual(['0:1', '1:2'])
  })

  test.each([
    ['the last line, which may still be in writing', ['全年平稳。', '（三）队伍建设']],
    ['a sentence', ['（一）主动公开。', '全年公开。']],
    ['a sentence with a comma', ['1.加强领导，成立专班', '全年平稳。']],
    ['points of a list', ['1.公开指南', '2.公开目录', '3.年度报告']],
    ['a number', ['2.5万件', '全年平稳。']],
    ['no number', ['队伍建设', '全年培训两次。']],
    ['a long line', ['（一）' + '关于进一步做好政府信息公开工作的有关情况'.repeat(2), '全年平稳。']],
    ['a bare number', ['（一）', '全年平稳。']],
  ])('but not: %s', (_, lines) => {
    const shown = found(...lines)
    expect(shown.filter((one) => !one.startsWith('2:'))).toEqual([])
  })

  test('but not with a figure in it', () => {
    const line = { type: 'paragraph', content: [{ type: 'text', text: '（一）受理' }] } as const
    const figure = { type: 'figure', attrs: { place: 'received' } } as const
    const doc: ProseDoc = {
      type: 'doc',
      content: [{ ...line, content: [...line.content, figure] }, { type: 'paragraph' }],
    }
    expect(headingLines(doc)).toEqual([])
  })
})

describe('a section from a line', () => {
  const start = completeReport().draft
  const written = withText(
    start,
    'training',
    text('全年培训两次。', '（六）队伍建设', '新增两人。', '七、今后打算', '继续努力。'),
  )
  const lines = headingLines(
    text('全年培训两次。', '（六）队伍建设', '新增两人。', '七、今后打算', '继续努力。'),
  )

  test('takes what is behind it, and leaves what is before', () => {
    const [first] = lines
    if (!first) throw new RangeError('no line')
    const { draft, place } = withSectionFromLine(reportOf(written), 'training', first)
    expect(textOf(draft, 'training')).toBe('全年培训两次。')
    expect(textOf(draft, place ?? '')).toBe('新增两人。\n七、今后打算\n继续努力。')
    expect(headings(draft)).toContain('  （六）队伍建设')
    expect(draft.form && faultOf(draft.form)).toBe(null)
  })

  test('prints the same words in the same order, and each line becomes one', () => {
    const { draft, place } = withSectionsFromLines(reportOf(written), 'training', lines)
    expect(headings(draft)).toEqual(expect.arrayContaining(['  （六）队伍建设', '二、今后打算']))
    expect(place).toBe(placeOf(draft, '（六）队伍建设'))
    expect(textOf(draft, placeOf(draft, '二、今后打算'))).toBe('继续努力。')
    const words = (one: typeof draft) => JSON.stringify(outline(reportOf(one)))
    for (const sentence of ['全年培训两次。', '新增两人。', '继续努力。'])
      expect(words(draft)).toContain(sentence)
  })

  test('keeps the values of figures whose sentence it takes, and loses none', () => {
    const before = reportOf(start)
    const own = start.sections.requests?.text
    if (!own) throw new RangeError('no text')
    const cut: ProseDoc = {
      ...own,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '1.受理情况' }] }, ...own.content],
    }
    const draft = withText(start, 'requests', cut)
    const [line] = headingLines(cut)
    if (!line) throw new RangeError('no line')
    const after = withSectionFromLine(reportOf(draft), 'requests', line)
    const values = (one: typeof draft) =>
      Object.assign({}, ...Object.values(one.sections).map((part) => part.values)) as object
    expect(values(after.draft)).toEqual(values(before.draft))
    expect(textOf(after.draft, after.place ?? '')).toBe(textOf(start, 'requests'))
  })

  test('stands before what is under the section, and is no deeper than that', () => {
    const own = withText(written, 'overview', text('概述。', '1.深一级', '内容。'))
    const [line] = headingLines(text('概述。', '1.深一级', '内容。'))
    if (!line) throw new RangeError('no line')
    const { draft } = withSectionFromLine(reportOf(own), 'overview', line)
    expect(draft.form && faultOf(draft.form)).toBe(null)
    expect(draft.form?.sections.every(({ level }, i, all) => level <= (all[i - 1]?.level ?? 0) + 1)).toBe(
      true,
    )
  })

  test('is refused in words where the form prescribes its parts', () => {
    const draft = withText(newDraft(statutory, 'd'), 'problems', text('一、问题', '无。'))
    const [line] = headingLines(text('一、问题', '无。'))
    if (!line) throw new RangeError('no line')
    const report = reportOf(draft)
    expect(lineReason(report, 'problems', line)).toContain('规定了各部分')
    expect(withSectionFromLine(report, 'problems', line)).toEqual({ draft, place: null })
  })
})
