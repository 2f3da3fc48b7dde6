import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import profile from '../fixtures/stored/profile.json'
import { startBrowser } from '../tools/browser'
import { putProfile, type StoredProfile } from '../tools/storedProfile/storedProfile'
import { OfficialsDesk } from './officialsDesk'

/** The profile was written by the editor as it was before its storage was sorted into rooms, on the day before. */
const DAY_AFTER = new Date('2026-11-30T09:00:00+08:00')
const SUMMARY = '和平区2025年度信息公开政务工作总结报告'
const LAW = '淮安市人民政府2024年政府信息公开工作年度报告'
const REMOVED = '铁西区2025年度信息公开政务工作总结报告'
const RECEIVED = '受理公开申请件数'

let browser: Browser
let desk: OfficialsDesk
beforeAll(async () => (browser = await startBrowser()))
afterAll(() => browser.close())
beforeEach(async () => {
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' })
  await context.clock.setFixedTime(DAY_AFTER)
  // a page of the same site that is not the editor
  await context.route('**/plain.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>plain</title>' }),
  )
  const plain = await context.newPage()
  await plain.goto(`${inject('address')}plain.html`)
  await putProfile(plain, profile satisfies StoredProfile)
  await plain.close()
  desk = await OfficialsDesk.at(context, 'about:blank')
})
afterEach(() => desk.close())

const open = (): Promise<unknown> => desk.page.goto(inject('address'))
const report = (title: string) => desk.page.getByRole('link', { name: title })
async function openReport(title: string): Promise<void> {
  await report(title).click()
  await desk.page.getByRole('region', { name: '基本信息' }).waitFor()
}

test('drafts, the bin and kept versions of an earlier program are there unchanged', async () => {
  await open()
  await report(SUMMARY).waitFor()
  await report(LAW).waitFor()
  expect(await report(REMOVED).count()).toBe(0)
  await desk.page.getByRole('button', { name: '回收站' }).click()
  await desk.page.getByRole('region', { name: '回收站' }).getByText(REMOVED).waitFor()

  await openReport(LAW)
  expect(await desk.figure('一、本年新收政府信息公开申请数量 自然人').last().inputValue()).toBe('108')
  await open()
  await openReport(SUMMARY)
  expect(await desk.figure(RECEIVED).first().inputValue()).toBe('3119')
  expect(await desk.text('（二）依申请公开情况').innerText()).toContain('另写的一句。')

  await desk.page.getByRole('button', { name: '历史版本' }).click()
  const history = desk.page.getByRole('dialog', { name: '历史版本' })
  await history.getByRole('navigation', { name: '历史版本' }).getByText('送审稿').first().click()
  await history.getByRole('button', { name: '恢复到这个版本' }).click()
  await desk.page.getByText('已恢复到“送审稿”').waitFor()
  expect(await desk.figure(RECEIVED).first().inputValue()).toBe('3100')
  await desk.saved()
})

test('what an earlier program copied outside the database brings the drafts back', async () => {
  await desk.page.goto(`${inject('address')}plain.html`)
  await desk.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('nianbao')
        request.addEventListener('success', resolve)
        request.addEventListener('error', reject)
      }),
  )
  await open()
  await desk.page.getByText('浏览器里的数据库丢失了内容，已从第二份副本恢复 2 份报告').waitFor()
  await openReport(SUMMARY)
  expect(await desk.figure(RECEIVED).first().inputValue()).toBe('3119')
  expect(await desk.text('（二）依申请公开情况').innerText()).toContain('另写的一句。')
})
