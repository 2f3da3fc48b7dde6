import { expect, test } from 'vitest'
import { keepsIn } from '../../../src/pages/keeps'

const marked = (text: string): string => {
  let out = ''
  let at = 0
  for (const { from, to } of keepsIn(text)) {
    out += `${text.slice(at, from)}[${text.slice(from, to)}]`
    at = to
  }
  return out + text.slice(at)
}

test.each([
  ['受理诉求件7436件，满意率97.35%，平均分9.6分。', '受理诉求件[7436件]，满意率[97.35%]，平均分[9.6分]。'],
  ['2025年，和平区', '[2025年]，和平区'],
  ['2025年度信息', '[2025年度]信息'],
  ['3月12日，举办', '[3月12日]，举办'],
  ['“5.15政务公开日”', '“[5.15]政务公开日”'],
  ['［第711号国务院令］', '［[第711号]国务院令］'],
  ['公开____条、____部门', '公开[____条]、[____]部门'],
  ['解答咨询1200人次', '解答咨询[1200人次]'],
  ['发放3000余份', '发放[3000余份]'],
  ['结果——决定……', '结果[——]决定[……]'],
  ['提高1.5个百分点', '提高[1.5个]百分点'],
  ['1.决策', '1.决策'],
  ['9'.repeat(40), '9'.repeat(40)],
])('%s', (text, kept) => expect(marked(text)).toBe(kept))
