import { check } from '../../../../src/checks/check'
import { completeReport } from '../../../fixtures/completeReport'

// Milliseconds of each of many checks of a full report, as JSON in the page's output.
const times = Array.from({ length: 300 }, () => {
  const report = completeReport()
  const start = performance.now()
  check(report)
  return performance.now() - start
})
const output = document.querySelector('output')
if (output) output.textContent = JSON.stringify(times)
