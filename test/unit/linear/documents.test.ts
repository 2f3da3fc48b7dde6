import { expect, test } from 'vitest'
import { inertHtml } from '../../../src/prose/paste/inertHtml'
import { draftOf } from '../../../src/import/draftOf'
import { htmlPieces } from '../../../src/import/pieces/htmlPieces'
import type { Pasted } from '../../../src/import/model/piece'
import { readDocument } from '../../../src/import/readDocument'
import { readReport } from '../../../src/import/readReport'
import { textPieces } from '../../../src/import/pieces/textPieces'
import { newDraft } from '../../../src/report/draft/draft'
import { summary } from '../../../src/templates/summary/summary'
import { requestTable } from '../../../src/templates/statutory/requestTable'
import { statutory } from '../../../src/templates/statutory/statutory'
import { gridOf } from '../../../src/ui/tables/cells/cellGrid'
import { readTsv } from '../../../src/ui/tables/match/clipboardBlock'
import { pastingOf } from '../../../src/ui/tables/paste/pasting'
import { nastyHtml } from '../../fixtures/nastyHtml'
import { someParagraphs, superLinear, thirdFrom } from './growth'

const imported = (pasted: Pasted): unknown => draftOf(statutory, 'one', readReport(pasted, statutory), {})
/**
 * As the lines and the cells of a document: each name and number of a list in one of its own. All of the paragraphs are
 * read as they stand; of each arrangement a third is, another one of each.
 */
const lined = thirdFrom(0).map(
  ([name, text]) => [name, (chars: number) => text(chars).replace(/[、，。 ]/gu, '\n')] as const,
)
const celled = thirdFrom(1).map(
  ([name, text]) =>
    [
      name,
      (chars: number) =>
        text(chars)
          .replace(/[、，。 ]/gu, '\t')
          .replace(/((?:\t.*?){4})\t/gu, '$1\n'),
    ] as const,
)
const quoted = thirdFrom(2).map(
  ([name, text]) => [name, (chars: number) => text(chars).replace(/[、，。 ]/gu, '"\t""')] as const,
)

test('a document that is pasted as text is read in time by its length', () => {
  const read = (text: string): unknown => imported(textPieces(text))
  expect(superLinear(read)).toEqual([])
  expect(superLinear(read, lined)).toEqual([])
  expect(superLinear(read, celled)).toEqual([])
})

test('so is one on a form of sentences, under each of its headings', () => {
  const headings = summary.sections.filter(({ level }) => level > 0).map(({ heading }) => heading)
  const read = (text: string): unknown => {
    const part = text.slice(0, text.length / headings.length)
    return readDocument(textPieces(headings.map((heading) => `${heading}\n${part}`).join('\n')), [summary])
  }
  expect(superLinear(read, someParagraphs)).toEqual([])
  expect(superLinear(read, lined)).toEqual([])
})

test('so is one of HTML, whatever of it is never closed', () => {
  const read = (html: string): unknown => imported(htmlPieces(html))
  expect(superLinear(read, nastyHtml)).toEqual([])
  expect(superLinear((text) => read(`<p>${text}<table><tr><td>${text}`))).toEqual([])
})

test('what is pasted into a text is made harmless in time by its length', () => {
  expect(superLinear(inertHtml, nastyHtml)).toEqual([])
})

test('a block that is pasted into a table is looked at in time by its length', () => {
  const report = { template: statutory, draft: newDraft(statutory, 'd') }
  const grid = gridOf(requestTable)
  const read = (text: string): unknown =>
    pastingOf(report, requestTable, grid, { row: 0, column: 0 }, readTsv(text))
  expect(superLinear(read)).toEqual([])
  expect(superLinear(read, lined)).toEqual([])
  expect(superLinear(read, celled)).toEqual([])
  expect(superLinear(read, quoted)).toEqual([])
})
