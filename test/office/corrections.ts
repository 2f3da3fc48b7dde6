import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { OfficialsDesk } from '../browser/officialsDesk'
import { completeReport } from '../fixtures/completeReport'
import { takeIn } from '../tools/takeIn'
import { CORRECTOR, type Corrections, Soffice } from './soffice'

/** Of the complete summary: a number, a figure that stands twice, words of a sentence, and words that go. */
const CORRECTIONS: Corrections = [
  ['3268', '3270'],
  ['沈和', '沈平'],
  ['逐步制定', '年内制定完'],
  ['，个别单位有拖延心态', ''],
]

/**
 * Has LibreOffice correct the Word file of a report with tracked changes, and takes it back in the built editor: every change
 * is shown with who made it, and accepted the figures are the new ones wherever they stand. Returns how many changes there were.
 * @throws AssertionError
 */
export async function takenBackFromLibreOffice(browser: Browser, address: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-corrections-'))
  mkdirSync(folder, { recursive: true })
  try {
    const desk = await OfficialsDesk.open(browser, address)
    const { page } = desk
    await takeIn(desk, completeReport())
    await page.getByRole('link', { name: /和平区2025/u }).click()
    await desk.text('（二）改进情况').waitFor()
    await page.getByRole('button', { name: '导出其他格式' }).click()
    const arrives = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Word 文件' }).click()
    const word = join(folder, 'report.docx')
    await (await arrives).saveAs(word)

    const corrected = new Soffice(folder, CORRECTIONS).corrected(word)
    await page.getByRole('button', { name: '收回修改' }).click()
    await page.getByLabel('改过的文件').setInputFiles(corrected)
    const region = page.getByRole('region', { name: '收回的修改' })
    await region.getByText(`共 ${CORRECTIONS.length} 处改动`).waitFor()
    const items = await region.getByRole('listitem').allInnerTexts()
    for (const [before, after] of CORRECTIONS)
      assert.ok(
        items.some((item) => item.includes(before.slice(0, 2)) && item.includes(after.slice(0, 2))),
        `${before} → ${after} is not shown: ${items.join(' | ')}`,
      )
    for (const item of items) assert.match(item, new RegExp(`修订：${CORRECTOR} \\d{4}年`, 'u'))
    if (process.env['PICTURES'] !== undefined)
      await page.screenshot({ path: join(process.env['PICTURES'], 'corrections.png') })

    await page.getByRole('button', { name: '全部接受' }).click()
    await page.getByRole('button', { name: '完成' }).click()
    await page.getByText(`已收回 ${CORRECTIONS.length} 处修改`).waitFor()
    assert.equal(await desk.figure('门户网站主动公开政府信息数').first().inputValue(), '3270')
    assert.match(await desk.text('（二）改进情况').innerText(), /年内制定完/u)
    assert.doesNotMatch(await desk.text('（一）主要问题').innerText(), /拖延心态/u)
    // the figure stands twice in one section
    const inputs = page.locator('input').filter({ visible: true })
    const values = await inputs.evaluateAll((all) =>
      all.map((one) => (one instanceof HTMLInputElement ? one.value : '')),
    )
    assert.equal(values.filter((value) => value === '沈平').length >= 2, true, values.join())
    assert.equal(values.includes('沈和'), false)
    await desk.close()
    return items.length
  } finally {
    rmSync(folder, { recursive: true })
  }
}
