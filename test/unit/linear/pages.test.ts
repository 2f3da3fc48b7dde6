import { expect, test } from 'vitest'
import { keepsIn } from '../../../src/pages/blocks/keeps'
import { labelBreaks } from '../../../src/pages/tables/labelBreaks'
import { linksIn } from '../../../src/pages/links'
import { missingGlyphs } from '../../../src/pages/missingGlyphs'
import { outline } from '../../../src/pages/outline'
import { withStandIns } from '../../../src/pages/standIns'
import { titleLines } from '../../../src/pages/titleLines'
import { newDraft, withText } from '../../../src/report/draft/draft'
import { starterProse } from '../../../src/report/text/starter'
import { statutory } from '../../../src/templates/statutory/statutory'
import { someParagraphs, superLinear, thirdFrom } from './growth'

/** Faces that have digits and 公 alone: most of each text stands in as 〓. */
const has = (codePoint: number): boolean => codePoint < 0x40 || codePoint === 0x516c

test('a paragraph is laid out in time by its length', () => {
  const read = (text: string): unknown => {
    const report = {
      template: statutory,
      draft: withText(newDraft(statutory, 'one'), 'overview', starterProse([text])),
    }
    const blocks = outline(report)
    missingGlyphs(blocks, has)
    outline(
      report,
      blocks.map((block) => withStandIns(block, has)),
    )
    return [keepsIn(text), linksIn(text), labelBreaks(text)]
  }
  expect(superLinear(read, someParagraphs)).toEqual([])
})

test('a title and a signature of any length are', () => {
  expect(superLinear((text) => titleLines(text, text.slice(0, 20)))).toEqual([])
  const read = (text: string): unknown =>
    outline({ template: statutory, draft: newDraft(statutory, 'one', { unit: text, signature: text }) })
  expect(superLinear(read, thirdFrom(1))).toEqual([])
})
