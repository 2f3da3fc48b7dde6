import { expect, test } from 'vitest'
import { readDocx } from '../../../src/docx/readDocx'
import { plainText } from '../../../src/office/web/plainText'
import { webContent } from '../../../src/office/web/webPage'
import { CHARACTER, LINE } from '../../../src/office/word/measures'
import { wordFile } from '../../../src/office/wordFile'
import { withText } from '../../../src/report/draft/draft'
import { renamedSection } from '../../../src/report/structure/sections'
import type { Report } from '../../../src/report/report'
import { draftChanges } from '../../../src/returned/draft/draftChanges'
import { findChanges } from '../../../src/returned/findChanges'
import { wordAsReturned } from '../../../src/ui/returned/read/wordAsReturned'
import { annexedReport, LONG_NAME, onItsForm, paragraphs } from '../../fixtures/annexedReport'
import { allOf, type Node, partsOf, treeOf } from './parts'
import { misplaced } from './schemaOrder'

const date = '2026-01-20'
const report = annexedReport()
const child = (node: Node | undefined, name: string): Node | undefined =>
  node?.children.find((one) => one.name === name)
const placeOf = ({ template }: Report, heading: string): string =>
  template.sections.find((one) => one.heading === heading)?.place ?? ''
const LAST = 12

/** The last paragraphs of a Word file: what is said of their place, and their words. */
function inWord(): string[] {
  const document = treeOf(partsOf(wordFile(report, { date }).bytes).get('word/document.xml') ?? '')
  expect(misplaced(document)).toEqual([])
  return allOf(document)
    .filter(({ name }) => name === 'w:p')
    .slice(-LAST)
    .map((paragraph) => {
      const properties = child(paragraph, 'w:pPr')
      const of = (name: string, key: string): number | undefined => {
        const value = child(properties, name)?.attributes[`w:${key}`]
        return value === undefined ? undefined : Number(value)
      }
      const [left, hanging, above] = [of('w:ind', 'left'), of('w:ind', 'hanging'), of('w:spacing', 'before')]
      return [
        child(properties, 'w:pStyle')?.attributes['w:val'],
        ...(child(properties, 'w:pageBreakBefore') ? ['new page'] : []),
        ...(left === undefined || hanging === undefined
          ? []
          : [`${left / CHARACTER}-${hanging / CHARACTER}`]),
        ...(above === undefined ? [] : [`above ${above / LINE}`]),
        allOf(paragraph)
          .map(({ name, text }) =>
            name === 'w:tab' ? '→' : name === 'w:t' ? text : name === 'w:br' ? '/' : '',
          )
          .join(''),
      ].join(', ')
    })
}

test('a Word file lists the attachments and begins each on a page', () =>
  expect(inWord()).toEqual([
    'NormalIndent, 6.5-4.5, above 1, 附件：1.→重点领域信息公开目录',
    `NormalIndent, 6.5-1.5, 2.→${LONG_NAME}`,
    'Signature, above 1, 和平区人民政府办公室',
    'Date, 2026年1月20日',
    'Normal, new page, 附件1',
    'Title, above 1, 重点领域信息公开目录',
    'NormalIndent, 重点领域信息公开目录的内容。',
    'Normal, new page, 附件2',
    expect.stringMatching(/^Title, above 1, 和平区各街道.*\/.*统计表$/u),
    `NormalIndent, ${LONG_NAME}的内容。`,
    'Heading1, 一、填报说明',
    'NormalIndent, 各单位的数由其自行填报。',
  ]))

test('plain text and web page have them too', () => {
  const text = plainText(report)
  expect(text).toContain(`\n\n　　附件：1. 重点领域信息公开目录\n　　　　　2. ${LONG_NAME}\n　　和平区`)
  expect(text).toContain('2026年1月20日\n\n附件1\n\n重点领域信息公开目录\n\n　　重点领域')
  const web = webContent(report)
  expect(web).toContain(
    '<p class="annex" style="margin:0;padding-left:6.5em;text-indent:-4.5em">附件：1. 重点领域信息公开目录</p>',
  )
  expect(web).toContain('<strong>附件1</strong></p>\n<h1>重点领域信息公开目录</h1>')
  expect(web).toContain('<h2>一、填报说明</h2>')
})

const back = (mine: Report, theirs: Report) =>
  findChanges(mine, wordAsReturned(readDocx(wordFile(theirs, { date }).bytes)))

test('a copy of it that comes back as it left changes nothing', () => {
  expect(back(report, report)).toMatchObject({ changes: [], notes: [], likeness: 1 })
  expect(draftChanges(report, report)).toMatchObject({ changes: [], notes: [] })
})

test('words of an attachment that were changed come back, and another title is another name', () => {
  const place = placeOf(report, '重点领域信息公开目录')
  const changed = onItsForm(withText(report.draft, place, paragraphs('重点领域信息公开目录另行公布。')))
  for (const { changes, notes } of [back(report, changed), draftChanges(report, changed)]) {
    expect(changes).toMatchObject([{ kind: 'paragraph', section: place, line: 0 }])
    expect(notes).toEqual([])
  }
  const renamed = onItsForm(renamedSection(report, place, '重点领域目录'))
  const { changes, notes } = back(report, renamed)
  expect(changes).toMatchObject([{ kind: 'heading', section: place, heading: '重点领域目录' }])
  expect(notes).toEqual([
    '“附件：1. 重点领域信息公开目录”改成了“附件：1. 重点领域目录”：附件的编号和名称请在那个附件的“本节”菜单里改。',
  ])
})
