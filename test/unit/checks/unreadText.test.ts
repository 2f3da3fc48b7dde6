import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/check'
import type { Finding } from '../../../src/checks/findings/finding'
import { sentenceTables } from '../../fixtures/sentences'
import { lawReport, saidBy, zeros } from './statutoryReports'

const LIST = '社区服务中心、'
const WRONG = '全年收到政府信息公开申请121件。'
const report = (...overview: string[]): ReturnType<typeof lawReport> =>
  lawReport(zeros(sentenceTables), { overview })
const found = (...overview: string[]): Finding[] =>
  check(report(...overview)).filter(({ id }) => id.startsWith('unread'))

describe('unread: a sentence too long to be read', () => {
  test('unread: is told with its length, and leads to the sentence', () => {
    const sentence = `${LIST.repeat(300)}等。`
    const [finding, ...others] = found(`（一）主动公开。${sentence}`)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'warning',
      target: { kind: 'text', section: 'overview', line: 0, from: 8, to: 8 + sentence.length },
    })
    expect(finding?.sentence).toContain('这一句太长（2102 字、0 个数），没有核对其中的数字')
  })

  test('unread: so is one with more numbers than a sentence has', () => {
    expect(found('公开1件、'.repeat(200))[0]?.sentence).toContain('（1000 字、200 个数）')
  })

  test('unread: no sentence as reports have them is, however long its paragraph', () => {
    expect(found('全年主动公开政府信息3268条，其中教育100条、医疗160条。'.repeat(400))).toEqual([])
  })

  test('the sentences around it are read, each number at its place', () => {
    const paragraph = `${WRONG}${LIST.repeat(300)}等。${'加强公开。'.repeat(400)}${WRONG}`
    const targets = check(report(paragraph)).flatMap(({ id, target }) =>
      id.startsWith('X1') && target.kind === 'text' ? [paragraph.slice(target.from, target.to)] : [],
    )
    expect(targets).toEqual(['121', '121'])
  })

  test('a long paragraph of many sentences goes on with what it is about', () => {
    const filling = '加强机制建设。'.repeat(300)
    expect(saidBy(report(`收到政府信息公开申请120件。${filling}全年办结118件。`), 'X2')).toHaveLength(1)
  })
})
