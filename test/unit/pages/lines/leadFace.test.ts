import { expect, test } from 'vitest'
import type { ParagraphBlock } from '../../../../src/pages/blocks/block'
import { linesOf } from '../../../../src/pages/lines/blockLines'

const block = (heading: 2 | undefined): ParagraphBlock => ({
  kind: 'paragraph',
  key: 'p',
  runs: [
    { text: 'abcdefghijklmnopqrstuvwxyz', bold: false, ...(heading && { heading }) },
    { text: '政'.repeat(40), bold: false },
  ],
})

test('a heading that runs in takes the widths of its own face', () => {
  const [own, plain] = [linesOf(block(2)), linesOf(block(undefined))].map(({ lines }) => lines[0]?.to)
  expect(own).toBeDefined()
  expect(own).not.toBe(plain)
})
