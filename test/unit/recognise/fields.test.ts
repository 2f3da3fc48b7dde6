import { describe, expect, test } from 'vitest'
import { recognise } from '../../../src/recognise/recognise'

const found = (text: string): string[] =>
  recognise(`某市门户网站年度报表\n${text}`).figures.map(
    ({ literal, unit, kind, label }) => `${label} ${literal} ${unit} ${kind}`,
  )
const headingsOf = (text: string): string[] =>
  recognise(`某市门户网站年度报表\n${text}`).sections.map(({ heading }) => heading)

describe('numbers whose label says their unit', () => {
  test.each([
    ['独立用户访问总量（单位：个）：1,862,347', ['独立用户访问总量 1,862,347 个 count']],
    ['注册用户数（个）:386', ['注册用户数 386 个 count']],
    [
      '全年投入（单位：万元）：32.5；解读比例（%）：78.6',
      ['全年投入 32.5 万元 money', '解读比例 78.6 % rate'],
    ],
    [
      '微博名称：某市发布　信息发布量（单位：条）：2206　关注量（单位：个）：____',
      ['信息发布量 2206 条 count', '关注量 ____ 个 count'],
    ],
    ['办件量（单位：件）：（   ）', ['办件量 （   ） 件 count']],
    [
      '一、信息发布（单位：条）\n总数：68\n概况类更新量：13　动态更新量：55',
      ['信息发布总数 68 条 count', '概况类更新量 13 条 count', '动态更新量 55 条 count'],
    ],
    ['单位：件\n收到申请：68', ['收到申请 68 件 count']],
    [
      '办件量（单位：件）　总数：254　自然人办件量：198　法人办件量：56',
      ['办件量总数 254 件 count', '自然人办件量 198 件 count', '法人办件量 56 件 count'],
    ],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  test.each([
    '总数：6842',
    '一、信息发布（单位：条）\n联系电话：0795\n网站标识码：36098\n版本号：12',
    '一、信息发布（单位：条）\n二、其他\n总数：68',
    '标识码：3609820001',
  ])('none in %s', (text) => expect(found(text)).toEqual([]))

  test('sums in a line and over lines', () => {
    const sumsIn = (text: string): number[] => recognise(text).rules.map(({ right }) => right.length)
    expect(sumsIn('办件量（单位：件）　总数：254　自然人：198　法人：56')).toEqual([2])
    expect(sumsIn('一、信息发布（单位：条）\n总数：6842\n概况：113\n动态：4205\n目录：2524')).toEqual([3])
    expect(sumsIn('一、信息发布（单位：条）\n维护：318\n概况：113\n动态：205')).toEqual([])
  })
})

describe('headings with their unit', () => {
  test('are not cut at its colon', () => {
    expect(headingsOf('一、信息发布（单位：条）\n总数：68\n二、专栏（单位：个）\n维护：2')).toEqual([
      '一、信息发布（单位：条）',
      '二、专栏（单位：个）',
    ])
  })

  test.each([
    '微博名称：某市发布　信息发布量（单位：条）：2206　关注量（单位：个）：152,430',
    '是否提供智能问答：是。全年智能问答机器人应答四万余次，一次性解答率较高，群众反映良好。',
    '办件量（单位：件）　总数：254,306　自然人办件量：198,027　法人办件量：56,279',
  ])('none in %s', (text) => expect(headingsOf(text)).toEqual([]))
})

test('the day that a form was filled in', () => {
  expect(found('填报日期：2025年1月14日')).toEqual(
    expect.arrayContaining(['填报日期 1  monthDay', '填报日期 14  monthDay']),
  )
})
