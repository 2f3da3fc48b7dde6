import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { OfficialsDesk } from '../browser/officialsDesk'
import { completeReport, completeValues } from '../fixtures/completeReport'
import { huaianReport } from '../fixtures/huaianReport'
import { markOf } from '../../src/report/draft/draftContent'
import { newDraft, withText } from '../../src/report/draft/draft'
import { draftFile } from '../../src/export/draftFile'
import { withValues } from '../../src/report/report'
import { starterProse } from '../../src/report/text/starter'
import type { Report } from '../../src/report/report'
import { startBrowser } from './browser'
import { palettePng } from './palettePng'
import { serveBuilt } from './serveBuilt'
import { takeIn } from './takeIn'

/** `npm run screenshots`: the pictures of the README, taken anew from the built editor, on a machine with Chinese faces. */
const FOLDER = join(import.meta.dirname, '../pictures')
mkdirSync(FOLDER, { recursive: true })

const { template } = completeReport()
const inOrder = Object.entries(completeValues)

/** A report of which the first `count` figures are filled. */
function begun(district: string, year: string, count: number, changes: Record<string, string> = {}): Report {
  const values = { ...Object.fromEntries(inOrder.slice(0, count)), district, year, ...changes }
  return { template, draft: newDraft(template, 'draft', values) }
}

async function picture(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`)
  await page.mouse.move(0, 0)
  const png = palettePng(await page.screenshot({ animations: 'disabled', caret: 'initial' }))
  writeFileSync(path, png)
  console.log(`${(png.length / 1024).toFixed(0).padStart(4)} kB  ${path}`)
}

/** The hour at which the pictures are taken; so and so many hours before it when something was written. */
const hour = (before = 0): Date => new Date(2026, 0, 12, 14 - before, 32)

async function openDesk(browser: Browser, address: string, at = hour()): Promise<OfficialsDesk> {
  const desk = await OfficialsDesk.open(browser, address)
  await desk.page.clock.setSystemTime(at)
  return desk
}

/** Last year's report of another office, of which no form is known. */
const OTHER = `柳河县法律援助中心2024年工作总结
2024年，柳河县法律援助中心认真履行职责，维护群众合法权益。
一、案件办理情况
全年受理法律援助案件325件，其中民事案件300件、刑事案件25件，较上年增长12.5%；为受援人挽回经济损失486.2万元。
二、宣传情况
（一）进社区宣传。开展宣传xx场，发放资料xxxx份，解答咨询1280人次。
（二）媒体宣传。在门户网站发布信息48条，微信公众号发布信息36条。
三、存在的问题
基层站点力量不足，律师人数偏少。
四、下一步打算
继续扩大法律援助覆盖面，争取全年受理案件350件以上。`

async function recognised(browser: Browser, address: string): Promise<void> {
  const desk = await openDesk(browser, address)
  const { page } = desk
  await page.getByRole('button', { name: '从文件或网页开始' }).first().click()
  await desk.paste(page.getByRole('textbox', { name: '粘贴内容' }), { 'text/plain': OTHER })
  const look = page.getByRole('region', { name: '认出的内容' })
  await look.getByRole('button', { name: '法律援助案件 325', exact: true }).click()
  await picture(page, 'recognised')
  await desk.close()
}

async function shelf(browser: Browser, address: string): Promise<void> {
  const desk = await openDesk(browser, address)
  const drafts: [report: Report, hoursAgo: number][] = [
    [begun('和平区', '2024', 51), 8400],
    [begun('皇姑区', '2025', 51), 121],
    [begun('大东区', '2025', 9), 52],
    [begun('沈河区', '2025', 24), 5],
    [begun('和平区', '2025', 37), 0],
  ]
  for (const [report, hoursAgo] of drafts) {
    await desk.page.clock.setSystemTime(hour(hoursAgo))
    await takeIn(desk, report)
  }
  await desk.page.reload()
  await desk.page.getByRole('list', { name: '报告' }).waitFor()
  await picture(desk.page, 'shelf')
  await desk.close()
}

async function openReport(
  browser: Browser,
  address: string,
  report: Report,
  title = /和平区2025/u,
  at = hour(),
): Promise<OfficialsDesk> {
  const desk = await openDesk(browser, address, at)
  await takeIn(desk, report)
  await desk.page.getByRole('link', { name: title }).click()
  return desk
}

/** Two thirds are filled; one total is wrong and has the cursor, one rate is to be confirmed. */
async function editor(browser: Browser, address: string): Promise<void> {
  const report = begun('和平区', '2025', 36, { keyAreaSocial: '160', excellentRate: '98.28' })
  const desk = await openReport(browser, address, report)
  await desk.findings().filter({ hasText: '各部分合计' }).getByRole('button').first().click()
  await picture(desk.page, 'editor')
  await desk.close()
}

async function preview(browser: Browser, address: string): Promise<void> {
  const desk = await openReport(browser, address, completeReport())
  await desk.page.getByRole('button', { name: '预览' }).click()
  await desk.page.getByText(/第 1 页，共 \d+ 页/u).waitFor()
  await picture(desk.page, 'preview')
  await desk.close()
}

const OVERVIEW = [
  '（一）主动公开。聚焦稳增长、惠民生，及时公开政策文件、财政预决算和重大建设项目信息，同步发布政策解读。',
  '（二）依申请公开。规范受理、办理、答复各环节，答复前统一审核，答复文书同步归档。',
  '（三）政府信息管理。清理现行有效文件，规范公开属性审查，文件制发与公开同步。',
  '（四）政府信息公开平台建设。改版政府网站检索功能，整合政务新媒体账号。',
  '（五）监督保障。将政府信息公开纳入年度考核，全年培训两次，社会评议结果良好，未发生责任追究情形。',
]
const PROBLEMS = [
  '主要问题是政策解读形式不够丰富，部分申请的答复说理不充分，有行政行为在复议、诉讼中被纠正。',
  '下一步将丰富解读形式，加强答复文书审核，对被纠正的案件逐件分析并整改。',
]

/** One number of a published table is wrong: its row and its column say so, and where they meet. */
async function table(browser: Browser, address: string): Promise<void> {
  const { template: form, draft } = huaianReport({ unitKind: 'city', deny8_naturalPerson: '150' })
  const written = withText(
    withText(draft, 'overview', starterProse(OVERVIEW)),
    'problems',
    starterProse(PROBLEMS),
  )
  const report = { template: form, draft: written }
  const desk = await openReport(browser, address, report, /淮安/u, new Date(2025, 0, 13, 14, 32))
  await desk.findings().filter({ hasText: '差 45 件' }).getByRole('button').first().click()
  await picture(desk.page, 'table')
  await desk.close()
}

/** A colleague's copy of the report, with a number and a sentence changed. */
async function returned(browser: Browser, address: string): Promise<void> {
  const report = completeReport()
  const desk = await openReport(browser, address, report)
  const draft = withValues(report, new Map([['requestsReceived', '68']]))
  const copy = draftFile({ template, draft }, hour(-30), null, [markOf(report.draft)])
  const text = copy.text.replace('逐步制定基层标准化公开清单', '年内制定完基层标准化公开清单')
  await desk.page.getByRole('button', { name: '收回修改' }).click()
  await desk.page
    .getByLabel('改过的文件')
    .setInputFiles({ name: copy.name, mimeType: 'application/json', buffer: Buffer.from(text) })
  const region = desk.page.getByRole('region', { name: '收回的修改' })
  await region.getByRole('button', { name: '接受', exact: true }).first().click()
  await picture(desk.page, 'returned')
  await desk.close()
}

const served = await serveBuilt()
const browser = await startBrowser()
try {
  await shelf(browser, served.address)
  await recognised(browser, served.address)
  await editor(browser, served.address)
  await preview(browser, served.address)
  await table(browser, served.address)
  await returned(browser, served.address)
} finally {
  await browser.close()
  await served.stop()
}
