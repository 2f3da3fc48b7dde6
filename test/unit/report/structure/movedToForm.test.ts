import { describe, expect, test } from 'vitest'
import { type Draft, newDraft, withText, withValue } from '../../../../src/report/draft/draft'
import { sectionAt, typedAt } from '../../../../src/report/report'
import { withFigure } from '../../../../src/report/structure/figures'
import { movedToForm } from '../../../../src/report/structure/issue/movedToForm'
import { ownReport } from '../../../../src/report/structure/ownForm'
import { renamedSection, withoutSection, withSection } from '../../../../src/report/structure/sections'
import { faultOf } from '../../../../src/report/template/faultOf'
import type { Template } from '../../../../src/report/template/template'
import type { ProseDoc, ProseInline } from '../../../../src/report/text/prose'
import { parseForm } from '../../../../src/storage/records/parse/parseForm'
import { completeReport } from '../../../fixtures/completeReport'
import { frozen, headings, placeOf, reportOf, textOf } from './story'

const start = (): Draft => ownReport(reportOf(completeReport().draft)).draft
const formOf = ({ form }: Draft): Template => {
  if (!form) throw new RangeError('the draft has no form of its own')
  return frozen(form)
}
const words = (sentence: string): ProseDoc => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: sentence }] }],
})
/** A figure that the form gets, with a value. */
function withLectures(draft: Draft): { draft: Draft; place: string } {
  const { draft: made, place } = withFigure(reportOf(draft), 'training', {
    kind: 'count',
    label: '讲座场次',
    unit: '场',
  })
  if (place === null) throw new RangeError('the form is full')
  return { draft: withValue(made, 'training', place, '12'), place }
}
/** The form with every place called otherwise, as a document that is recognised anew gives them. */
function renamedPlaces(form: Template): Template {
  const names = new Map(
    [...form.sections, ...form.figures].map(({ place }, i) => [place, `z${i + 500}`] as const),
  )
  return JSON.parse(
    JSON.stringify(form).replace(
      /(?<!"(?:kind|role)":)"(\w+)"(?!:)|\{(\w+)\}/gu,
      (whole, name?: string, inWords?: string) => {
        const to = names.get(name ?? inWords ?? '')
        if (to === undefined) return whole
        return name === undefined ? `{${to}}` : `"${to}"`
      },
    ),
  ) as Template
}
const typed = (draft: Draft): ReadonlyMap<string, string> => {
  const report = reportOf(draft)
  return new Map(report.template.figures.map((one) => [one.label, typedAt(report, one.place)]))
}
const isWhole = ({ form }: Draft): void => {
  expect(form && faultOf(form)).toBe(null)
  expect(parseForm(JSON.parse(JSON.stringify(form)))).toEqual(form)
}

describe('a draft on a later issue of its form', () => {
  test('keeps all that was typed where only names and sections were added', () => {
    const draft = start()
    const later = renamedSection(reportOf(draft), 'training', '（五）业务培训情况')
    const more = withSection(reportOf(later), 'training', { heading: '数据开放', level: 2 }).draft
    const moved = movedToForm(reportOf(draft), formOf(more))
    expect(typed(moved.draft)).toEqual(typed(draft))
    expect(headings(moved.draft)).toEqual(headings(more))
    expect(textOf(moved.draft, 'training')).toBe(textOf(draft, 'training'))
    expect(moved).toMatchObject({ keptSections: [], gone: [] })
    isWhole(moved.draft)
  })

  test('keeps it by label and heading where the document was read anew', () => {
    const draft = withText(start(), 'problems', words('存在的问题是人手不足。'))
    const other = renamedPlaces(formOf(draft))
    const moved = movedToForm(reportOf(draft), other)
    expect(typed(moved.draft)).toEqual(typed(draft))
    expect(headings(moved.draft)).toEqual(headings(draft))
    const problems = sectionAt(reportOf(draft).template, 'problems').heading
    expect(textOf(moved.draft, placeOf(moved.draft, problems))).toBe('存在的问题是人手不足。')
    isWhole(moved.draft)
  })

  test('takes the new words where the old ones were not touched, and keeps what was written', () => {
    const draft = withText(newDraft(formOf(start()), 'd'), 'problems', words('存在的问题是人手不足。'))
    const form = formOf(draft)
    const later = structuredClone(form)
    for (const section of later.sections)
      if (['problems', 'improvements'].includes(section.place))
        Object.assign(section, { starter: ['新的写法。'] })
    const moved = movedToForm(reportOf(draft), later)
    expect(textOf(moved.draft, 'problems')).toBe('存在的问题是人手不足。')
    expect(textOf(moved.draft, 'improvements')).toBe('新的写法。')
  })

  test('keeps a section that the form no longer has when something is written in it, with its figures', () => {
    const draft = start()
    const { draft: made, place: lectures } = withLectures(draft)
    const sentence: ProseInline[] = [
      { type: 'text', text: '举办讲座' },
      { type: 'figure', attrs: { place: lectures } },
      { type: 'text', text: '场。' },
    ]
    const written = withText(made, 'training', {
      type: 'doc',
      content: [{ type: 'paragraph', content: sentence }],
    })
    const without = withoutSection(reportOf(draft), 'training')
    const moved = movedToForm(reportOf(written), renamedPlaces(formOf(without)))
    expect(moved.keptSections).toEqual(['（五）政务公开工作培训情况'])
    const place = placeOf(moved.draft, '（五）政务公开工作培训情况')
    expect(textOf(moved.draft, place)).toMatch(/^举办讲座\{f\d+\}场。$/u)
    expect(typed(moved.draft).get('讲座场次')).toBe('12')
    expect(headings(moved.draft)).toEqual(headings(written))
    isWhole(moved.draft)
  })

  test('says which values have no place any more', () => {
    const form = formOf(start())
    const { draft } = withLectures(newDraft(form, 'd'))
    const moved = movedToForm(reportOf(draft), form)
    expect(moved.gone).toEqual([{ label: '讲座场次', shown: '12' }])
    expect(moved.keptSections).toEqual([])
    isWhole(moved.draft)
  })

  test('brings last year along', () => {
    const draft = start()
    const withLastYear: Draft = { ...draft, lastYear: { sections: draft.sections } }
    const moved = movedToForm(reportOf(withLastYear), renamedPlaces(formOf(draft)))
    const lastYear = { ...moved.draft, sections: moved.draft.lastYear?.sections ?? {} }
    expect(typed(lastYear)).toEqual(typed(draft))
  })

  test('gives no place twice that an earlier form had', () => {
    const draft = start()
    const { draft: bigger, place } = withSection(reportOf(draft), 'training', { heading: '临时', level: 2 })
    const moved = movedToForm(reportOf(bigger), formOf(draft))
    const again = withSection(reportOf(moved.draft), 'training', { heading: '再来', level: 2 })
    expect(again.place).not.toBe(place)
  })
})
