import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())

const titleOf = (unit: string): string => `${unit}2025年度信息公开政务工作总结报告`

/** A shelf with a report of each unit. */
async function shelfWith(...units: string[]): Promise<OfficialsDesk> {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  for (const unit of units) {
    await desk.newReport(unit, '2025')
    await desk.page.goto(`${desk.address}#/`)
    await desk.page.getByRole('link', { name: titleOf(unit), exact: true }).waitFor()
  }
  return desk
}

async function backUpAll({ page }: OfficialsDesk): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '备份全部' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^年报编辑器全部报告（2 份）-备份-\d{8}-\d{4}\.json$/u)
  return download.path()
}

test('all reports leave in one file, which tells what it holds, and come back on another machine', async () => {
  const here = await shelfWith('和平区', '沈河区')
  const file = await backUpAll(here)
  await here.page.getByText('2 份报告已存成文件').waitFor()
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'))
  expect(json).toMatchObject({ format: 'nianbao-backup', version: 1, writtenBy: '年报编辑器' })
  await here.page.getByText('上次备份：').waitFor()

  // the same machine: one report was changed since
  await here.page.getByRole('link', { name: titleOf('和平区'), exact: true }).click()
  await here.fillIn({ 政务公开日: '5.15' })
  await here.saved()
  await here.page.goto(`${here.address}#/`)
  await here.page.getByLabel('备份文件').setInputFiles(file)
  const dialog = here.page.getByRole('dialog', { name: '恢复备份' })
  const line = (unit: string) => dialog.getByRole('listitem').filter({ hasText: titleOf(unit) })
  await line('和平区').getByText('已有，内容不同').waitFor()
  await line('沈河区').getByText('已有，内容相同').waitFor()
  expect(await line('和平区').getByRole('checkbox').isChecked()).toBe(true)
  expect(await line('沈河区').getByRole('checkbox').isChecked()).toBe(false)
  await dialog.getByRole('button', { name: '恢复 1 份' }).click()
  await here.page.getByText('副本 2').waitFor()
  expect(await here.page.getByRole('link', { name: titleOf('和平区'), exact: true }).count()).toBe(2)

  const there = await OfficialsDesk.open(browser, inject('address'))
  await there.page.getByLabel('备份文件').setInputFiles(file)
  await there.page.getByRole('button', { name: '恢复 2 份' }).click()
  for (const unit of ['和平区', '沈河区'])
    await there.page.getByRole('link', { name: titleOf(unit), exact: true }).waitFor()
  await there.close()
  await here.close()
})

test('a report with bold words is read back without a doubt, and is known for the one that is here', async () => {
  const desk = await shelfWith('和平区')
  const { page } = desk
  await page.getByRole('link', { name: titleOf('和平区'), exact: true }).click()
  await desk.text('一、总体公开情况').click()
  await page.keyboard.press('Control+b')
  await page.keyboard.type('重点')
  await desk.saved()
  expect(await desk.text('一、总体公开情况').locator('strong').textContent()).toContain('重点')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '备份', exact: true }).click(),
  ])
  await page.goto(`${desk.address}#/`)
  await page.getByLabel('备份文件').setInputFiles(await download.path())
  const dialog = page.getByRole('dialog', { name: '恢复备份' })
  await dialog.getByText('已有，内容相同').waitFor()
  expect(await dialog.getByText('文件可能被改动过').count()).toBe(0)
  await desk.close()
})

test('a file that is none says why and changes nothing', async () => {
  const desk = await shelfWith('和平区')
  const { page } = desk
  const give = (name: string, content: Buffer): Promise<void> =>
    page.getByLabel('备份文件').setInputFiles({ name, mimeType: 'application/json', buffer: content })
  await give('空.json', Buffer.from(''))
  await page.getByText('文件是空的').waitFor()
  await give('半个.json', Buffer.from('{"format":"nianbao-backup","version":1,"reports":[{'))
  await page.getByText('备份文件不完整').waitFor()
  await give('别的.json', Buffer.from('{"type":"excalidraw"}'))
  await page.getByText('这不是年报编辑器的备份文件').waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await page.getByRole('main').getByRole('listitem').count()).toBe(1)
  await desk.close()
})

/** A desk whose system offers one file, which the browser lets be written or not as `localStorage` says. */
async function deskWithFile(): Promise<{ desk: OfficialsDesk; written: () => Promise<string[]> }> {
  const context = await browser.newContext()
  await context.addInitScript(() => {
    // a real file of the browser's own, in place of the dialog of the system
    Object.assign(window, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle('auto.json', { create: true }),
    })
    const { createWritable } = FileSystemFileHandle.prototype
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission: () => Promise.resolve(localStorage.getItem('test-permission') ?? 'granted'),
      requestPermission() {
        localStorage.removeItem('test-permission')
        return Promise.resolve('granted')
      },
      createWritable(this: FileSystemFileHandle) {
        const trouble = localStorage.getItem('test-trouble')
        if (trouble) return Promise.reject(new DOMException('no', trouble))
        return createWritable.call(this)
      },
    })
  })
  const desk = await OfficialsDesk.at(context, inject('address'))
  const written = (): Promise<string[]> =>
    desk.page.evaluate(async () => {
      const file = await (await navigator.storage.getDirectory()).getFileHandle('auto.json')
      const { titles }: { titles?: string[] } = JSON.parse((await (await file.getFile()).text()) || '{}')
      return titles ?? []
    })
  return { desk, written }
}

/** A report open on the desk, and the file chosen before that is empty now. */
async function reportAndFile(): Promise<Awaited<ReturnType<typeof deskWithFile>>> {
  const { desk, written } = await deskWithFile()
  const { page } = desk
  await desk.newReport('和平区', '2025')
  await page.goto(`${desk.address}#/`)
  await page.getByRole('button', { name: '自动备份到文件' }).click()
  await page.getByText('已写入“auto.json”').waitFor()
  await page.getByRole('link', { name: titleOf('和平区'), exact: true }).click()
  await page.getByRole('region', { name: '基本信息' }).waitFor()
  await page.evaluate(async () => {
    const file = await (await navigator.storage.getDirectory()).getFileHandle('auto.json')
    const stream = await file.createWritable()
    await stream.close()
  })
  expect(await written()).toEqual([])
  return { desk, written }
}

test('a file that was chosen once is written when the reports change, also after a reload', async () => {
  const { desk, written } = await deskWithFile()
  const { page } = desk
  await desk.newReport('和平区', '2025')
  await page.goto(`${desk.address}#/`)
  await page.getByRole('button', { name: '自动备份到文件' }).click()
  await page.getByText('已写入“auto.json”').waitFor()
  expect(await written()).toEqual([titleOf('和平区')])
  await desk.newReport('沈河区', '2025')
  await page.goto(desk.address)
  await page.reload()
  await page.getByRole('status', { name: '自动备份' }).getByText('已写入').waitFor()
  expect(await written()).toHaveLength(2)
  await page.getByRole('button', { name: '停用' }).click()
  await page.getByRole('button', { name: '自动备份到文件' }).waitFor()
  await desk.close()
})

/** Loads the desk anew and presses a key: what is not needed for the first one comes after it. */
async function openAnew({ page }: OfficialsDesk): Promise<void> {
  await page.reload()
  await page.getByRole('region', { name: '基本信息' }).waitFor()
  await page.keyboard.press('Shift')
}

test('who begins on the desk has the file written too', async () => {
  const { desk, written } = await reportAndFile()
  await openAnew(desk)
  await expect.poll(written, { timeout: 30_000 }).toEqual([titleOf('和平区')])
  await desk.close()
})

test('on the desk it is said that the file fell asleep, and one click wakes it', async () => {
  const { desk, written } = await reportAndFile()
  const { page } = desk
  await page.evaluate(() => localStorage.setItem('test-permission', 'prompt'))
  await openAnew(desk)
  const state = page.getByRole('status', { name: '自动备份' })
  await state.getByText('自动备份“auto.json”已暂停').waitFor()
  expect(await written()).toEqual([])
  await state.getByRole('button', { name: '继续写入' }).click()
  await expect.poll(written, { timeout: 30_000 }).toEqual([titleOf('和平区')])
  await state.waitFor({ state: 'detached' })
  await desk.close()
})

test.each([
  ['QuotaExceededError', '磁盘已满'],
  ['NotFoundError', '找不到文件或读不出来'],
])('on the desk it is said why the file was not written: %s', async (trouble, words) => {
  const { desk, written } = await reportAndFile()
  const { page } = desk
  await page.evaluate((name) => localStorage.setItem('test-trouble', name), trouble)
  await openAnew(desk)
  const state = page.getByRole('status', { name: '自动备份' })
  await state.getByText(words).waitFor()
  await page.evaluate(() => localStorage.removeItem('test-trouble'))
  await state.getByRole('button', { name: '再试' }).click()
  await expect.poll(written, { timeout: 30_000 }).toEqual([titleOf('和平区')])
  await desk.close()
})

test('who lives on the desk is reminded of a backup that is due, and makes it there', async () => {
  const { desk } = await reportAndFile()
  const { page } = desk
  await page.evaluate(() => {
    const open = indexedDB.open('nianbao')
    return new Promise<void>((resolve) =>
      open.addEventListener('success', () => {
        const work = open.result.transaction('settings', 'readwrite')
        const days = [20260105, 20260106, 20260107]
        work.objectStore('settings').put({ key: 'backup', at: null, revs: { other: 1 }, seen: 0, days })
        work.objectStore('settings').delete('file')
        work.addEventListener('complete', () => {
          open.result.close()
          resolve()
        })
      }),
    )
  })
  await desk.fillIn({ 政务公开日: '5.15' })
  await desk.saved()
  await openAnew(desk)
  const reminder = page.getByRole('status', { name: '备份提醒' })
  await reminder.getByText('还没有备份过，1 份报告有不少改动。').waitFor()
  // the same look finds that the browser has forgotten the file
  await page.getByText('自动备份的文件“auto.json”要重新选择').first().waitFor()
  const download = page.waitForEvent('download')
  await reminder.getByRole('button', { name: '现在备份全部' }).click()
  await download
  await reminder.waitFor({ state: 'detached' })
  await desk.close()
})
