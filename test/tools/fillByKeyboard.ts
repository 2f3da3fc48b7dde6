import type { Page } from 'playwright-core'

/** What is typed into each figure, by its place. */
export type Typed = Readonly<Record<string, string>>

/** From the shelf to an open report without touching the mouse. */
export async function createByKeyboard(page: Page, unit: string, year: string): Promise<void> {
  await page.getByRole('button', { name: '新建报告' }).first().focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '新建报告' })
  await dialog.getByRole('textbox', { name: '单位名称' }).waitFor()
  await page.keyboard.type(unit)
  await page.keyboard.press('Tab')
  await page.keyboard.type(year)
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: '基本信息' }).waitFor()
}

/** The figure with the cursor. */
const focusedFigure = (
  page: Page,
): Promise<{ place: string; filled: boolean; last: boolean; beforeFree: boolean } | null> =>
  page.evaluate(() => {
    const input = document.activeElement
    if (!(input instanceof HTMLInputElement) || input.dataset['figure'] === undefined) return null
    const all = [...document.querySelectorAll('input[data-figure]')]
    const next = all[all.indexOf(input) + 1]
    return {
      place: input.dataset['figure'],
      filled: input.value !== '',
      last: !next,
      beforeFree: next?.closest('[data-state]')?.getAttribute('data-state') === 'free',
    }
  })

/**
 * Types the figures in the order in which they stand, with Tab and Enter from one to the next, as far as the figure
 * `last` or the report's end. A figure that already shows a value is passed over.
 * @returns how many figures were typed
 */
export async function fillByKeyboard(page: Page, typed: Typed, last?: string): Promise<number> {
  await page.locator('input[data-figure]').first().focus()
  let count = 0
  for (let now = await focusedFigure(page); now; now = await focusedFigure(page)) {
    const value = typed[now.place]
    if (!now.filled && value !== undefined) {
      await page.keyboard.type(value)
      count += 1
    }
    if (now.last || now.place === last) break
    // Enter would pass over what may stay blank
    await page.keyboard.press(count % 2 === 0 || now.beforeFree ? 'Tab' : 'Enter')
  }
  return count
}

/** Says of every section of the form that it was read, from the one with the cursor on. */
export async function readByKeyboard(page: Page): Promise<number> {
  const asked = page.getByRole('button', { name: '已通读', exact: true })
  const sections = await asked.count()
  for (let left = sections; left > 0; left -= 1) {
    // the first press may only lead to the first section that asks
    await page.keyboard.press('Control+Enter')
    if ((await asked.count()) === left) await page.keyboard.press('Control+Enter')
    await asked.nth(left - 1).waitFor({ state: 'detached' })
  }
  return sections
}

/** Stands by everything that the checks ask about, by keyboard. */
export async function confirmByKeyboard(page: Page): Promise<number> {
  const asked = page
    .getByRole('list', { name: '检查结果' })
    .getByRole('button', { name: '已核实', exact: true })
  const questions = await asked.count()
  for (let left = questions; left > 0; left -= 1) {
    await asked.first().focus()
    await page.keyboard.press('Enter')
    await asked.nth(left - 1).waitFor({ state: 'detached' })
  }
  return questions
}
