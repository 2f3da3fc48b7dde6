import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { BrowserContext, Page } from 'playwright-core'
import { OfficialsDesk } from '../browser/officialsDesk'
import { withText } from '../../src/report/draft/draft'
import type { ProseBlock } from '../../src/report/text/prose'
import type { Report } from '../../src/report/report'
import { completeReport } from '../fixtures/completeReport'
import { startProfile } from './browser'
import { type Damage, databaseFolder } from './damages'
import { findBrowser } from './findBrowser'
import { seeded } from './hostile/mutations'
import { PLAIN_HOST, PLAIN_HOST_FLAG } from './plainHost'
import { takeIn } from './takeIn'

/** What came of a damage: what was written before, what the shelf has after, and what is said. */
export interface DamageResult {
  /** By title, the sections as a draft file has them. */
  before: ReadonlyMap<string, unknown>
  after: ReadonlyMap<string, unknown>
  /** What 备份全部 puts into its file. */
  all: readonly { title: string; sections: unknown }[]
  /** All that the shelf says about it. */
  said: string
  /** How often a start showed a shelf without drafts. */
  emptyStarts: number
}

/** What is not as it is to be after a damage, [] when all is. */
export function faultsAfter(
  { outcome }: Damage,
  { before, after, all, said, emptyStarts }: DamageResult,
): string[] {
  const faults: string[] = []
  if (before.size !== 2) faults.push(`${before.size} reports were written`)
  for (const [title, sections] of before) {
    if (!isDeepStrictEqual(after.get(title), sections)) faults.push(`${title} is not back whole`)
    // “现在就可以先备份” holds, whatever the shelf is read from
    const plain = title.replace(/ 2$/u, '')
    if (!all.some((one) => one.title === plain && isDeepStrictEqual(one.sections, sections)))
      faults.push(`${title} is not whole in 备份全部`)
  }
  if (emptyStarts) faults.push('the shelf was empty')
  if (!SAID[outcome].test(said)) faults.push(`said: ${said}`)
  return faults
}

const SAID = {
  restored: /已从第二份副本恢复 2 份报告/u,
  newer: /只有较旧的内容，已从第二份副本恢复/u,
  mended: /损坏或丢失，已从第二份副本恢复/u,
  shut: /数据库现在打不开/u,
}

/** The same origin by the name of an office's server over plain http: without slots. */
export const plainHttp = (address: string): { address: string; flags: string[] } => ({
  address: `http://${PLAIN_HOST}:${new URL(address).port}/`,
  flags: [PLAIN_HOST_FLAG],
})

const MARK = '这是最后写下的一句'

/**
 * Writes two reports in a profile of its own, damages their database, starts again and looks.
 * @param browser the path of the browser
 */
export async function tryDamage(
  damage: Damage,
  address: string,
  flags: readonly string[] = [],
  browser = findBrowser(),
): Promise<DamageResult> {
  const profile = mkdtempSync(join(tmpdir(), 'nianbao-profile-'))
  try {
    const before = await inProfile({ profile, flags, browser }, address, async (desk) => {
      await desk.page.goto(address)
      await desk.newReport('和平区', '2025')
      await desk.fillIn({ 受理公开申请件数: '63' })
      await desk.page.getByRole('link', { name: '‹ 报告' }).click()
      await writeSecond(desk, damage)
      const written = await sectionsOf(desk.page, address)
      await copied(desk.page)
      await damage.live?.(desk.page)
      return written
    })
    damage.files?.(databaseFolder(profile))
    return await inProfile({ profile, flags, browser }, address, async (desk, context) => {
      if (damage.script) await context.addInitScript(damage.script)
      await desk.page.goto(address)
      const shown = desk.page.getByRole('heading', { name: /全部报告|还没有报告/u })
      await shown.waitFor()
      const emptyStarts = (await shown.textContent())?.includes('还没有报告') ? 1 : 0
      const all = await allIn(desk.page)
      const after = await sectionsOf(desk.page, address)
      return { before, after, all, said: await notices(desk.page), emptyStarts }
    })
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

async function writeSecond(desk: OfficialsDesk, { long }: Damage): Promise<void> {
  if (long) return takeIn(desk, longReport())
  await desk.newReport('沈河区', '2024')
  await desk.text('一、总体公开情况').focus()
  await desk.page.keyboard.type(MARK)
  await desk.saved()
  await desk.page.getByRole('link', { name: '‹ 报告' }).click()
}

/** A text of forty thousand characters in no order, which do not get fewer when they are packed. */
function longReport(): Report {
  const random = seeded(1)
  const sign = (): string => String.fromCharCode(0x4e00 + random() * 20_000)
  const lines = Array.from({ length: 100 }, () => Array.from({ length: 400 }, sign).join(''))
  const content = [...lines, MARK].map((text): ProseBlock => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }))
  const report = completeReport()
  return { ...report, draft: withText(report.draft, 'overview', { type: 'doc', content }) }
}

async function inProfile<Answer>(
  { profile, flags, browser }: { profile: string; flags: readonly string[]; browser: string },
  address: string,
  work: (desk: OfficialsDesk, context: BrowserContext) => Promise<Answer>,
): Promise<Answer> {
  const context = await startProfile(profile, flags, browser)
  const desk = new OfficialsDesk(await context.newPage(), address)
  try {
    return await work(desk, context)
  } finally {
    await desk.close()
  }
}

/** Resolves once both drafts are copied, the last sentence with them. */
async function copied(page: Page): Promise<void> {
  for (let tries = 0; !(await page.evaluate(isCopied, MARK)); tries += 1) {
    if (tries === 100) throw new Error('no replica was made')
    await page.waitForTimeout(100)
  }
}

/** In the page: looks into the slots, where there are any, else into localStorage. */
async function isCopied(mark: string): Promise<boolean> {
  const texts: string[] = []
  if (window.isSecureContext) {
    const place = await navigator.storage.getDirectory()
    const folder = await place.getDirectoryHandle('nianbao-copies').catch(() => null)
    for await (const file of folder?.values() ?? [])
      if (file instanceof FileSystemFileHandle) texts.push(await (await file.getFile()).text())
  } else texts.push(...Object.values(localStorage).map(String))
  const copies = texts.filter((text) => text.startsWith('nianbao-copy 1 '))
  const drafts = new Set(copies.map((text) => /"id":"([^"]+)"/u.exec(text)?.[1]))
  return drafts.size === 2 && copies.some((text) => text.includes(mark))
}

/** Every sentence that is told, each closed after it was read. */
async function notices(page: Page): Promise<string> {
  const told = await page.getByRole('alert').allTextContents()
  const close = page.getByRole('button', { name: '知道了' })
  while (await close.count()) {
    told.push(...(await page.getByRole('status').allTextContents()))
    await close.first().click()
  }
  return told.join('\n')
}

/** The sections of every draft on the shelf, from the file that 备份 makes of it; the second of a title as “title 2”. */
async function sectionsOf(page: Page, address: string): Promise<Map<string, unknown>> {
  if (page.url() !== address) await page.waitForURL((url) => url.hash === '' || url.hash === '#/')
  await page.getByRole('heading', { name: /全部报告/u }).waitFor()
  const found = new Map<string, unknown>()
  for (const line of await page.getByRole('list', { name: '报告' }).getByRole('listitem').all()) {
    const title = (await line.getByRole('link').textContent()) ?? ''
    const download = page.waitForEvent('download')
    await line.getByRole('button', { name: '备份' }).click()
    const file: { sections: unknown } = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
    found.set(found.has(title) ? `${title} 2` : title, file.sections)
  }
  return found
}

/** The reports in the file that 备份全部 makes. */
async function allIn(page: Page): Promise<DamageResult['all']> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '备份全部' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  const file: { reports: { title: string; draft: { sections: unknown } }[] } = JSON.parse(text)
  return file.reports.map(({ title, draft: { sections } }) => ({ title, sections }))
}
