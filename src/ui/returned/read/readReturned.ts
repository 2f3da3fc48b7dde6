import type { Report } from '../../../report/report'
import { readDraft } from './readDraft'
import { type ReadFile, refused } from './readFile'
import { readOffice } from './readOffice'

const MOST_BYTES = 100_000_000

/** Compares a file that came back with the report. Rejects when the signal stops it, never for what is in the file. */
export async function readReturned(file: File, report: Report, signal: AbortSignal): Promise<ReadFile> {
  const { name } = file
  if (file.size === 0) return refused(`“${name}”是空文件，报告没有改动。`)
  if (file.size > MOST_BYTES) return refused(`“${name}”有 100 MB 以上，不是报告的修改稿，没有打开。`)
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return refused(`“${name}”读不出来：文件可能已移动、删除，或正被别的程序占用。请再选一次。`)
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const isOle = bytes[0] === 0xd0 && bytes[1] === 0xcf
  if (isOle)
    return refused(
      `“${name}”是旧格式（.doc、.xls、.wps）或加了密码。请用 WPS 或 Office 打开它，另存为 .docx 或 .xlsx 再选。`,
    )
  return isZip ? readOffice(name, bytes, report, signal) : readDraft(name, file, report)
}
