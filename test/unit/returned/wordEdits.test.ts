import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../src/docx/readDocx'
import { wordFile } from '../../../src/office/wordFile'
import { formFrom } from '../../../src/recognise/form/formFrom'
import { recognise } from '../../../src/recognise/recognise'
import { newDraft } from '../../../src/report/draft/draft'
import type { Report } from '../../../src/report/report'
import { withChanges } from '../../../src/returned/applyChanges'
import { findChanges } from '../../../src/returned/findChanges'
import type { Changes } from '../../../src/returned/model'
import { deletedParagraphs, wordAsReturned } from '../../../src/ui/returned/read/wordAsReturned'
import { annotatedDocuments } from '../../fixtures/documents/annotated'
import { completeReport } from '../../fixtures/completeReport'
import { commentsXml, zipOf } from '../../fixtures/docx'
import { huaianReport } from '../../fixtures/huaianReport'
import { seen } from '../../tools/seenReport'
import { partsOf } from '../office/parts'

/*
 * The Word file of a report, corrected in its markup as Word and WPS write corrections, and taken back.
 */

type Edit = (xml: string) => string
const BY = 'w:id="900" w:author="王局长" w:date="2026-01-22T09:30:00Z"'
const run = (text: string, properties = ''): string =>
  text === '' ? '' : `<w:r w:rsidRPr="00A1">${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`
const ins = (content: string): string => `<w:ins ${BY}>${content}</w:ins>`
const del = (content: string): string =>
  `<w:del ${BY}>${content.replaceAll(/<(\/?)w:t(?=[ >])/gu, '<$1w:delText')}</w:del>`
const RUN =
  /<w:r>(?<look><w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">(?<text>[^<]*)<\/w:t><\/w:r>/gu

/** WPS drops every control and leaves its text. */
const withoutControls: Edit = (xml) =>
  xml.replaceAll(
    /<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*<\/w:sdtPr><w:sdtContent>|<\/w:sdtContent><\/w:sdt>/gu,
    '',
  )
/** Word splits runs for its spelling checker and by the sessions of editing. */
const splitRuns: Edit = (xml) =>
  xml.replaceAll(RUN, (_, look: string | undefined, text: string) =>
    (text.match(/.{1,2}/gu) ?? [])
      .map((two) => `<w:proofErr w:type="spellStart"/>${run(two, look)}`)
      .join(''),
  )
/** Words are replaced wherever they stand in one run. */
const replacing =
  (from: string, change: (look: string) => string): Edit =>
  (xml) =>
    xml.replaceAll(RUN, (all, look = '', text: string) =>
      text.includes(from)
        ? text
            .split(from)
            .map((part) => run(part, look))
            .join(change(look))
        : all,
    )
const typed = (from: string, to: string): Edit => replacing(from, (look) => run(to, look))
const tracked = (from: string, to: string): Edit =>
  replacing(from, (look) => del(run(from, look)) + (to === '' ? '' : ins(run(to))))
/** Paragraphs of the body that have some words. */
const paragraphWith =
  (words: string, change: (paragraph: string) => string): Edit =>
  (xml) =>
    xml.replaceAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gu, (one) =>
      one.replaceAll(/<[^>]*>/gu, '').includes(words) ? change(one) : one,
    )
const markOf = (paragraph: string, change: 'ins' | 'del'): string =>
  paragraph.replace('</w:pPr>', `<w:rPr><w:${change} ${BY}/></w:rPr></w:pPr>`)
const contentOf = (paragraph: string, change: (content: string) => string): string =>
  paragraph.replace(
    /(<\/w:pPr>)(.*)(<\/w:p>)$/u,
    (_, head: string, content: string, tail: string) => head + change(content) + tail,
  )

function returned(
  report: Report,
  edits: readonly Edit[],
  more: Readonly<Record<string, string>> = {},
): Changes {
  const parts = Object.fromEntries(partsOf(wordFile(report, { date: '2026-01-20' }).bytes))
  const document = edits.reduce((xml, edit) => edit(xml), parts['word/document.xml'] ?? '')
  const bytes = zipOf({ ...parts, 'word/document.xml': document, ...more })
  const before = deletedParagraphs(readDocx(bytes, { changes: 'original' }))
  return findChanges(report, wordAsReturned(readDocx(bytes)), before)
}
const taken = (report: Report, { changes }: Changes): Report => ({
  ...report,
  draft: withChanges(report, changes),
})

const ownReport = (): Report => {
  const text = annotatedDocuments[3]?.text ?? ''
  const { form, values } = formFrom(text, recognise(text))
  const numbers = form.figures.flatMap(({ place, kind }, i): [string, string][] =>
    kind === 'count' ? [[place, String(17 + 3 * i)]] : [],
  )
  return { template: form, draft: newDraft(form, 'own', { ...Object.fromEntries(numbers), ...values }) }
}
const FORMS: readonly [name: string, report: Report][] = [
  ['the summary', completeReport()],
  ['the statutory form', huaianReport()],
  ['a form of one’s own', ownReport()],
]
const PROGRAMS: readonly [name: string, edits: readonly Edit[]][] = [
  ['as Word saves it', []],
  ['with split runs', [splitRuns]],
  ['without controls', [withoutControls]],
  ['without controls and with split runs', [withoutControls, splitRuns]],
]

describe.each(FORMS)('%s', (_, report) => {
  test.each(PROGRAMS)('%s is as it was', (__, edits) => {
    expect(returned(report, edits)).toMatchObject({ changes: [], notes: [], blanked: [] })
  })
})

describe.each(PROGRAMS)('a summary %s', (_, program) => {
  const report = completeReport()
  const lines = (edits: readonly Edit[]): readonly string[] =>
    seen(taken(report, returned(report, [...edits, ...program]))).lines
  const replaced = (from: string, to: string): string[] =>
    seen(report).lines.map((line) => line.replaceAll(from, to))

  test.each([
    ['typed', typed],
    ['tracked', tracked],
  ])('a number that was %s is the figure', (__, change) => {
    const found = returned(report, [change('3268', '3270'), ...program])
    expect(found.changes).toMatchObject([{ kind: 'figure', figure: 'portalDisclosures', after: '3270' }])
    expect(found.notes).toEqual([])
  })

  test.each([
    ['typed', typed],
    ['tracked', tracked],
  ])('words that were %s, and left out, keep the figures around them', (__, change) => {
    const edits = [change('逐步制定', '年内制定完'), change('，个别单位有拖延心态', '')]
    const found = returned(report, [...edits, ...program])
    expect(found.changes.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
    expect(found.changes.every((one) => one.kind === 'paragraph' && one.lost.length === 0)).toBe(true)
    expect(lines(edits)).toEqual(
      replaced('逐步制定', '年内制定完').map((line) => line.replace('，个别单位有拖延心态', '')),
    )
    expect(seen(taken(report, found)).words.join('\n').match(/\{/gu)?.length).toBe(
      seen(report).words.join('\n').match(/\{/gu)?.length,
    )
  })

  test('a digit that was put into a number is the number with it', () => {
    const edit = replacing('3268', (look) => run('32', look) + ins(run('9')) + run('68', look))
    expect(returned(report, [edit, ...program]).changes).toMatchObject([{ kind: 'figure', after: '32968' }])
  })

  test('a comment about a number, or about nothing, changes nothing and stands beside its sentence', () => {
    const edit = replacing(
      '3268',
      (look) =>
        `<w:commentRangeStart w:id="7"/>${run('3268', look)}<w:commentRangeEnd w:id="7"/>` +
        '<w:r><w:rPr><w:rStyle w:val="a5"/></w:rPr><w:commentReference w:id="7"/></w:r>',
    )
    const comment = `<w:comment w:id="7" w:author="王局长" w:date="2026-01-22T09:30:00Z" w:initials="王"><w:p><w:pPr><w:pStyle w:val="a6"/></w:pPr><w:r><w:annotationRef/></w:r>${run('请核对')}</w:p></w:comment>`
    const relations = partsOf(wordFile(report, { date: '2026-01-20' }).bytes).get(
      'word/_rels/document.xml.rels',
    )
    const found = returned(report, [edit, ...program], {
      'word/comments.xml': commentsXml(comment),
      'word/_rels/document.xml.rels': (relations ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      ),
    })
    expect(found.changes).toEqual([])
    expect(found.comments).toMatchObject([{ author: '王局长', day: '2026-01-22', text: '请核对' }])
    expect(found.comments[0]?.sentence).toContain('3268')
  })

  const OPEN = '<w:moveFromRangeStart w:id="901" w:author="王局长" w:name="move1"/>'
  const first = '（一）主要问题'
  const long = '拖延心态'

  test('a paragraph that was deleted, with who did it', () => {
    const edit = paragraphWith(long, (one) => contentOf(markOf(one, 'del'), del))
    const found = returned(report, [edit, ...program])
    expect(found.changes).toMatchObject([{ kind: 'paragraph', inlines: null, by: [{ author: '王局长' }] }])
    // the next item of the list is the first one now
    expect(lines([edit])).toEqual(
      replaced('二是政府信息编审', '一是政府信息编审').filter((line) => !line.includes(long)),
    )
  })

  test('a paragraph that was put behind another', () => {
    const edit = paragraphWith(
      long,
      (one) =>
        `${one}<w:p><w:pPr><w:pStyle w:val="NormalIndent"/><w:rPr><w:ins ${BY}/></w:rPr></w:pPr>${ins(run('今后将加强督查。'))}</w:p>`,
    )
    expect(lines([edit])).toEqual(
      seen(report).lines.flatMap((line) => (line.includes(long) ? [line, '今后将加强督查。'] : [line])),
    )
  })

  test('a paragraph that was moved behind the next one', () => {
    const body = seen(report).lines
    const at = body.findIndex((line) => line.includes(long))
    const before = body[at - 1] ?? ''
    expect(before).not.toBe('')
    let moved = ''
    const away = paragraphWith(long, (one) => {
      moved = contentOf(one, (content) => `<w:moveTo ${BY}>${content}</w:moveTo>`)
      return `${OPEN}${contentOf(markOf(one, 'del'), (content) => `<w:moveFrom ${BY}>${content}</w:moveFrom>`)}<w:moveFromRangeEnd w:id="901"/>`
    })
    const here = paragraphWith(first, (one) => `${one}${moved}`)
    const found = returned(report, [away, here, ...program])
    expect(found.notes).toEqual([])
    const is = seen(taken(report, found)).lines
    expect(is).toHaveLength(body.length)
    expect([...is].sort()).toEqual([...body].sort())
    expect(is.findIndex((line) => line.includes(long))).toBe(is.indexOf(first) + 1)
  })

  test('two paragraphs that became one, and one that became two', () => {
    const split = replacing(
      '，个别单位有拖延心态',
      (look) =>
        `${run('。', look)}</w:p><w:p><w:pPr><w:pStyle w:val="NormalIndent"/></w:pPr>${run('个别单位有拖延心态', look)}`,
    )
    const is = lines([split])
    expect(is.some((line) => line.startsWith('个别单位有拖延心态'))).toBe(true)
    expect(is).toHaveLength(seen(report).lines.length + 1)
  })

  test('the value and the words around it in one sentence', () => {
    const edits = [tracked('3268', '3271'), tracked('依托区政府', '依托全区')]
    const found = returned(report, [...edits, ...program])
    const is = seen(taken(report, found))
    expect(is.lines).toEqual(
      replaced('3268', '3271').map((line) => line.replaceAll('依托区政府', '依托全区')),
    )
    expect(is.words.join()).toContain('{portalDisclosures}')
  })

  test('a number that was deleted with all of its control and typed anew', () => {
    const edit: Edit = (xml) =>
      xml.replaceAll(
        /<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*nb:portalDisclosures"(?:(?!<\/w:sdt>).)*<\/w:sdt>/gu,
        (control) =>
          `<w:customXmlDelRangeStart ${BY}/>${control.replace(/(<w:sdtContent>)(.*)(<\/w:sdtContent>)/u, (_all, open: string, content: string, close: string) => open + del(content) + close)}<w:customXmlDelRangeEnd w:id="900"/>${ins(run('3299'))}`,
      )
    expect(returned(report, [edit, ...program]).changes).toMatchObject([
      { kind: 'figure', figure: 'portalDisclosures', after: '3299' },
    ])
  })
})

describe.each(PROGRAMS)('the statutory form %s', (_, program) => {
  const report = huaianReport()

  test('a number of a table, tracked, is the figure of its cell', () => {
    const found = returned(report, [tracked('447228', '447230'), ...program])
    expect(found.changes).toMatchObject([{ kind: 'figure', before: '447228', after: '447230' }])
    expect(found.notes).toEqual([])
  })

  test('a row that was deleted is told and no value of another row changes', () => {
    const edit: Edit = (xml) =>
      xml.replaceAll(/<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/gu, (row) =>
        row.includes('规章') ? row.replace('<w:trPr>', `<w:trPr><w:del ${BY}/>`) : row,
      )
    const found = returned(report, [edit, ...program])
    expect(found.changes).toEqual([])
    expect(found.notes.join()).toMatch(/1 行对不上/u)
  })
})
