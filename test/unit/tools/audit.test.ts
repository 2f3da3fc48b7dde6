import { expect, test } from 'vitest'
import { outcomeOf } from '../../tools/audit/outcome'

/** As npm 10 writes it. */
const report = (vulnerabilities: object): string =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities: {}, metadata: { vulnerabilities } })
const NONE = { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 }

test.each([
  ['no weakness', report(NONE), 0, 'No package'],
  ['small ones', report({ ...NONE, moderate: 3, total: 3 }), 0, 'No package'],
  ['a high one', report({ ...NONE, high: 1, total: 1 }), 1, '1 known'],
  ['a critical one', report({ ...NONE, high: 1, critical: 2, total: 3 }), 1, '3 known'],
  ['a refusal', '{"message":"405 Method Not Allowed","statusCode":405}', 0, 'answers no audits'],
  ['a page in place of an answer', '<html>', 0, 'answers no audits'],
  ['silence', '', 0, 'answers no audits'],
])('%s of the registry is told, and what follows from it', (_, answer, code, said) => {
  const outcome = outcomeOf(answer)
  expect(outcome.code).toBe(code)
  expect(outcome.said).toContain(said)
})
