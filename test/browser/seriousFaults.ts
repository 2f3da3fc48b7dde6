import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe-core finds serious or critical on the page as it stands, one line each: rule, element, why. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    )
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
