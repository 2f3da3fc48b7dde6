import { markOf } from '../../../src/report/draft/draftContent'
import { describe, expect, test } from 'vitest'
import type { DocxDocument, DocxTag } from '../../../src/docx/model/docxDocument'
import { readDocx } from '../../../src/docx/readDocx'
import { tagOf } from '../../../src/office/word/figures'
import { sectionMarks, sectionOf } from '../../../src/office/word/sectionMarks'
import { wordFile } from '../../../src/office/wordFile'
import { tableCells } from '../../../src/pages/blocks/block'
import { outline } from '../../../src/pages/outline'
import { formFrom } from '../../../src/recognise/form/formFrom'
import { recognise } from '../../../src/recognise/recognise'
import { newDraft } from '../../../src/report/draft/draft'
import { BLANK_SHOWN, entryAt, type Report, shownAt } from '../../../src/report/report'
import { inlinesOf } from '../../../src/report/text/starter'
import { summary } from '../../../src/templates/summary/summary'
import { completeReport } from '../../fixtures/completeReport'
import { annotatedDocuments } from '../../fixtures/documents/annotated'
import { deleted, r, zipOf } from '../../fixtures/docx'
import { huaianReport } from '../../fixtures/huaianReport'
import { partsOf } from '../office/parts'

const date = '2026-01-20'
const BODIES = '淮安区司法局、淮安区财政局、淮安区审计局'
const DAY = '2026年1月20日'
const own = annotatedDocuments.slice(0, 2).map(({ name, text }) => {
  const { form, values } = formFrom(text, recognise(text))
  return { name, report: { template: form, draft: newDraft(form, 'own', values) } }
})
const REPORTS: readonly { name: string; report: Report }[] = [
  { name: 'summary', report: completeReport() },
  { name: 'summary without values', report: { template: summary, draft: newDraft(summary, 'empty') } },
  { name: 'statutory', report: huaianReport() },
  {
    name: 'statutory with blanks and a note',
    report: huaianReport({ normative_made: '8（其中修订 2 件）', normative_repealed: '' }),
  },
  { name: 'statutory, signed by three bodies', report: huaianReport({ signature: BODIES, signedOn: DAY }) },
  ...own,
]

/** Each figure that a report prints, in its order: its tag and its text, empty for a blank. */
function printed(report: Report): [tag: string, text: string][] {
  const { reportTitle, closing } = report.template
  return outline(report).flatMap((block): [string, string][] => {
    switch (block.kind) {
      case 'title':
        return inlinesOf(reportTitle).flatMap((inline): [string, string][] =>
          inline.type === 'text' || entryAt(report, inline.attrs.place).kind === 'blank'
            ? []
            : [[tagOf(inline.attrs.place), shownAt(report, inline.attrs.place)]],
        )
      case 'heading':
      case 'annexName':
      case 'annex':
        return []
      case 'paragraph':
        return block.runs.flatMap(({ figure, text, blank }): [string, string][] =>
          figure === undefined ? [] : [[tagOf(figure), blank === true ? '' : text]],
        )
      case 'closing':
        return [
          [
            tagOf(block.key === 'closing.signature' ? closing.signature : closing.date),
            block.lines.flatMap(({ parts }) => parts.map(({ text }) => text)).join(''),
          ],
        ]
      case 'table':
        return tableCells(block).flatMap(({ figure, text }): [string, string][] =>
          figure === undefined ? [] : [[tagOf(figure), text]],
        )
    }
  })
}

/** The same as the reader tells it; the ends of lines are the writer's. */
function told({ blocks }: DocxDocument): [tag: string, text: string][] {
  const all = (text: string, tags: readonly DocxTag[]): [string, string][] =>
    tags.map(({ from, to, tag, placeholder }) => {
      const held = text.slice(from, to)
      if (placeholder) expect([BLANK_SHOWN, '']).toContain(held)
      return [tag, placeholder ? '' : held.replace(/[\n\t]/gu, '')]
    })
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? all(block.text, block.tags)
      : block.rows.flatMap(({ cells }) => cells.flatMap(({ text, tags }) => all(text, tags))),
  )
}

describe.each(REPORTS)('the Word file of $name, read again', ({ report }) => {
  const document = readDocx(wordFile(report, { date }).bytes)

  test('has the text of every figure under its tag, in order', () => {
    expect(told(document)).toEqual(printed(report))
  })

  test('has the mark of each section where it begins', () => {
    const names = sectionMarks(report.template)
    const places = outline(report).map(sectionOf)
    expect(document.blocks.map(({ marks }) => marks)).toEqual(
      places.map((place, i) => (place === null || places[i - 1] === place ? [] : [names.get(place)])),
    )
  })

  test('says which draft and form it is of', () => {
    expect(Object.fromEntries(document.properties)).toMatchObject({
      'nianbao.draft': report.draft.id,
      'nianbao.form': report.template.id,
      'nianbao.formVersion': String(report.template.version),
      'nianbao.content': markOf(report.draft),
    })
  })
})

/** What a reviewer does: other markup in the place of a figure's control, which is given with its content. */
type Review = (control: { head: string; content: string; end: string }) => string

/** The file of a report after a review of the first control of each of these places. */
function reviewed(report: Report, reviews: Readonly<Record<string, Review>>, comments = ''): DocxDocument {
  const parts = new Map(partsOf(wordFile(report, { date }).bytes))
  let xml = parts.get('word/document.xml') ?? ''
  for (const [place, review] of Object.entries(reviews)) {
    const tag = xml.indexOf(`<w:tag w:val="${tagOf(place)}"/>`)
    const from = xml.lastIndexOf('<w:sdt>', tag)
    const inner = xml.indexOf('<w:sdtContent>', tag) + '<w:sdtContent>'.length
    const end = xml.indexOf('</w:sdtContent>', inner)
    const to = end + '</w:sdtContent></w:sdt>'.length
    const parted = { head: xml.slice(from, inner), content: xml.slice(inner, end), end: xml.slice(end, to) }
    xml = xml.slice(0, from) + review(parted) + xml.slice(to)
  }
  parts.set('word/document.xml', xml)
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  if (comments !== '') parts.set('word/comments.xml', `<w:comments xmlns:w="${W}">${comments}</w:comments>`)
  return readDocx(zipOf(Object.fromEntries(parts)))
}
const who = 'w:id="900" w:author="审核" w:date="2026-01-21T00:00:00Z"'
const ins = (text: string): string => `<w:ins ${who}>${r(text)}</w:ins>`
const del = (text: string): string => `<w:del ${who}>${deleted(text)}</w:del>`
const changedTo = (text: string, figures: readonly (readonly [string, string])[], place: string) =>
  figures.map(([tag, was], i) =>
    tag === tagOf(place) && figures.findIndex(([first]) => first === tag) === i ? [tag, text] : [tag, was],
  )

test.each<[string, Review]>([
  ['typed over', ({ head, end }) => head + r('59') + end],
  ['tracked in the control', ({ head, end }) => head + del('58') + ins('59') + end],
  ['tracked in the control, a digit alone', ({ head, end }) => head + r('5') + del('8') + ins('9') + end],
  ['deleted in the control and typed behind it', ({ head, end }) => head + del('58') + end + ins('59')],
  ['inserted control and all', ({ head, end }) => `<w:ins ${who}>${head}${r('59')}${end}</w:ins>`],
])('a figure that was %s has its new text', (_, review) => {
  const report = completeReport()
  const document = reviewed(report, { policyInterpretations: review })
  expect(told(document)).toEqual(changedTo('59', printed(report), 'policyInterpretations'))
})

test('a number of a table that was changed, emptied or filled has its new text', () => {
  const report = huaianReport({ normative_repealed: '' })
  const document = reviewed(report, {
    normative_made: ({ head, end }) => head + del('8') + end + ins('9'),
    normative_valid: ({ head, end }) => head + end,
    normative_repealed: ({ head, end }) => head.replace('<w:showingPlcHdr/>', '') + r('3') + end,
  })
  let figures: readonly (readonly [string, string])[] = printed(report)
  for (const [place, text] of [
    ['normative_made', '9'],
    ['normative_valid', ''],
    ['normative_repealed', '3'],
  ] as const)
    figures = changedTo(text, figures, place).map(([tag = '', was = '']) => [tag, was] as const)
  expect(told(document)).toEqual(figures)
})

test('a comment on a figure quotes it', () => {
  const comment = (id: number, text: string): string =>
    `<w:comment w:id="${id}" w:author="审核"><w:p>${r(text)}</w:p></w:comment>`
  const around = (id: number, markup: string): string =>
    `<w:commentRangeStart w:id="${id}"/>${markup}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  const { blocks, left } = reviewed(
    completeReport(),
    {
      policyFiles: ({ head, content, end }) => around(1, head + content + end),
      orgInfo: ({ head, content, end }) => head + around(2, content) + end,
    },
    comment(1, '请核对') + comment(2, '再核'),
  )
  const quotes = left.comments.map(({ author, text, block, quote }) => [
    author,
    text,
    quote,
    blocks[block ?? -1],
  ])
  expect(quotes).toEqual([
    ['审核', '请核对', '46', expect.objectContaining({ text: expect.stringContaining('现行文件46件') })],
    ['审核', '再核', '186', expect.objectContaining({ text: expect.stringContaining('简历信息186条') })],
  ])
})
