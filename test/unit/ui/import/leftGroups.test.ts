import { expect, test } from 'vitest'
import { statutory } from '../../../../src/templates/statutory/statutory'
import { leftGroups } from '../../../../src/ui/import/leftGroups'

test('what is left over stands under the words that say where it stood', () => {
  expect(
    leftGroups(statutory, [
      { section: null, text: '首页 > 政务公开' },
      { section: 'disputes', text: '本年度无。' },
      { section: null, text: '主办单位：某某市人民政府' },
    ]),
  ).toEqual([
    { where: '报告前后', lines: ['首页 > 政务公开', '主办单位：某某市人民政府'] },
    { where: '“四、政府信息公开行政复议、行政诉讼情况”下面', lines: ['本年度无。'] },
  ])
})
