import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { startProfile } from '../tools/browser'
import { databaseFolder } from '../tools/damages'
import { OfficialsDesk } from './officialsDesk'

const LABEL = '受理公开申请件数'
const TITLE = '和平区2025年度信息公开政务工作总结报告'

/** What a power cut leaves at the end of a file: its length was noted, what it holds there was not. */
function leaveZeros(profile: string): void {
  const folder = databaseFolder(profile)
  const logs = readdirSync(folder).filter((name) => name.endsWith('.log'))
  expect(logs).not.toEqual([])
  for (const log of logs) appendFileSync(join(folder, log), new Uint8Array(200))
}

/**
 * Saves, loses the power, starts and saves, starts again: what was saved behind the zeros that the cut left has to be there
 * at the third start, and not from the replica.
 */
export async function saveBehindZeros(address: string, browser: string): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'nianbao-profile-'))
  async function start(work: (desk: OfficialsDesk) => Promise<void>): Promise<void> {
    const context = await startProfile(profile, [], browser)
    const desk = new OfficialsDesk(await context.newPage(), address)
    await desk.page.goto(address)
    await work(desk).finally(() => desk.close())
  }
  try {
    await start(async (desk) => {
      await desk.newReport('和平区', '2025')
      await desk.fillIn({ [LABEL]: '62' })
      await desk.saved()
    })
    leaveZeros(profile)
    await start(async (desk) => {
      await desk.page.getByRole('link', { name: TITLE }).click()
      expect(await desk.figure(LABEL).first().inputValue()).toBe('62')
      await desk.fillIn({ [LABEL]: '63' })
      await desk.saved()
    })
    await start(async (desk) => {
      const { page } = desk
      await page.getByRole('heading', { name: /全部报告|还没有报告/u }).waitFor()
      expect(await page.getByText('第二份副本').count()).toBe(0)
      await page.getByRole('link', { name: TITLE }).click()
      expect(await desk.figure(LABEL).first().inputValue()).toBe('63')
    })
  } finally {
    rmSync(profile, { recursive: true })
  }
}
