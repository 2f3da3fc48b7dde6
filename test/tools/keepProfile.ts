import { writeFileSync } from 'node:fs'
import { OfficialsDesk } from '../browser/officialsDesk'
import { startBrowser } from './browser'
import { profileOf } from './storedProfile/storedProfile'

/*
 * Writes what a build of the editor stores, for the tests of later ones:
 * `npx tsx test/tools/keepProfile.ts http://127.0.0.1:4173/ test/fixtures/stored/profile.json`
 */
async function keep(address: string, file: string): Promise<void> {
  const browser = await startBrowser()
  const desk = await OfficialsDesk.open(browser, address)
  const { page } = desk
  const shelf = async (): Promise<void> => {
    await desk.saved()
    await page.goto(address)
    await page.getByRole('button', { name: '新建报告' }).first().waitFor()
  }

  await desk.newReport('和平区', '2025')
  await desk.fillIn({ 受理公开申请件数: '3100', 受理诉求件数: '7436' })
  await desk.text('（二）依申请公开情况').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('另写的一句。')
  await desk.saved()
  await page.getByRole('button', { name: '历史版本' }).click()
  const history = page.getByRole('dialog', { name: '历史版本' })
  await history.getByRole('textbox', { name: '版本名称' }).fill('送审稿')
  await history.getByRole('button', { name: '存一个版本' }).click()
  await history.getByText('已存为版本“送审稿”').waitFor()
  await page.keyboard.press('Escape')
  await history.waitFor({ state: 'detached' })
  await desk.fillIn({ 受理公开申请件数: '3119' })
  await shelf()

  await desk.newReport('淮安市人民政府', '2024', '政府信息公开工作年度报告')
  await desk.fillIn({ '一、本年新收政府信息公开申请数量 自然人': '108' })
  await shelf()

  await desk.newReport('铁西区', '2025')
  await shelf()
  const line = page.getByRole('listitem').filter({ hasText: '铁西区2025年度信息公开政务工作总结报告' })
  await line.getByRole('button', { name: '删除', exact: true }).click()
  await page.getByRole('button', { name: '撤销' }).waitFor()

  // the replicas follow a save by a few seconds
  await page.waitForFunction(() => {
    const notes = Object.keys(localStorage).filter((key) => key.startsWith('nianbao-known:'))
    const known = notes.map(
      (key) => JSON.parse(localStorage.getItem(key) ?? '{}') as { rev: number; copied: number },
    )
    return known.length === 3 && known.every(({ rev, copied }) => rev === copied)
  })
  // esbuild, with which this tool runs, keeps the names of functions by a helper that the page does not have
  await page.evaluate('globalThis.__name = (one) => one')
  writeFileSync(file, `${JSON.stringify(await profileOf(page))}\n`)
  await browser.close()
}

const [, , address = '', file = ''] = process.argv
await keep(address, file)
