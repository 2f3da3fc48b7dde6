import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { startProfile } from '../tools/browser'
import { databaseFolder } from '../tools/damages'
import { OfficialsDesk } from './officialsDesk'

const LABEL = '受理公开申请件数'
const TITLE = '和平区2025年度信息公开政务工作总结报告'

const profile = mkdtempSync(join(tmpdir(), 'nianbao-profile-'))
afterAll(() => rmSync(profile, { recursive: true }))

async function start<Answer>(work: (desk: OfficialsDesk) => Promise<Answer>): Promise<Answer> {
  const context = await startProfile(profile)
  const desk = new OfficialsDesk(await context.newPage(), inject('address'))
  await desk.page.goto(inject('address'))
  try {
    return await work(desk)
  } finally {
    await desk.close()
  }
}

/** What a power cut leaves at the end of a file: its length was noted, what it holds there was not. */
function leaveZeros(): void {
  const folder = databaseFolder(profile)
  const logs = readdirSync(folder).filter((name) => name.endsWith('.log'))
  expect(logs).not.toEqual([])
  for (const log of logs) appendFileSync(join(folder, log), new Uint8Array(200))
}

test('what is saved after a power cut is there at the next start, and needs no second copy', async () => {
  await start(async (desk) => {
    await desk.newReport('和平区', '2025')
    await desk.fillIn({ [LABEL]: '62' })
    await desk.saved()
  })
  leaveZeros()
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
})
