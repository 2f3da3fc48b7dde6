import { markOf } from '../../../src/report/draft/draftContent'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../src/docx/readDocx'
import { placeOfTag } from '../../../src/office/word/figures'
import { sectionMarks } from '../../../src/office/word/sectionMarks'
import { wordFile } from '../../../src/office/wordFile'
import { tableCells, textOf } from '../../../src/pages/blocks/block'
import { outline } from '../../../src/pages/outline'
import { formFrom } from '../../../src/recognise/form/formFrom'
import { recognise } from '../../../src/recognise/recognise'
import { newDraft } from '../../../src/report/draft/draft'
import { type Report, statedFigures, titleOf } from '../../../src/report/report'
import { summary } from '../../../src/templates/summary/summary'
import { completeReport } from '../../fixtures/completeReport'
import { annotatedDocuments } from '../../fixtures/documents/annotated'
import { huaianReport } from '../../fixtures/huaianReport'
import { village } from '../../fixtures/village/village'
import { allOf, type Node, partsOf, textIn, treeOf } from './parts'
import { misplaced } from './schemaOrder'

const date = '2026-01-20'
const own = annotatedDocuments.slice(0, 3).map(({ name, text }) => {
  const { form, values } = formFrom(text, recognise(text))
  return { name, report: { template: form, draft: newDraft(form, 'own', values) } }
})
const REPORTS: readonly { name: string; report: Report }[] = [
  { name: 'summary', report: completeReport() },
  { name: 'summary without values', report: { template: summary, draft: newDraft(summary, 'empty') } },
  { name: 'statutory', report: huaianReport() },
  { name: 'statutory with a note', report: huaianReport({ normative_made: '8（其中修订 2 件）' }) },
  { name: 'village', report: { template: village, draft: newDraft(village, 'v', { v_name: '东村' }) } },
  ...own,
]

const documentOf = (parts: ReadonlyMap<string, string>): Node => treeOf(parts.get('word/document.xml') ?? '')
const named = (node: Node, name: string): Node[] => allOf(node).filter((one) => one.name === name)
const valueIn = (node: Node, name: string): string | undefined => named(node, name)[0]?.attributes['w:val']

describe.each(REPORTS)('the Word file of $name', ({ report }) => {
  const { name, bytes } = wordFile(report, { date })
  const parts = partsOf(bytes)
  const document = documentOf(parts)
  const blocks = outline(report)

  test('is named for the report, and its bytes are the same each time', () => {
    expect(name).toMatch(/\.docx$/u)
    expect(wordFile(structuredClone(report), { date }).bytes).toEqual(bytes)
  })

  test('has every part that it names, each well-formed and in the order of the schema', () => {
    const types = treeOf(parts.get('[Content_Types].xml') ?? '')
    const listed = named(types, 'Override').map(({ attributes }) => attributes.PartName?.slice(1))
    expect([...parts.keys()].filter((path) => !/_rels\/|Content_Types/u.test(path))).toEqual(listed)
    expect([...parts.values()].flatMap((xml) => misplaced(treeOf(xml)))).toEqual([])
    for (const [rels, folder] of [
      ['_rels/.rels', ''],
      ['word/_rels/document.xml.rels', 'word/'],
    ] as const)
      for (const { attributes } of treeOf(parts.get(rels) ?? '').children)
        expect(parts.has(`${folder}${attributes.Target}`)).toBe(true)
    const known = treeOf(parts.get('word/_rels/document.xml.rels') ?? '').children
    const asked = allOf(document).flatMap(({ attributes }) => attributes['r:id'] ?? [])
    expect(asked.length).toBeGreaterThan(0)
    for (const id of asked) expect(known.map(({ attributes }) => attributes.Id)).toContain(id)
  })

  test('has rows that fill the grid of their table, and a paragraph at the end of each cell', () => {
    for (const table of named(document, 'w:tbl')) {
      const grid = named(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
      const width = (from: number, to: number): number =>
        grid.slice(from, to).reduce((all, one) => all + one, 0)
      for (const row of named(table, 'w:tr')) {
        let column = 0
        for (const cell of named(row, 'w:tc')) {
          const end = column + Number(valueIn(cell, 'w:gridSpan') ?? 1)
          expect(named(cell, 'w:tcW')[0]?.attributes['w:w']).toBe(String(width(column, end)))
          expect(cell.children.at(-1)?.name).toBe('w:p')
          column = end
        }
        expect(column).toBe(grid.length)
      }
    }
  })

  test('has all text of the pages and no other', () => {
    const printed = blocks.map((block) => (block.kind === 'table' ? '' : textOf(block))).join('')
    const body = document.children[0]?.children ?? []
    expect(
      body
        .filter(({ name: kind }) => kind === 'w:p')
        .map(textIn)
        .join(''),
    ).toBe(printed)
    const tables = blocks.filter((block) => block.kind === 'table')
    expect(
      named(document, 'w:tbl').map((table) =>
        named(table, 'w:tc')
          // without those that a cell above covers
          .filter((cell) => !named(cell, 'w:vMerge').some(({ attributes }) => !attributes['w:val']))
          .map((cell) => textIn(cell).trim()),
      ),
    ).toEqual(
      tables.map((table) => {
        // in Word the cells of a row stand from the left, as in a block
        return tableCells(table).map(({ text }) => text)
      }),
    )
  })

  test('has every figure in a control with its place, and the text of it is the figure', () => {
    const held = new Map<string, string[]>()
    for (const control of named(document, 'w:sdt')) {
      const tag = valueIn(control, 'w:tag') ?? ''
      expect(tag.length).toBeLessThanOrEqual(64)
      const place = placeOfTag(tag) ?? ''
      held.set(place, [...(held.get(place) ?? []), textIn(control).trim()])
    }
    const printed = new Map<string, string[]>()
    const add = (place: string, text: string): void => {
      printed.set(place, [...(printed.get(place) ?? []), text.trim()])
    }
    for (const block of blocks) {
      if (block.kind === 'paragraph')
        for (const { figure, text } of block.runs) if (figure !== undefined) add(figure, text)
      if (block.kind === 'table')
        for (const { figure, text } of tableCells(block)) if (figure !== undefined) add(figure, text)
    }
    for (const [place, texts] of printed) expect(held.get(place)).toEqual(expect.arrayContaining(texts))
    const missing = [...statedFigures(report)].filter((place) => !held.has(place))
    // a blank in the title is left out of it
    expect(missing.filter((place) => !report.template.reportTitle.includes(`{${place}}`))).toEqual([])
    const ids = named(document, 'w:sdt').map((control) => valueIn(control, 'w:id'))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has a bookmark at the beginning of each section that is printed', () => {
    const names = named(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])
    const printed = new Set(
      blocks
        .filter(
          ({ kind, key }) =>
            kind !== 'title' && kind !== 'closing' && kind !== 'annexName' && !key.endsWith('.chapter'),
        )
        .map(({ key }) => key.slice(0, key.lastIndexOf('.'))),
    )
    const marks = sectionMarks(report.template)
    expect(names).toEqual([...printed].map((place) => marks.get(place)))
    expect(names.every((one) => /^\w{1,40}$/u.test(one ?? ''))).toBe(true)
    const ends = named(document, 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id'])
    expect(ends).toEqual(named(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:id']))
  })

  test('is read by the reader of Word files: its headings, paragraphs and tables', () => {
    const { blocks: read } = readDocx(bytes)
    const plain = (text: string): string => text.replaceAll(/\s/gu, '')
    const said = blocks.flatMap((block) => (block.kind === 'table' ? [] : [plain(textOf(block))]))
    expect(read.flatMap((block) => (block.kind === 'paragraph' ? [plain(block.text)] : []))).toEqual(
      said.filter((text) => text !== ''),
    )
    expect(
      read.flatMap((block) => (block.kind === 'paragraph' && block.level !== null ? [block.level] : [])),
    ).toEqual(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])))
    expect(
      read.flatMap((block) =>
        block.kind === 'table'
          ? [
              block.rows.map(({ cells }) =>
                cells.map(({ text, columns, rows }) => [plain(text), columns, rows]),
              ),
            ]
          : [],
      ),
    ).toEqual(
      blocks.flatMap((block) =>
        block.kind === 'table'
          ? [[...block.head, ...block.body].map((row) => row.map((c) => [plain(c.text), c.columns, c.rows]))]
          : [],
      ),
    )
  })
})

describe('what a Word file says of itself', () => {
  const report = completeReport()
  const parts = partsOf(wordFile(report, { date }).bytes)
  const document = documentOf(parts)

  test('title, unit, date, draft and form', () => {
    const core = parts.get('docProps/core.xml') ?? ''
    expect(core).toContain(`<dc:title>${titleOf(report)}</dc:title><dc:creator>和平区</dc:creator>`)
    expect(core).toContain('>2026-01-20T00:00:00Z</dcterms:created>')
    expect(core).toContain('<dc:language>zh-CN</dc:language>')
    const custom = treeOf(parts.get('docProps/custom.xml') ?? '').children
    const said = new Map(custom.map(({ attributes, children }) => [attributes.name, children[0]?.text]))
    expect(Object.fromEntries(said)).toMatchObject({
      'nianbao.draft': 'heping-2025',
      'nianbao.form': 'summary',
      'nianbao.formVersion': String(report.template.version),
      'nianbao.title': titleOf(report),
      'nianbao.content': markOf(report.draft),
    })
  })

  test('its name says that it is a draft where the caller does', () => {
    expect(wordFile(report, { date, draftMark: true }).name).toBe(
      '和平区2025年度信息公开政务工作总结报告（草稿）.docx',
    )
  })

  test('the page of GB/T 9704: 156 × 225 mm, lines of 28.95 pt, numbers outside', () => {
    const [size] = named(document, 'w:pgSz')
    const [margin] = named(document, 'w:pgMar')
    const mm = (twips: string | undefined): number => Math.round((Number(twips) / 1440) * 254) / 10
    expect([mm(size?.attributes['w:w']), mm(size?.attributes['w:h'])]).toEqual([210, 297])
    expect(['w:top', 'w:right', 'w:bottom', 'w:left'].map((side) => mm(margin?.attributes[side]))).toEqual([
      37, 26, 35, 28,
    ])
    expect(named(document, 'w:docGrid')[0]?.attributes['w:linePitch']).toBe('579')
    const feet = ['footer1', 'footer2'].map((name) => treeOf(parts.get(`word/${name}.xml`) ?? ''))
    expect(feet.map((foot) => [textIn(foot), valueIn(foot, 'w:jc')])).toEqual([
      ['— 1 —', 'right'],
      ['— 1 —', 'left'],
    ])
  })

  test('a blank figure is a placeholder that prints as on the page', () => {
    const empty = documentOf(
      partsOf(wordFile({ template: summary, draft: newDraft(summary, 'e') }, { date }).bytes),
    )
    const [control] = named(empty, 'w:sdt')
    expect(control && named(control, 'w:showingPlcHdr')).toHaveLength(1)
    expect(control && textIn(control)).toBe('____')
  })

  test('marks of XML and characters that it cannot hold do no harm', () => {
    const odd = huaianReport({ unit: 'A<b>&"\u0001某\uD800市' })
    expect(textIn(documentOf(partsOf(wordFile(odd, { date }).bytes)))).toContain('A<b>&"某市2024年')
  })

  test('a second table begins on the grid as the first does', () => {
    const [last] = village.sections.slice(-1)
    if (!last?.table) throw new Error('no table')
    const sections = [...village.sections, { ...last, place: 'v_second', unheaded: true as const }]
    const form = { ...village, sections }
    const body = documentOf(
      partsOf(wordFile({ template: form, draft: newDraft(form, 'two') }, { date }).bytes),
    ).children[0]?.children
    const between = body?.[body.findIndex(({ name }) => name === 'w:tbl') + 1]
    const space = between && named(between, 'w:spacing')[0]?.attributes
    // two rows of a line are 2 × (16 + 6) pt and a rule high: 0.463 of a line is free up to the second line's end
    expect(Number(space?.['w:before']) + Number(space?.['w:line'])).toBe(2 * 579 - (2 * 22 + 0.5) * 20)
  })

  test('heads are repeated, rows are not parted, groups stay together', () => {
    const rows = named(documentOf(partsOf(wordFile(huaianReport(), { date }).bytes)), 'w:tbl')[1]
      ?.children.filter(({ name }) => name === 'w:tr')
      .map((row) => [
        named(row, 'w:tblHeader').length,
        named(row, 'w:cantSplit').length,
        named(row, 'w:keepNext').length > 0,
      ])
    expect(rows?.slice(0, 8)).toEqual([
      [1, 1, true],
      [1, 1, true],
      [1, 1, true],
      [0, 1, true],
      [0, 1, true],
      [0, 1, false],
      [0, 1, false],
      [0, 1, true],
    ])
  })
})
