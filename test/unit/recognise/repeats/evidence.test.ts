import { describe, expect, test } from 'vitest'
import { recognise } from '../../../../src/recognise/recognise'

/** True where the two marked figures of a document are one: `{12}`. */
function areOne(source: string): boolean {
  const [before = '', first = '', between = '', second = '', behind = ''] = source.split(/[{}]/u)
  const { figures } = recognise(before + first + between + second + behind)
  const [one, other] = [before.length, (before + first + between).length].map(
    (at) => figures.find(({ offset }) => offset === at)?.group,
  )
  expect([one, other]).not.toContain(undefined)
  return one === other
}
const report = (overview: string, work: string, problems: string, plans = ''): string =>
  `某局2024年工作总结\n${overview}\n一、工作开展情况\n${work}\n二、存在的问题\n${problems}\n三、2025年工作打算\n${plans}`

describe('a long value needs few words, where one place says again what another says', () => {
  test.each([
    ['two acts on one noun', report('全馆接待读者{38.6}万人次。', '到馆读者{38.6}万人次。', '')],
    ['the noun of a rate', report('', '社会保险参保率{97.2}%。', '巩固{97.2}%的参保率压力较大。')],
    ['an other verb', report('办理优待证{6128}张。', '累计制发优待证{6128}张。', '')],
    ['what stays', report('', '转运率达{96.8}%。', '', '转运率稳定在{96.8}%以上。')],
  ])('%s', (_, text) => expect(areOne(text)).toBe(true))

  test.each([
    ['a short value with one word', report('', '新建公园{3}个。', '{3}个公园未验收。')],
    ['another measure word', report('', '查处案件{328}件。', '排查出的{328}处隐患较多。')],
    ['another noun after the same verb', report('检查加油站{236}家。', '检查液化气站{236}家。', '')],
    ['what came in and what was done', report('', '受理业务{3956}件。', '办结业务{3956}件。')],
    ['what is left', report('', '发现隐患{386}处。', '仍有{386}处隐患未整改。')],
  ])('but not %s', (_, text) => expect(areOne(text)).toBe(false))
})

describe('a blank is known by its words and by the place where it is said again', () => {
  test.each([
    ['a plan', report('', '火化率{xx.x}%。', '', '火化率由{xx.x}%提高到xx%。')],
    ['a problem', report('', '全局现有在编人员{xx}人。', '全局在编人员{xx}人，任务重。')],
    [
      'a heading of problems over others',
      '某局总结\n一、工作\n入住率{xx.x}%。\n二、存在的问题\n（一）养老。\n入住率仅{xx.x}%。',
    ],
  ])('%s', (_, text) => expect(areOne(text)).toBe(true))

  test.each([
    ['those of them that did', report('{xx}个基层社受到市社表彰。', '', '{xx}个基层社中，有的经营困难。')],
    ['a part', report('', '建成服务站{xx}个。', '', '建成示范服务站{xx}个。')],
  ])('but not %s', (_, text) => expect(areOne(text)).toBe(false))
})
