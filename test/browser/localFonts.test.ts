import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startWithFolder } from '../tools/browser'
import { pdfFonts, pdfText } from '../tools/pdf'
import { provePdf } from '../tools/proof/provePdf'
import { OfficialsDesk } from './officialsDesk'

let browser: Browser
let folder: string
let stop: () => Promise<void>
beforeAll(async () => ({ browser, folder, stop } = await startWithFolder()))
afterAll(() => stop())

/** A face that the computer has, by its names: in truth one of the editor's, with the licence `fsType`. */
interface Installed {
  fullName: string
  postscriptName: string
  of: string
  fsType?: number
}

/** In the page: the computer's faces, which the test browser would not be allowed to read. */
function install(faces: readonly Installed[]): void {
  Reflect.set(window, 'queryLocalFonts', () =>
    Promise.resolve(
      faces.map(({ fullName, postscriptName, of, fsType }) => ({
        fullName,
        postscriptName,
        family: fullName,
        style: 'Regular',
        blob: async () => {
          const { body } = await fetch(`fonts/${of}.ttf.gzip`)
          if (!body) throw new Error('no face')
          const bytes = await new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
          const view = new DataView(bytes)
          for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16)
            if (view.getUint32(at) === 0x4f532f32 && fsType !== undefined)
              view.setUint16(view.getUint32(at + 8) + 8, fsType)
          return new Blob([bytes])
        },
      })),
    ),
  )
}

async function deskWith(faces: readonly Installed[] | null): Promise<OfficialsDesk> {
  const desk = await OfficialsDesk.open(browser, inject('address'))
  if (faces) await desk.page.evaluate(install, faces)
  await desk.newReport('和平区', '2025')
  return desk
}

async function exported({ page }: OfficialsDesk, name: string): Promise<string> {
  const arrives = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: '导出草稿' }).click()
  const file = join(folder, name)
  await (await arrives).saveAs(file)
  return file
}

const bare = (text: string): string => text.replaceAll(' ', '')

const BIAOSONG = { fullName: '方正小标宋简体', postscriptName: 'FZXBSJW--GB1-0', of: 'heiti' }
const FANGSONG = { fullName: '仿宋_GB2312', postscriptName: 'FangSong_GB2312', of: 'songti' }

test('Chinese characters are set in the computer’s faces, on the same lines and pages', async () => {
  const desk = await deskWith([BIAOSONG, FANGSONG, { ...FANGSONG, fullName: '黑体', fsType: 2 }])
  const { page } = desk
  await page.getByRole('button', { name: '导出 PDF' }).click()
  const own = await exported(desk, 'own.pdf')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '导出 PDF' }).click()
  const dialog = page.getByRole('dialog', { name: '导出 PDF' })
  await dialog.getByRole('checkbox', { name: '汉字用本机字体' }).check()
  await expect
    .poll(() => dialog.getByRole('listitem').filter({ hasText: '：' }).allInnerTexts())
    .toEqual(
      expect.arrayContaining([
        '标题：方正小标宋简体',
        '正文：仿宋_GB2312',
        '一级标题：黑体的授权不许嵌入文件，仍用自带字体。',
        '二级标题：本机没有合用的字体，仍用自带字体。',
      ]),
    )
  const local = await exported(desk, 'local.pdf')
  provePdf(readFileSync(local))
  // line by line; poppler may see a blank where the face changes on a stretched line
  expect(pdfText(local).map(bare)).toEqual(pdfText(own).map(bare))
  const names = pdfFonts(local).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['FZXBSJW--GB1-0', 'FangSong_GB2312', 'NBHeiTi', 'NBKaiTi']))
  // digits and marks of the text stay the editor's
  expect(names).toContain('NBFangSong')
  expect(pdfFonts(own).map(({ name }) => name)).not.toContain('FangSong_GB2312')

  // taken back, the next file is as the first
  await dialog.getByRole('checkbox', { name: '汉字用本机字体' }).uncheck()
  const arrives = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '重新导出' }).click()
  await (await arrives).saveAs(local)
  expect(readFileSync(local).equals(readFileSync(own))).toBe(true)
  await desk.sound()
  await desk.close()
})

test('a browser that does not allow it says so, and one that cannot offers nothing', async () => {
  const desk = await deskWith([])
  const { page } = desk
  await page.getByRole('button', { name: '导出 PDF' }).click()
  const box = page.getByRole('checkbox', { name: '汉字用本机字体' })
  await box.check({ force: true }).catch(() => {})
  await page.getByText('浏览器没有允许读取本机字体，仍用自带字体。').waitFor()
  expect(await box.isChecked()).toBe(false)
  await page.keyboard.press('Escape')
  await page.evaluate(() => Reflect.set(window, 'queryLocalFonts', undefined))
  await page.getByRole('button', { name: '导出 PDF' }).click()
  await page.getByRole('checkbox', { name: '在 PDF 中附带可编辑数据' }).waitFor()
  expect(await box.count()).toBe(0)
  await desk.close()
})
