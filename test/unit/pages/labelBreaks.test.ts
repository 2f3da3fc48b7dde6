import { expect, test } from 'vitest'
import { labelBreaks } from '../../../src/pages/tables/labelBreaks'

/** The label as it stands in a cell that is too narrow for it; null where it may break anywhere. */
const parted = (text: string): string | null => {
  const breaks = labelBreaks(text)
  return breaks && [0, ...breaks].map((at, i) => text.slice(at, breaks[i])).join('/')
}

test.each([
  ['自然人', '自然人'],
  ['总计', '总计'],
  ['结果维持', '结果/维持'],
  ['社会公益组织', '社会/公益/组织'],
  ['（三）不予公开', '（三）/不予公开'],
  ['（一）予以公开', '（一）/予以公开'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', null],
  ['三、本年度办理结果', null],
  ['行政规范性文件', null],
])('%s', (text, lines) => expect(parted(text)).toBe(lines))
