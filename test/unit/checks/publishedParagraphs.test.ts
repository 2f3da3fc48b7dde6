import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import { publishedParagraphs } from '../../fixtures/publishedReports'
import { caseValues, lawReport, ofText, type PublishedCase, ruleOf, type Values } from './statutoryReports'

const tables = (name: string): Values =>
  caseValues(
    JSON.parse(
      readFileSync(new URL(`../../fixtures/cases/${name}.json`, import.meta.url), 'utf8'),
    ) as PublishedCase,
  )
/** What the paragraph's own report has in its tables, as far as that is published. */
const OWN: Readonly<Record<string, Values>> = {
  '淮安市人民政府 2024': tables('01-huaian-city-2024'),
  '沭阳县人民政府 2025': tables('04-shuyang-county-2025'),
  '武汉市汉阳区人民政府办公室 2022': tables('12-hanyang-office-2022-partial'),
  '广州市海珠区官洲街道 2023': tables('13-guanzhou-street-2023-partial'),
  '红桥区人民政府办公室 2023': {
    new_total: '59',
    carried_in_total: '2',
    total_total: '54',
    carried_out_total: '7',
  },
  '红桥区人民政府办公室 2024': {
    new_total: '47',
    carried_in_total: '3',
    total_total: '44',
    carried_out_total: '6',
  },
  '荆门市东宝区 2024': { new_total: '30', carried_in_total: '1', total_total: '24', carried_out_total: '7' },
  '咸阳市秦都区 2024': {
    new_total: '122',
    carried_in_total: '11',
    total_total: '126',
    carried_out_total: '7',
  },
  '绍兴市越城区东湖街道 2023': { total_total: '39', carried_out_total: '2', review_total: '31' },
  '上海市人民政府办公厅 2025': {
    regulations_made: '22',
    regulations_repealed: '6',
    regulations_valid: '280',
    normative_made: '34',
    normative_repealed: '10',
    normative_valid: '300',
  },
}
const NOT_HOLDING: Readonly<Record<string, string>> = {
  '广州市白云区棠景街道 2021': 'warning X8',
  '石嘴山高新区社会发展局 2022': 'warning X8',
  '河东区 2024': 'warning C19',
  '西咸新区底张街道 2023': 'warning C19',
  '正阳街道 2023': 'warning C19',
  '西宁市城中区 2024': 'warning C19',
}

const saidOf = (by: string, year: number, text: string, values: Values = {}): string[] =>
  check(lawReport({ unit: by, year: String(year), ...values }, { overview: [text] }))
    .filter((finding) => ofText(finding) && ruleOf(finding.id) !== 'W7')
    .map(({ severity, id }) => `${severity} ${ruleOf(id)}`)

describe('published paragraphs have their verdicts', () => {
  test.each(publishedParagraphs.map(({ by, year, text }) => [by, year, text] as const))(
    '%s %i',
    (by, year, text) => {
      const name = `${by} ${year}`
      const verdict = text.includes('5500 余条') ? 'warning C19' : NOT_HOLDING[name]
      expect(saidOf(by, year, text)).toEqual(verdict === undefined ? [] : [verdict])
      expect(saidOf(by, year, text, OWN[name])).toEqual(verdict === undefined ? [] : [verdict])
    },
  )
})

describe('their numbers, changed by three, are found', () => {
  const numbers = publishedParagraphs.flatMap(({ by, year, text }) => {
    const own = OWN[`${by} ${year}`]
    if (!own) return []
    return [...text.matchAll(/\d+(?=[件条份])/gu)].map((match) => {
      const changed = `${text.slice(0, match.index)}${Number(match[0]) + 3}${text.slice(match.index + match[0].length)}`
      return { what: `${by} ${match[0]}`, found: saidOf(by, year, changed, own).length > 0 }
    })
  })
  // 网上申请105件, 正在办理6件, 申请47件: the tables have no such cell, or the words do not say which
  test('three in four at least', () => {
    const found = numbers.filter((one) => one.found)
    expect(numbers.length).toBeGreaterThan(60)
    expect(found.length / numbers.length).toBeGreaterThan(0.75)
  })

  test('all of 淮安市', () => {
    const missed = numbers.filter(({ what, found }) => what.startsWith('淮安') && !found)
    expect(missed.map(({ what }) => what)).toEqual([])
  })
})

test('红桥区 2024: what was carried over is not what the year before carried over', () => {
  const now = lawReport({ year: '2024', carried_in_total: '3' })
  const before = lawReport({ year: '2023', carried_out_total: '7' })
  const report = { ...now, draft: { ...now.draft, lastYear: { sections: before.draft.sections } } }
  expect(
    check(report)
      .filter(({ id }) => ruleOf(id) === 'H7')
      .map(({ sentence }) => sentence),
  ).toEqual([
    '二、上年结转政府信息公开申请数量 总计 3 件，上年报告“结转下年度”7 件，少 4 件；上年数填错的，在“基本信息”的“上年数据”里改。',
  ])
})
