import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import type { Finding } from '../../../../src/checks/findings/finding'
import { settledFindings } from '../../../../src/ui/checks/settledFindings'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

const finding = (id: string, sentence: string): Finding => ({
  id,
  severity: 'error',
  sentence,
  about: '',
  target: { kind: 'section', section: 'requests' },
  figures: [],
  basis: sentence,
})

function listOf(...first: Finding[]) {
  const now = shallowRef<readonly Finding[]>(first)
  const scope = effectScope()
  const { listed, settle } = scope.run(() => settledFindings(() => now.value)) ?? expect.unreachable()
  const sentences = (): string[] => listed.value.map(({ sentence }) => sentence)
  return { now, scope, settle, sentences }
}

test('while digits are typed the words of a finding stay; they are new once the digits pause', async () => {
  const { now, sentences } = listOf(finding('row', '合计 1 件'))
  for (const sum of [2, 3, 4]) {
    now.value = [finding('row', `合计 ${sum} 件`)]
    await nextTick()
    expect(sentences()).toEqual(['合计 1 件'])
  }
  vi.runAllTimers()
  expect(sentences()).toEqual(['合计 4 件'])
})

test('a finding that comes or goes does so at once, with the words of now', async () => {
  const { now, sentences } = listOf(finding('row', '合计 1 件'))
  now.value = [finding('row', '合计 2 件'), finding('column', '差 3 件')]
  await nextTick()
  expect(sentences()).toEqual(['合计 2 件', '差 3 件'])
  now.value = []
  await nextTick()
  expect(sentences()).toEqual([])
})

test('whoever turns to the list sees what holds now', async () => {
  const { now, settle, sentences } = listOf(finding('row', '合计 1 件'))
  now.value = [finding('row', '合计 2 件')]
  await nextTick()
  settle()
  expect(sentences()).toEqual(['合计 2 件'])
  expect(vi.getTimerCount()).toBe(0)
})

test('nothing is left waiting when the report is closed', async () => {
  const { now, scope } = listOf(finding('row', '合计 1 件'))
  now.value = [finding('row', '合计 2 件')]
  await nextTick()
  scope.stop()
  expect(vi.getTimerCount()).toBe(0)
})
