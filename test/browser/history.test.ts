import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'
import { seriousFaults } from './seriousFaults'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

/** A desk with a report whose first version is kept. */
async function deskWithReport(): Promise<OfficialsDesk> {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  await desk.newReport('和平区', '2025')
  return desk
}
const history = ({ page }: OfficialsDesk) => page.getByRole('dialog', { name: '历史版本' })
const list = (desk: OfficialsDesk) => history(desk).getByRole('navigation', { name: '历史版本' })

async function keepAs(desk: OfficialsDesk, name: string): Promise<void> {
  await desk.page.getByRole('button', { name: '历史版本' }).click()
  await history(desk).getByRole('textbox', { name: '版本名称' }).fill(name)
  await history(desk).getByRole('button', { name: '存一个版本' }).click()
  await history(desk).getByText(`已存为版本“${name}”`).waitFor()
}

test('a named version is compared with now, restored, and the restoring is undone', async () => {
  const desk = await deskWithReport()
  const { page } = desk
  await desk.fillIn({ 受理公开申请件数: '3100', 受理诉求件数: '7436' })
  await keepAs(desk, '送审稿')
  await page.keyboard.press('Escape')
  await history(desk).waitFor({ state: 'detached' })

  await desk.fillIn({ 受理公开申请件数: '3119' })
  await desk.text('（二）依申请公开情况').click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('Control+Home')
  // the text hears of the moved caret by an event of the document, a moment after the key
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  await page.keyboard.type('新写的一段。')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '历史版本' }).click()
  await list(desk).getByText('受理公开申请件数 3100 → 3119').waitFor()
  const section = history(desk).getByRole('region', { name: '（二）依申请公开情况' })
  expect(await section.getByRole('row', { name: '受理公开申请件数' }).innerText()).toMatch(/3100\s+3119/u)
  expect(await section.locator('ins').allInnerTexts()).toEqual(
    expect.arrayContaining(['新写的一段。', '3119']),
  )

  await history(desk).getByRole('button', { name: '恢复到这个版本' }).click()
  await page.getByText('已恢复到“送审稿”').waitFor()
  expect(await desk.figure('受理公开申请件数').first().inputValue()).toBe('3100')
  expect(await desk.text('（二）依申请公开情况').innerText()).not.toContain('新写的一段')
  await page.keyboard.press('Control+z')
  expect(await desk.figure('受理公开申请件数').first().inputValue()).toBe('3119')
  expect(await desk.text('（二）依申请公开情况').innerText()).toContain('新写的一段')

  // what stood before is a version of its own, also after a reload
  await desk.saved()
  await page.reload()
  await page.getByRole('button', { name: '历史版本' }).click()
  await list(desk).getByRole('button', { name: '恢复版本前' }).waitFor()
  await list(desk).getByRole('button', { name: '送审稿' }).waitFor()
  await desk.close()
})

test('the list is read and gone through by keyboard, and the screen has no serious fault for assistive technology', async () => {
  const desk = await deskWithReport()
  const { page } = desk
  await desk.fillIn({ 受理公开申请件数: '1' })
  await keepAs(desk, '甲')
  await page.keyboard.press('Escape')
  await desk.fillIn({ 受理公开申请件数: '2' })
  await keepAs(desk, '乙')
  await page.keyboard.press('Escape')
  await desk.fillIn({ 受理公开申请件数: '3' })
  const button = page.getByRole('button', { name: '历史版本' })
  await button.focus()
  await page.keyboard.press('Enter')
  const entry = (name: string) => list(desk).getByRole('button', { name })
  await entry('乙').waitFor()
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('乙'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await entry('甲').getAttribute('aria-current')).toBe('true')
  await history(desk).getByRole('heading', { name: '“甲”' }).waitFor()
  await history(desk).getByText('1 → 3').first().waitFor()
  await history(desk).getByRole('button', { name: '与前一版比' }).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await history(desk).waitFor({ state: 'detached' })
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
  await desk.close()
})

test('versions are kept by themselves: some seconds after opening, and before an export', async () => {
  const context = await browser.newContext({ acceptDownloads: true })
  const desk = await OfficialsDesk.at(context, inject('address'))
  const { page } = desk
  await page.clock.install()
  await desk.newReport('和平区', '2025')
  await page.clock.runFor(6000)
  await desk.fillIn({ 受理公开申请件数: '3100' })
  await page.getByRole('button', { name: '导出 PDF' }).click()
  await page.getByRole('dialog', { name: '导出 PDF' }).getByRole('button', { name: '返回补全' }).click()
  await desk.fillIn({ 受理公开申请件数: '3119' })
  await page.clock.runFor(11 * 60 * 1000)
  await desk.fillIn({ 受理诉求件数: '7436' })
  // the last is kept in an idle moment, which may come after the list was read
  const kept = async (): Promise<string> => {
    await page.getByRole('button', { name: '历史版本' }).click()
    await list(desk).getByRole('button', { name: '打开时' }).waitFor()
    const causes = await list(desk).getByRole('button').allTextContents()
    await page.keyboard.press('Escape')
    return causes.join(' ')
  }
  await expect.poll(kept).toContain('编写中')
  expect(await kept()).toContain('导出前')
  await desk.close()
})

test('a named version comes back from the replica with the report', async () => {
  const desk = await deskWithReport()
  const { page } = desk
  await desk.fillIn({ 受理公开申请件数: '3100' })
  await desk.saved()
  await keepAs(desk, '送审稿')
  const copied = (): Promise<boolean> =>
    page.evaluate(async () => {
      const place = await navigator.storage.getDirectory()
      const folder = await place.getDirectoryHandle('nianbao-copies').catch(() => null)
      for await (const file of folder?.values() ?? [])
        if (file instanceof FileSystemFileHandle && (await (await file.getFile()).text()).includes('送审稿'))
          return true
      return false
    })
  await expect.poll(copied, { timeout: 30_000 }).toBe(true)
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await page.reload()
  await page.getByText('历史版本只取回了起过名字的 1 个').waitFor()
  await page.getByRole('button', { name: '知道了' }).click()
  await page.getByRole('button', { name: '历史版本' }).click()
  await list(desk).getByRole('button', { name: '送审稿' }).waitFor()
  await desk.close()
})
