import { describe, expect, test } from 'vitest'
import { indentedSection, movedSection, placedSection } from '../../../../src/report/structure/sections'
import { completeReport } from '../../../fixtures/completeReport'
import { headings, placeOf, reportOf } from './story'

const start = () => reportOf(completeReport().draft)

describe('a section moves', () => {
  test('past its sister, with new numbers for both', () => {
    expect(headings(movedSection(start(), 'requests', 'up')).slice(1, 3)).toEqual([
      '  （一）依申请公开情况',
      '  （二）主动公开政府信息情况',
    ])
  })

  test('with all that is under it', () => {
    expect(headings(movedSection(start(), 'overview', 'down')).slice(0, 5)).toEqual([
      '一、存在的主要问题及改进情况',
      '  （一）主要问题',
      '  （二）改进情况',
      '二、总体公开情况',
      '  （一）主动公开政府信息情况',
    ])
  })

  test('over the edge of its part', () => {
    expect(headings(movedSection(start(), 'problems', 'up')).slice(-3)).toEqual([
      '  （七）主要问题',
      '二、存在的主要问题及改进情况',
      '  （一）改进情况',
    ])
    expect(headings(movedSection(start(), 'siteInspection', 'down')).slice(-4)).toEqual([
      '二、存在的主要问题及改进情况',
      '  （一）网站栏目检查情况',
      '  （二）主要问题',
      '  （三）改进情况',
    ])
  })

  test('before another one, as its sister', () => {
    const draft = placedSection(start(), 'improvements', 'requests')
    expect(headings(draft).slice(1, 4)).toEqual([
      '  （一）主动公开政府信息情况',
      '  （二）改进情况',
      '  （三）依申请公开情况',
    ])
  })

  test('to the end of what stands before a higher one', () => {
    const draft = placedSection(start(), 'requests', 'problemsChapter')
    expect(headings(draft).slice(5, 8)).toEqual([
      '  （五）网站栏目检查情况',
      '  （六）依申请公开情况',
      '二、存在的主要问题及改进情况',
    ])
  })

  test('and keeps its text and its values', () => {
    const report = start()
    const draft = movedSection(report, 'requests', 'up')
    expect(draft.sections['requests']).toBe(report.draft.sections['requests'])
  })
})

describe('a section changes its level', () => {
  test('with new numbers on both levels', () => {
    const deeper = indentedSection(start(), 'requests', 1)
    expect(headings(deeper).slice(1, 4)).toEqual([
      '  （一）主动公开政府信息情况',
      '    1.依申请公开情况',
      '  （二）回应社会关切情况',
    ])
    const back = indentedSection(reportOf(deeper), 'requests', -1)
    expect(headings(back).slice(1, 4)).toEqual([
      '  （一）主动公开政府信息情况',
      '  （二）依申请公开情况',
      '  （三）回应社会关切情况',
    ])
  })

  test('never more than one below the section before it, and only down to （1）', () => {
    const report = start()
    expect(indentedSection(report, 'proactive', 1)).toBe(report.draft)
    expect(indentedSection(report, 'overview', -1)).toBe(report.draft)
    const one = indentedSection(report, 'requests', 1)
    expect(indentedSection(reportOf(one), 'requests', 1)).toBe(one)
  })

  test('and takes along what is under it', () => {
    const nested = indentedSection(start(), 'requests', 1)
    const place = placeOf(nested, '（一）主动公开政府信息情况')
    expect(headings(indentedSection(reportOf(nested), place, -1)).slice(0, 4)).toEqual([
      '一、总体公开情况',
      '二、主动公开政府信息情况',
      '  （一）依申请公开情况',
      '  （二）回应社会关切情况',
    ])
  })
})
