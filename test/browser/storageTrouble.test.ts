import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { startBrowser } from '../tools/browser'
import { OfficialsDesk } from './officialsDesk'

const LABEL = '受理公开申请件数'

let browser: Browser
let desk: OfficialsDesk
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())
beforeEach(async () => {
  desk = await OfficialsDesk.open(browser, inject('address'))
  await desk.page.addInitScript(() => {
    const asked: string[] = []
    Object.assign(window, { asked })
    navigator.storage.persist = () => {
      asked.push('persist')
      return Promise.reject(new DOMException('refused', 'NotAllowedError'))
    }
  })
  await desk.page.reload()
})
afterEach(() => desk.close())

const state = () => desk.page.getByRole('status', { name: '保存状态' })
const asked = (): Promise<string[]> =>
  desk.page.evaluate(() => (window as unknown as { asked: string[] }).asked)

test('the browser is asked to keep the drafts once something is stored, and its refusal hinders nothing', async () => {
  expect(await asked()).toEqual([])
  await desk.newReport('和平区', '2025')
  await desk.saved()
  await desk.fillIn({ [LABEL]: '63' })
  await desk.saved()
  expect(await asked()).toEqual(['persist'])
})

test.each([
  ['a connection that is dead', 'InvalidStateError', 'the connection is closing', '没有保存成功'],
  ['a full disk under another name', 'UnknownError', 'IO error: FILE_ERROR_NO_SPACE', '磁盘已满'],
  ['blobs that are not written', 'DataError', 'Failed to write blobs (IOError)', '没有保存成功'],
])(
  '%s: the text stays, 未保存 and why, a file in one click, and saving goes on by itself',
  async (...trouble) => {
    const [, name, message, why] = trouble
    const { page } = desk
    await desk.newReport('和平区', '2025')
    await desk.saved()
    await page.evaluate(
      ([errorName, text]) => {
        const { put } = IDBObjectStore.prototype
        const { open } = IDBFactory.prototype
        const fail = (): never => {
          throw new DOMException(text, errorName)
        }
        IDBObjectStore.prototype.put = fail
        IDBFactory.prototype.open = fail
        Object.assign(window, {
          mend: () => {
            IDBObjectStore.prototype.put = put
            IDBFactory.prototype.open = open
          },
        })
      },
      [name, message] as const,
    )
    await desk.fillIn({ [LABEL]: '63' })
    await state().filter({ hasText: '未保存' }).waitFor()
    const told = page.getByRole('alert').filter({ hasText: why })
    await told.waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      told.getByRole('button', { name: '备份成文件' }).click(),
    ])
    expect(readFileSync(await file.path(), 'utf8')).toContain('63')
    expect(await desk.figure(LABEL).first().inputValue()).toBe('63')
    await page.evaluate(() => (window as unknown as { mend(): void }).mend())
    await desk.saved()
    await page.reload()
    await desk.figure(LABEL).first().waitFor()
    expect(await desk.figure(LABEL).first().inputValue()).toBe('63')
  },
)
