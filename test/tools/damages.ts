import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** What can happen to the database of the drafts. */
export interface Damage {
  name: string
  /** To the open page, through which the database can be reached. */
  live?: (page: Page) => Promise<void>
  /** True where a text has to be so long that its row lies in a file of its own. */
  long?: true
  /** To the folder of the database, after the browser has gone. */
  files?: (folder: string) => void
  /** To every page of the next start, before its scripts run. */
  script?: () => void
  /** What the editor does about it: the drafts come back, or it works from the replica. */
  outcome: 'restored' | 'newer' | 'mended' | 'shut'
}

/** The ten damages after which every section is to come back, and none without a word. */
export const DAMAGES: readonly Damage[] = [
  { name: 'cleared by the browser', live: clearIndexedDB, outcome: 'restored' },
  { name: 'deleted by another page', live: inPage(deleteDatabase), outcome: 'restored' },
  { name: 'rows emptied', live: inPage(emptyRows), outcome: 'restored' },
  { name: 'revision set back', live: inPage(setBack), outcome: 'newer' },
  { name: 'sections deleted', live: inPage(deleteSections), outcome: 'mended' },
  { name: 'open() fails', script: failOpen, outcome: 'shut' },
  { name: '16 bytes flipped in the log', files: flipBytes, outcome: 'restored' },
  { name: 'MANIFEST deleted', files: (folder) => rmSync(oneOf(folder, /^MANIFEST/u)), outcome: 'shut' },
  {
    name: 'CURRENT emptied',
    files: (folder) => writeFileSync(join(folder, 'CURRENT'), ''),
    outcome: 'restored',
  },
  { name: 'file of a large row deleted', long: true, files: deleteLargeRows, outcome: 'mended' },
]

/** Where a profile keeps the database of an origin. */
export function databaseFolder(profile: string): string {
  const parent = join(profile, 'Default/IndexedDB')
  const name = readdirSync(parent).find((one) => one.endsWith('.indexeddb.leveldb'))
  if (name === undefined) throw new Error(`no database in ${parent}`)
  return join(parent, name)
}

function oneOf(folder: string, name: RegExp): string {
  const found = readdirSync(folder)
    .filter((one) => name.test(one))
    .map((one) => join(folder, one))
    .sort((a, b) => statSync(b).size - statSync(a).size)[0]
  if (found === undefined) throw new Error(`no ${String(name)} in ${folder}`)
  return found
}

function flipBytes(folder: string): void {
  const log = oneOf(folder, /\.log$/u)
  const bytes = readFileSync(log)
  const middle = bytes.length >> 1
  for (let at = middle; at < middle + 16; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(log, bytes)
}

/** Chromium puts a row of more than 64 kB into a file beside the database. */
function deleteLargeRows(folder: string): void {
  const beside = folder.replace(/leveldb$/u, 'blob')
  const files = readdirSync(beside, { recursive: true, encoding: 'utf8', withFileTypes: true })
  if (!files.some((file) => file.isFile())) throw new Error(`no file in ${beside}`)
  for (const file of files) if (file.isFile()) rmSync(join(file.parentPath, file.name))
}

async function clearIndexedDB(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
}

function inPage(work: () => Promise<void>): (page: Page) => Promise<void> {
  return (page) => page.evaluate(work)
}

/* What follows runs in the page, each with all that it needs. */

function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('nianbao')
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(new Error('not deleted')))
  })
}

function emptyRows(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('nianbao')
    request.addEventListener('error', () => reject(new Error('not opened')))
    request.addEventListener('success', () => {
      const db = request.result
      const work = db.transaction(['heads', 'sections'], 'readwrite')
      work.objectStore('heads').clear()
      work.objectStore('sections').clear()
      work.addEventListener('complete', () => {
        db.close()
        resolve()
      })
    })
  })
}

/** As an older state of the disk would be: the revision and the texts of before. */
function setBack(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('nianbao')
    request.addEventListener('error', () => reject(new Error('not opened')))
    request.addEventListener('success', () => {
      const db = request.result
      const work = db.transaction(['heads', 'sections'], 'readwrite')
      const heads = work.objectStore('heads').openCursor()
      heads.addEventListener('success', () => {
        heads.result?.update({ ...heads.result.value, rev: 1 })
        heads.result?.continue()
      })
      const sections = work.objectStore('sections').openCursor()
      sections.addEventListener('success', () => {
        sections.result?.update({ ...sections.result.value, rev: 1, values: {} })
        sections.result?.continue()
      })
      work.addEventListener('complete', () => {
        db.close()
        resolve()
      })
    })
  })
}

/** Every second section. */
function deleteSections(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('nianbao')
    request.addEventListener('error', () => reject(new Error('not opened')))
    request.addEventListener('success', () => {
      const db = request.result
      const work = db.transaction('sections', 'readwrite')
      let nth = 0
      const sections = work.objectStore('sections').openCursor()
      sections.addEventListener('success', () => {
        if ((nth += 1) % 2) sections.result?.delete()
        sections.result?.continue()
      })
      work.addEventListener('complete', () => {
        db.close()
        resolve()
      })
    })
  })
}

function failOpen(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')
  }
}
