import { OfficialsDesk } from '../../browser/officialsDesk'
import { startBrowser } from '../../tools/browser'
import { leaveAndReturn, WAYS } from '../../tools/leave'
import { type Amount, type FaultRow, times } from './row'

/** The page is left in the same turn of the event loop as the last key. */
export async function left(amount: Amount): Promise<FaultRow[]> {
  const browser = await startBrowser()
  try {
    const desk = await OfficialsDesk.open(browser, amount.address)
    await desk.newReport('和平区', '2025')
    await desk.saved()
    const rows: FaultRow[] = []
    for (const [nth, way] of WAYS.entries()) {
      const trials = times(20, amount)
      const lost: string[] = []
      for (let trial = 1; trial <= trials; trial += 1) {
        const typed = String(1000 * (nth + 1) + trial)
        const kept = await leaveAndReturn(desk, '和平区2025年度信息公开政务工作总结报告', typed, way)
        if (kept.figure !== typed || kept.sentences !== 1)
          lost.push(`${typed}: figure ${kept.figure}, sentence ${kept.sentences} times`)
      }
      rows.push({
        what: `left right after the last key: ${way}`,
        result: `${trials} trials, ${lost.length} with something lost`,
        holds: !lost.length,
        details: lost,
      })
    }
    await desk.close()
    return rows
  } finally {
    await browser.close()
  }
}
