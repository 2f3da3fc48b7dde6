import { expect, test } from 'vitest'
import {
  type Changes,
  type FigureChange,
  type SectionChanges,
} from '../../../../src/report/compare/changesBetween'
import { statutory } from '../../../../src/templates/statutory/statutory'
import { asideWords, changeWords, formWords, sectionWords } from '../../../../src/ui/history/changeWords'

const figure = (label: string, before: string, after: string): FigureChange => ({
  figure: label,
  label,
  before,
  after,
})
const section = (over: Partial<SectionChanges>): SectionChanges => ({
  section: 'requests',
  figures: [],
  added: 0,
  removed: 0,
  rewritten: 0,
  ...over,
})

test('few figures are named, many are counted and the changed ones named first', () => {
  expect(sectionWords(section({ figures: [figure('受理', '3100', '3119')] }))).toBe('受理 3100 → 3119')
  const many = [
    figure('甲', '', '1'),
    figure('乙', '', '2'),
    figure('受理', '3100', '3119'),
    figure('丙', '3', ''),
  ]
  expect(sectionWords(section({ figures: many, added: 3 }))).toBe(
    '填 2 个数，改 1 个数，清空 1 个数，增 3 段；受理 3100 → 3119；丙 3 → 空',
  )
})

test('a long value is cut, words are no numbers', () => {
  const words = [
    figure('甲', '一二三四五六七八九十一二三四', ''),
    figure('乙', '', '丙'),
    figure('丁', '', '戊'),
  ]
  expect(sectionWords(section({ figures: words }))).toBe(
    '填 2 项，清空 1 项；甲 一二三四五六七八九十一二… → 空；乙 空 → 丙',
  )
})

test('the first two sections are named by the outline, the others counted', () => {
  const changes: Changes = {
    sections: statutory.sections.slice(1, 5).map(({ place }) => section({ section: place, rewritten: 1 })),
    lastYear: true,
    confirmed: false,
    sealed: null,
    form: null,
  }
  const [, first, second] = statutory.sections
  expect(changeWords(changes, statutory)).toBe(
    `${first?.short}：改写 1 段　${second?.short}：改写 1 段　另有 2 节有改动　上年数据有改动`,
  )
  expect(
    changeWords({ sections: [], lastYear: false, confirmed: false, sealed: null, form: null }, statutory),
  ).toBe('没有变化')
})

test('what changed in the form is said in headings', () => {
  const form = {
    added: ['二、队伍建设'],
    removed: ['三、宣传', '四、培训', '五、督查', '六、其他'],
    renamed: [{ before: '一、概况', after: '一、总体情况' }],
    other: true,
  }
  expect(formWords(form)).toEqual([
    '添加了“二、队伍建设”。',
    '删除了“三、宣传”、“四、培训”、“五、督查” 等 4 节。',
    '“一、概况”改为“一、总体情况”。',
    '章节的顺序、数据项或求和关系有改动。',
  ])
  expect(formWords(null)).toEqual([])
  expect(
    changeWords({ sections: [], lastYear: false, confirmed: false, sealed: null, form }, statutory),
  ).toBe('章节或数据项有改动')
})

test('another layout of 署名 is said with its choice', () => {
  const changes: Changes = { sections: [], lastYear: false, confirmed: true, sealed: false, form: null }
  expect(changeWords(changes, statutory)).toBe('落款改为不加盖印章　核实了提示')
  expect(asideWords(changes)).toEqual(['落款改为“不加盖印章”的排法。', '已核实的提示有增减。'])
})
