import { describe, expect, test } from 'vitest'
import { severalCells } from '../../../../src/report/values/typed/severalCells'

describe('several cells or lines', () => {
  test.each([
    ['5\t120', '5 120'],
    ['5\n120', '5 120'],
    ['5\r\n120\r\n', '5 120'],
    ['5\r120', '5 120'],
    ['5\t\t120\n', '5 120'],
    ['受理\t5\r\n办结\t120\r\n', '受理 5 办结 120'],
    ['和平区\n人民政府', '和平区 人民政府'],
    ['5\u000B120', '5 120'],
    ['5\u2028120', '5 120'],
    ['第一行\n'.repeat(9), '第一行 第一行 第一行 第一行 第一行 第一行 …'],
  ])('%j', (text, said) => {
    expect(severalCells(text)).toBe(`“${said}”不止一格或一行，一个空只填一项，请逐项粘贴。`)
  })
})

describe('one cell', () => {
  test.each([
    '5120',
    '5120\r\n',
    '5120\n',
    '5120\t',
    '\t5120\r\n',
    '5120\t\r\n\u200B',
    '1 234',
    '1,234 件',
    '3月12日',
    '22（其中修订 16 件）',
    '沈阳市和平区　人民政府',
    '',
    '\r\n',
  ])('%j', (text) => {
    expect(severalCells(text)).toBeNull()
  })
})
