import { draftFile } from '../../src/export/draftFile'
import type { Report } from '../../src/report/report'
import type { OfficialsDesk } from '../browser/officialsDesk'

/** Puts a report on the shelf that is open, as 从文件恢复 does. */
export async function takeIn({ page }: OfficialsDesk, report: Report): Promise<void> {
  const { name, text } = draftFile(report, new Date())
  await page
    .getByLabel('备份文件')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await page.getByRole('dialog', { name: '恢复备份' }).getByRole('button', { name: '恢复 1 份' }).click()
  await page.getByRole('status', { name: '提示' }).filter({ hasText: '已从文件' }).waitFor()
  await page.getByRole('status', { name: '提示' }).getByRole('button', { name: '关闭' }).click()
}
