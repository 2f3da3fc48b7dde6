import { describe, expect, test } from 'vitest'
import { type Report, typedAt } from '../../../../src/report/report'
import type { Changes } from '../../../../src/returned/model'
import { completeReport } from '../../../fixtures/completeReport'
import { commentsXml, deleted, docxBytes, p, r, tbl, tc, tr, zipOf } from '../../../fixtures/docx'
import { huaianReport } from '../../../fixtures/huaianReport'
import { Parts } from '../../office/excel/workbooks'
import { partsOf } from '../../office/parts'
import { accepted, on, sentAs, takenBack } from './takenBack'

const mine = completeReport()
const statutory = huaianReport()
const changesOf = (found: Changes | string): Changes => {
  if (typeof found === 'string') throw new RangeError(found)
  return found
}
/** The Word file of a report as another program leaves it. */
function reworked(
  report: Report,
  rework: (document: string) => string,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = Object.fromEntries(partsOf(sentAs.docx(report)))
  const document = parts['word/document.xml'] ?? ''
  const after = rework(document)
  if (after === document) throw new RangeError('nothing was changed')
  return zipOf({ ...parts, 'word/document.xml': after, ...more })
}
const ole = Uint8Array.from([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...Array.from({ length: 600 }, () => 0),
])

describe('a file that cannot be taken back is told by its name, and what to do', () => {
  test.each<[what: string, name: string, content: string | Uint8Array, sentence: string]>([
    ['an empty file', 'a.docx', '', '是空文件'],
    ['a Word file that was cut off', 'a.docx', sentAs.docx(mine).slice(0, 6000), '已损坏'],
    ['a workbook that was cut off', 'a.xlsx', sentAs.xlsx(mine).slice(0, 6000), '已损坏'],
    [
      'a Word file of something else',
      'a.docx',
      docxBytes(p(r('关于召开会议的通知'))),
      '不像是这份报告的修改稿',
    ],
    [
      'a workbook of something else',
      'a.xlsx',
      zipOf({
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
      }),
      '没有这份报告的数据项',
    ],
    ['another report’s corrections', 'a.docx', sentAs.docx(statutory), '不是这份报告的修改稿'],
    ['another report’s workbook', 'a.xlsx', sentAs.xlsx(statutory), '不是这份报告的表格'],
    ['another report’s backup', 'a.json', sentAs.json(statutory), '不是这份报告的修改稿'],
    ['one with a password, or of Word 97', 'a.docx', ole, '加了密码'],
    ['a picture', 'a.docx', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), '不是能收回的文件'],
    ['a PDF without its data', 'a.pdf', '%PDF-1.7\n%%EOF', '不是能收回的文件'],
    ['a backup that was cut off', 'a.json', sentAs.json(mine).slice(0, 2000), '备份文件不完整'],
  ])('%s', async (_, name, content, sentence) => {
    const found = await takenBack(mine, name, content)
    expect(found).toContain(sentence)
    expect(found).toContain(`“${name}”`)
  })
})

describe('a Word file that a program or a hand has spoiled', () => {
  test('whose controls are gone still gives its numbers to the figures', async () => {
    const bytes = reworked(on(mine, { requestsReceived: '3119' }), (xml) =>
      xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>/gsu, '').replace(/<\/?w:sdt(?:Content)?>/gu, ''),
    )
    const { changes, notes } = changesOf(await takenBack(mine, 'a.docx', bytes, mine))
    expect(changes).toMatchObject([{ kind: 'figure', figure: 'requestsReceived', after: '3119' }])
    expect(notes).toEqual([])
  })

  test('whose figures were deleted with their words says which, and nothing becomes blank by itself', async () => {
    const bytes = reworked(mine, (xml) =>
      xml.replace(/<w:sdt>(?:(?!<w:sdt>).)*?nb:requestsReceived".*?<\/w:sdt>/su, ''),
    )
    const { changes } = changesOf(await takenBack(mine, 'a.docx', bytes, mine))
    expect(changes).toMatchObject([{ kind: 'paragraph', lost: [expect.any(String)] }])
    expect(typedAt(accepted(mine, changes), 'requestsReceived')).toBe(typedAt(mine, 'requestsReceived'))
  })

  test('whose table’s merged cells were moved changes no number of other cells', async () => {
    const bytes = reworked(statutory, (xml) =>
      xml.replace(/<w:gridSpan w:val="\d+"\/>/gu, '').replace(/<w:vMerge(?: w:val="\w+")?\/>/gu, ''),
    )
    expect(changesOf(await takenBack(statutory, 'a.docx', bytes, statutory)).changes).toEqual([])
    const bare = reworked(statutory, (xml) =>
      xml
        .replace(/<w:sdtPr>.*?<\/w:sdtPr>/gsu, '')
        .replace(/<\/?w:sdt(?:Content)?>/gu, '')
        .replace(/<w:gridSpan w:val="\d+"\/>/gu, '')
        .replace(/<w:vMerge(?: w:val="\w+")?\/>/gu, ''),
    )
    const found = changesOf(await takenBack(statutory, 'b.docx', bare, statutory))
    for (const change of found.changes) expect(change).toMatchObject({ kind: 'figure' })
    expect(found.changes.length === 0 || found.notes.length > 0).toBe(true)
  })
})

test('a workbook whose cell has a formula without its number says so, and takes nothing', async () => {
  const bytes = new Parts(statutory).cell('new_total', '<c {r}><f>SUM(B2:B9)</f></c>').bytes()
  const { changes, notes } = changesOf(await takenBack(statutory, 'a.xlsx', bytes, statutory))
  expect(changes).toEqual([])
  expect(notes.join()).toContain('公式')
})

describe('who changed what', () => {
  const by = (author: string, day: string): string =>
    `w:id="1" w:author="${author}" w:date="${day}T09:00:00Z"`
  const plain = (xml: string): string =>
    xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>/gsu, '').replace(/<\/?w:sdt(?:Content)?>/gu, '')

  test('tracked changes have author and day, deleted paragraphs too; a talk has its answers and whether it is settled', async () => {
    const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    const noted = (id: number, author: string, text: string, paragraph: string): string =>
      `<w:comment w:id="${id}" ${by(author, '2026-01-21')}><w:p ${W14} w14:paraId="${paragraph}">${r(text)}</w:p></w:comment>`
    const bytes = reworked(
      mine,
      (xml) =>
        plain(xml).replace(
          /<w:r>(?:(?!<\/w:r>).)*?<w:t[^>]*>([^<]*)逐步制定([^<]*)<\/w:t><\/w:r>/su,
          (_, before: string, after: string) =>
            `<w:commentRangeStart w:id="0"/>${r(before)}<w:commentRangeEnd w:id="0"/><w:del ${by('李科长', '2026-01-20')}>${deleted('逐步')}</w:del><w:ins ${by('王局长', '2026-01-22')}>${r('年内')}</w:ins>${r(`制定${after}`)}`,
        ),
      {
        'word/comments.xml': commentsXml(
          noted(0, '王局长', '请核对', 'A0') + noted(2, '李科长', '已核对', 'A1'),
        ),
        'word/commentsExtended.xml':
          '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="A0" w15:done="1"/><w15:commentEx w15:paraId="A1" w15:paraIdParent="A0"/></w15:commentsEx>',
      },
    )
    const { changes, comments } = changesOf(await takenBack(mine, 'a.docx', bytes, mine))
    expect(changes).toMatchObject([
      {
        kind: 'paragraph',
        by: expect.arrayContaining([
          { author: '李科长', day: '2026-01-20' },
          { author: '王局长', day: '2026-01-22' },
        ]) as unknown,
      },
    ])
    expect(comments).toMatchObject([
      {
        author: '王局长',
        day: '2026-01-21',
        text: '请核对',
        done: true,
        answers: [{ author: '李科长', text: '已核对' }],
      },
    ])
  })

  test('of a paragraph that was deleted whole', async () => {
    const gone = `<w:p><w:del ${by('王局长', '2026-01-20')}>`
    const bytes = reworked(mine, (xml) =>
      plain(xml).replace(/<w:p>(?:(?!<\/w:p>).)*?栏目更新情况.*?<\/w:p>/su, (paragraph) =>
        paragraph
          .replace(/<w:p>(<w:pPr>.*?<\/w:pPr>)?/su, gone)
          .replace(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu, '<w:delText>$1</w:delText>')
          .replace('</w:p>', '</w:del></w:p>'),
      ),
    )
    const { changes } = changesOf(await takenBack(mine, 'a.docx', bytes, mine))
    expect(changes).toMatchObject([
      { kind: 'paragraph', inlines: null, by: [{ author: '王局长', day: '2026-01-20' }] },
    ])
  })
})

test('tables of a document that is not ours are not read as the report’s', async () => {
  const bytes = docxBytes(tbl(tr(tc('项目') + tc('数')) + tr(tc('甲') + tc('1'))))
  expect(await takenBack(mine, 'a.docx', bytes)).toContain('不像是')
})
