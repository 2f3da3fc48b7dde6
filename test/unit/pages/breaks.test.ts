import { expect, test } from 'vitest'
import { breaksIn } from '../../../src/pages/blocks/breaks'

const marked = (text: string): string => {
  const breaks = new Set(breaksIn(text))
  return Array.from(text, (char, i) => (breaks.has(i) ? `|${char}` : char)).join('')
}

test.each([
  ['公开“政府工作报告”“重实干”专项行动', '公开|“政府工作报告”|“重实干”|专项行动'],
  ['百分点——“重实干”……', '百分点——|“重实干”……'],
  ['“便民服务”、“社区管理”等', '“便民服务”、|“社区管理”|等'],
  ['（“双随机”）', '（“双随机”）'],
  ['落实落地”', '落实落地”'],
  ['“5.15政务公开日”。', '“5.15政务公开日”。'],
])('%s', (text, broken) => expect(marked(text)).toBe(broken))
