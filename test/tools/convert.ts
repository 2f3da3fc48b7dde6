import { parseArgs } from 'node:util'
import { startBrowser } from './browser'
import { conversionOf, convert } from './converting'
import { serveBuilt } from './serveBuilt'

/** `npm run convert -- BACKUP.json --to pdf|docx|xlsx|html|txt --out FILE`: a draft's file as a finished one, through the built editor. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string' }, out: { type: 'string' } },
})
const asked = conversionOf(positionals, values)
if (typeof asked === 'string') {
  console.error(asked)
  process.exit(2)
}
const served = await serveBuilt()
const browser = await startBrowser()
try {
  await convert(browser, served.address, asked)
  console.log(asked.out)
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause)
  process.exitCode = 2
} finally {
  await browser.close()
  await served.stop()
}
