import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { wordFile } from '../../src/office/wordFile'
import { shownAt } from '../../src/report/report'
import { completeReport } from '../fixtures/completeReport'
import { commentsXml, deleted, r, zipOf } from '../fixtures/docx'
import { startBrowser } from '../tools/browser'
import { takeIn } from '../tools/takeIn'
import { partsOf } from '../unit/office/parts'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const report = completeReport()
const RECEIVED = shownAt(report, 'requestsReceived')
const by = (author: string): string => `w:id="1" w:author="${author}" w:date="2026-01-20T09:00:00Z"`
const tracked = (before: string, after: string, author: string): string =>
  `<w:del ${by(author)}>${deleted(before)}</w:del><w:ins ${by(author)}>${r(after)}</w:ins>`

/** The control of a figure at its first place, with another value typed into it. */
const retyped = (xml: string, place: string, before: string, after: string): string =>
  xml.replace(
    new RegExp(
      `(<w:tag w:val="nb:${place}"/>(?:(?!<w:sdtContent>).)*<w:sdtContent>)<w:r>(?:(?!</w:r>).)*<w:t[^>]*>${before}</w:t></w:r>`,
      'su',
    ),
    (_, control: string) => control + tracked(before, after, '王局长'),
  )

/** The report's Word file as the leader sends it back: a number, a figure in one of its places, words, and a talk in the margin. */
function corrected(): Uint8Array {
  const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
  const noted = (id: number, author: string, text: string, paragraph: string): string =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2026-01-21T09:00:00Z"><w:p ${W14} w14:paraId="${paragraph}">${r(text)}</w:p></w:comment>`
  const parts = Object.fromEntries(partsOf(wordFile(report, { date: '2026-01-20' }).bytes))
  const before = parts['word/document.xml'] ?? ''
  const numbered = retyped(before, 'requestsReceived', RECEIVED, '3119')
  const contradicted = retyped(numbered, 'docCodePrefix', '沈和', '沈平')
  const document = contradicted.replace(
    /<w:r>(?:(?!<\/w:r>).)*?<w:t[^>]*>([^<]*)逐步制定([^<]*)<\/w:t><\/w:r>/su,
    (_, front: string, back: string) =>
      `<w:commentRangeStart w:id="0"/>${r(front)}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${tracked('逐步', '年内', '李科长')}${r(`制定${back}`)}`,
  )
  if (numbered === before || contradicted === numbered || document === contradicted)
    throw new RangeError('a correction was not made')
  return zipOf({
    ...parts,
    'word/document.xml': document,
    'word/comments.xml': commentsXml(
      noted(0, '王局长', '时间要写明', 'A0') + noted(2, '李科长', '已改为年内', 'A1'),
    ),
    'word/commentsExtended.xml':
      '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="A0" w15:done="0"/><w15:commentEx w15:paraId="A1" w15:paraIdParent="A0"/></w15:commentsEx>',
  })
}

test('a Word file with tracked changes and a talk in the margin is dropped on the report and taken back', async () => {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  const { page } = desk
  await takeIn(desk, report)
  await page.getByRole('link', { name: /和平区2025/u }).click()
  const improvements = desk.text('（二）改进情况')
  await improvements.waitFor()
  const words = await improvements.innerText()
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([Uint8Array.from(content)], '局长改.docx'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, Array.from(corrected()))

  const region = page.getByRole('region', { name: '收回的修改' })
  await region.getByText('共 3 处改动').waitFor()
  const item = (text: string) => region.getByRole('listitem').filter({ hasText: text })
  // under the heading of its section, with who made it
  expect(await region.getByRole('heading').allInnerTexts()).toContain('（二）改进情况')
  expect(await item('受理公开申请件数').innerText()).toMatch(/3119[^]*修订：王局长 2026年1月20日/u)
  expect(await item('年内').innerText()).toContain('李科长')
  // changed in one place only
  expect(await item('沈平').innerText()).toMatch(/别处还写着 沈和（\d 处），前后不一/u)
  // the talk, with the sentence that it is about
  const talk = await region.innerText()
  expect(talk).toMatch(
    /批注（王局长 2026年1月21日）：时间要写明\s+回复（李科长 2026年1月21日）：已改为年内\s+[^\n]*年内制定/u,
  )

  await item('受理公开申请件数').getByRole('button', { name: '接受', exact: true }).click()
  await item('沈平').getByRole('button', { name: '接受', exact: true }).click()
  await item('年内').getByRole('button', { name: '不接受' }).click()
  await region.getByText('已接受 2 处，不接受 1 处，还没决定 0 处').waitFor()
  await page.getByRole('button', { name: '完成', exact: true }).click()
  await page.getByText('已收回 2 处修改').waitFor()
  const values = (): Promise<string[]> =>
    page
      .locator('input')
      .evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? one.value : '')))
  expect(await desk.figure('受理公开申请件数').first().inputValue()).toBe('3119')
  expect((await values()).filter((value) => value === '沈平').length).toBeGreaterThanOrEqual(2)
  expect(await values()).not.toContain('沈和')
  expect(await improvements.innerText()).toBe(words)
  await page.getByRole('button', { name: '撤销' }).click()
  expect(await desk.figure('受理公开申请件数').first().inputValue()).toBe(RECEIVED)
  expect(await values()).not.toContain('沈平')
  await desk.close()
})
