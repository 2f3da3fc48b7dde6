import { describe, expect, test } from 'vitest'
import { newDraft } from '../../../../src/report/draft/draft'
import { shownAt, type Report, titleOf, typedAt } from '../../../../src/report/report'
import { withoutFigure } from '../../../../src/report/structure/figures'
import { partReport } from '../../../../src/report/structure/part/partReport'
import { withoutSection } from '../../../../src/report/structure/sections'
import { isBasics } from '../../../../src/report/structure/moved'
import type { Changes } from '../../../../src/returned/model'
import { readDraftFile } from '../../../../src/storage/files/readDraftFile'
import { formOf, templateOf } from '../../../../src/templates/index'
import { readDocx } from '../../../../src/docx/readDocx'
import { completeReport } from '../../../fixtures/completeReport'
import { huaianReport } from '../../../fixtures/huaianReport'
import { accepted, on, sentAs, takenBack, written } from './takenBack'

const mine = completeReport()
const PLACES = new Set(['requests'])
const part = partReport(mine, PLACES)
/** The part as a colleague opens it from its file, under an id of its own. */
const opened = (sent: Report): Report => {
  const draft = readDraftFile(sentAs.json(sent), 'colleague', templateOf)
  const template = formOf(draft)
  if (!template) throw new RangeError('no form')
  return { template, draft }
}
const changesOf = (found: Changes | string): Changes => {
  if (typeof found === 'string') throw new RangeError(found)
  return found
}
const words = ({ changes }: Changes): string[] =>
  changes.map((change) => (change.kind === 'figure' ? `${change.figure}=${change.after}` : change.kind))

test.each([
  ['the summary', completeReport()],
  ['the statutory form', huaianReport()],
])('each section of %s is sent as a report of its own, with nothing of the others', (_, report) => {
  for (const section of report.template.sections.filter((one) => !isBasics(one))) {
    const sent = partReport(report, new Set([section.place]))
    const back = opened(sent)
    expect(back.template.sections.filter((one) => !isBasics(one)).map(({ place }) => place)).toEqual([
      section.place,
    ])
    expect(back.template.partOf?.draft).toBe(report.draft.id)
    expect(titleOf(back)).toBe(`${titleOf(report)}（部分）`)
  }
  const sent = sentAs.json(partReport(report, new Set([report.template.sections.at(-1)?.place ?? ''])))
  const others = Object.entries(report.draft.sections).slice(1, -1)
  for (const [, { text }] of others)
    for (const block of text?.content ?? []) {
      const [first] = block.type === 'paragraph' ? (block.content ?? []) : []
      if (first?.type === 'text' && first.text.length > 15) expect(sent).not.toContain(first.text)
    }
})

describe('a part that was filled in', () => {
  const filled = on(opened(part), { requestsReceived: '3119' })

  test('as a draft changes its section alone, whatever was changed here since', async () => {
    const since = written(on(mine, { appealsReceived: '77' }), 'problems', '送出以后写的。')
    const found = changesOf(await takenBack(since, 'part.json', sentAs.json(filled), mine))
    expect(words(found)).toEqual(['requestsReceived=3119'])
    const next = accepted(since, found.changes)
    expect(typedAt(next, 'requestsReceived')).toBe('3119')
    expect(typedAt(next, 'appealsReceived')).toBe('77')
    expect(next.draft.sections.problems).toBe(since.draft.sections.problems)
    expect(next.draft.form).toBeUndefined()
  })

  test('what both changed is asked about, what only the report changed is not', async () => {
    const since = on(mine, { requestsReceived: '4000' })
    const [asked] = changesOf(await takenBack(since, 'part.json', sentAs.json(filled), mine)).changes
    expect(asked).toMatchObject({ kind: 'figure', before: '4000', after: '3119' })
    expect(asked?.meanwhile).toContain('后来改成了 4000')
    expect(changesOf(await takenBack(since, 'part.json', sentAs.json(opened(part)), mine)).changes).toEqual(
      [],
    )
  })

  test('as a workbook brings the values of its section, and asks for no others', async () => {
    const bytes = sentAs.xlsx(on(part, { requestsReceived: '3119' }))
    const found = changesOf(await takenBack(mine, 'part.xlsx', bytes, mine))
    expect(words(found)).toEqual(['requestsReceived=3119'])
    expect(found.notes).toEqual([])
  })

  test('as a file of Word brings its sentences and values', async () => {
    const bytes = sentAs.docx(on(part, { requestsReceived: '3119' }))
    expect(readDocx(bytes).blocks.length).toBeLessThan(readDocx(sentAs.docx(mine)).blocks.length / 2)
    const found = changesOf(await takenBack(mine, 'part.docx', bytes, mine))
    expect(words(found)).toEqual(['requestsReceived=3119'])
    expect(found.notes).toEqual([])
    expect(changesOf(await takenBack(mine, 'part.docx', sentAs.docx(part))).changes).toEqual([])
  })

  test('a workbook or file of Word that the colleague’s own editor makes of it is known too', async () => {
    expect(words(changesOf(await takenBack(mine, 'c.docx', sentAs.docx(filled), mine)))).toEqual([
      'requestsReceived=3119',
    ])
    expect(words(changesOf(await takenBack(mine, 'c.xlsx', sentAs.xlsx(filled), mine)))).toEqual([
      'requestsReceived=3119',
    ])
  })

  test('a number that the colleague emptied is a change, one that was never there is not', async () => {
    const emptied = on(opened(part), { requestsReceived: '' })
    expect(words(changesOf(await takenBack(mine, 'p.json', sentAs.json(emptied), mine)))).toEqual([
      'requestsReceived=',
    ])
    const before = on(mine, { requestsReceived: '' })
    const blank = opened(partReport(before, PLACES))
    const found = changesOf(await takenBack(mine, 'p.json', sentAs.json(blank), before))
    expect(found).toMatchObject({ changes: [], notes: [] })
  })
})

describe('bad input', () => {
  test('the part of another report is refused, and says of which', async () => {
    const other = {
      ...on(mine, { year: '2031' }),
      draft: { ...on(mine, { year: '2031' }).draft, id: 'other' },
    }
    for (const kind of ['json', 'docx', 'xlsx'] as const) {
      const sentence = await takenBack(mine, `other.${kind}`, sentAs[kind](partReport(other, PLACES)))
      expect(sentence, kind).toContain('2031')
      expect(sentence, kind).toContain('没有收')
    }
  })

  test('the part of a section that was deleted here is refused; of two the other one is taken', async () => {
    const sent = partReport(mine, new Set(['training', 'requests']))
    const alone = partReport(mine, new Set(['training']))
    const draft = withoutSection(mine, 'training')
    const since: Report = { template: draft.form ?? mine.template, draft }
    for (const kind of ['json', 'docx', 'xlsx'] as const)
      expect(await takenBack(since, `gone.${kind}`, sentAs[kind](alone)), kind).toContain('都已经删去')
    for (const kind of ['json', 'docx', 'xlsx'] as const) {
      const bytes = sentAs[kind](on(sent, { requestsReceived: '3119' }))
      expect(words(changesOf(await takenBack(since, `two.${kind}`, bytes, mine))), kind).toEqual([
        'requestsReceived=3119',
      ])
    }
    const [note] = changesOf(await takenBack(since, 'two.json', sentAs.json(sent))).notes
    expect(note).toContain('培训')
  })

  test('a figure that the form has no longer is told with its value', async () => {
    const draft = withoutFigure(mine, 'requestsReceived')
    const since: Report = { template: draft.form ?? mine.template, draft }
    const label = mine.template.figures.find(({ place }) => place === 'requestsReceived')?.label ?? ''
    const filled = on(opened(part), { requestsReceived: '3119' })
    const found = changesOf(await takenBack(since, 'p.json', sentAs.json(filled), mine))
    expect(found.notes.join()).toContain(label)
    expect(found.notes.join()).toContain('3119')
    const sheet = changesOf(
      await takenBack(since, 'p.xlsx', sentAs.xlsx(on(part, { requestsReceived: '3119' })), mine),
    )
    expect(sheet).toMatchObject({ changes: [] })
    expect(sheet.notes.join()).toContain('没有读')
  })

  test('a section that the colleague added is told and not taken', async () => {
    const blank: Report = { ...part, draft: { ...newDraft(part.template, 'c'), form: part.template } }
    expect(shownAt(blank, 'requestsReceived')).toBe('____')
    const own = opened(part)
    const extra = {
      place: 's900',
      heading: '新加的一节',
      short: '新加的一节',
      level: 1 as const,
      guidance: '',
      starter: [],
    }
    const form = { ...own.template, sections: [...own.template.sections, extra] }
    const theirs: Report = {
      template: form,
      draft: {
        ...own.draft,
        form,
        sections: {
          ...own.draft.sections,
          s900: {
            text: {
              type: 'doc',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: '新的话。' }] }],
            },
            values: {},
          },
        },
      },
    }
    const found = changesOf(await takenBack(mine, 'p.json', sentAs.json(theirs), mine))
    expect(found.changes).toEqual([])
    expect(found.notes.join()).toContain('新加的一节')
  })
})

describe('a backup of the same report', () => {
  test('is taken by its id or its title, another year’s is refused', async () => {
    const newer = on(mine, { requestsReceived: '3119' })
    const found = changesOf(await takenBack(mine, 'b.json', sentAs.json(newer)))
    expect(words(found)).toEqual(['requestsReceived=3119'])
    const year = on({ ...mine, draft: { ...mine.draft, id: 'last' } }, { year: '2024' })
    expect(await takenBack(mine, 'b.json', sentAs.json(year))).toContain('2024')
  })

  test('brings values that are printed nowhere', async () => {
    const newer = on(mine, { [mine.template.unit]: '新区' })
    const found = changesOf(await takenBack(mine, 'b.json', sentAs.json(newer)))
    expect(words(found)).toContain(`${mine.template.unit}=新区`)
    expect(found.notes).toEqual([])
  })
})
