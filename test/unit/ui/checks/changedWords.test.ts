import { expect, test } from 'vitest'
import type { Finding } from '../../../../src/checks/findings/finding'
import { changedWords } from '../../../../src/ui/checks/changedWords'

const finding = (id: string, severity: Finding['severity'] = 'error'): Finding => ({
  id,
  severity,
  sentence: `${id} 不对`,
  about: '',
  target: { kind: 'section', section: 'one' },
  figures: [],
  basis: '',
})
const [a, b, blank] = [finding('a'), finding('b', 'warning'), finding('c', 'missing')]

test.each([
  ['what comes is told by its sentence', [a], [a, b], '新发现 1 处：b 不对'],
  ['of several the first', [], [a, b], '新发现 2 处：a 不对'],
  ['what goes is counted, with what is left', [a, b], [b], '少了 1 处，还有 1 处'],
  ['the last one', [a, blank], [blank], '错误和待核实都处理完了'],
  ['blanks are not told', [], [blank], ''],
  ['nothing', [a], [a], ''],
])('%s', (_, before, now, words) => expect(changedWords(before, now)).toBe(words))
