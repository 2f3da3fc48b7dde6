import axe from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * Where the page as it stands breaks a rule of WCAG 2.2 up to level AA, and what axe-core finds serious or critical besides; one
 * line each: rule, element, why.
 */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      resultTypes: ['violations'],
      // the one rule of WCAG 2.2, which axe-core does not run unless asked
      rules: { 'target-size': { enabled: true } },
    }),
  )
  return violations
    .filter(
      ({ impact, tags }) =>
        impact === 'serious' || impact === 'critical' || tags.some((tag) => /^wcag\d+a{1,2}$/u.test(tag)),
    )
    .flatMap(({ id, nodes }) =>
      nodes
        // a cell that is half under the head of its table is whole once one goes there
        .filter(({ failureSummary }) => !failureSummary?.includes('partially obscured'))
        .map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    )
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
