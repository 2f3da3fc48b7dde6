import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readDocx } from '../../src/docx/readDocx'
import { wordFile } from '../../src/office/wordFile'
import type { Report } from '../../src/report/report'
import { withChanges } from '../../src/returned/applyChanges'
import { findChanges } from '../../src/returned/findChanges'
import { sinceBase } from '../../src/returned/sinceBase'
import { wordAsReturned } from '../../src/ui/returned/read/wordAsReturned'
import { drawing } from '../faults/simulation/random'
import { edited, randomEdits } from '../tools/randomEdits'
import { seen } from '../tools/seenReport'
import { REPORTS } from './reports'
import { needSoffice } from './soffice'

/** What came back of a report's Word file that was edited and that LibreOffice saved. */
export interface SavedWord {
  name: string
  /** How many copies were taken back. */
  copies: number
  /** What was wrong, in words. */
  wrong: readonly string[]
}

const SEEDS = [0, 1, 2, 3]

/** A report with some values and sentences edited; as it is for 0. */
const editedBy = (report: Report, seed: number): Report =>
  seed === 0 ? report : edited(report, randomEdits(report, drawing(seed)))

/** What is wrong with a copy of `theirs` that is taken back into `base`: lines and sentences, with the figures in them. */
function wrongWith(base: Report, theirs: Report, saved: Uint8Array): string[] {
  const { changes, notes } = sinceBase(base, findChanges(base, wordAsReturned(readDocx(saved))))
  if (base === theirs) return [...changes.map(({ id }) => `changed: ${id}`), ...notes]
  const is = seen({ ...base, draft: withChanges(base, changes) })
  const shall = seen(theirs)
  const parted = (kind: 'lines' | 'words'): string[] => {
    const missing = shall[kind].filter((one) => !is[kind].includes(one))
    const strange = is[kind].filter((one) => !shall[kind].includes(one))
    return [...missing.map((one) => `not taken: ${one}`), ...strange.map((one) => `taken: ${one}`)]
  }
  return [...parted('lines'), ...parted('words')]
}

/** Has LibreOffice save the Word file of each report, as it is and edited, and takes it back into the report. */
export function savedWords(only = ''): SavedWord[] {
  needSoffice()
  const reports = REPORTS.filter(({ name }) => name.includes(only))
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-words-'))
  const saved = join(folder, 'saved')
  mkdirSync(saved)
  const fileOf = (name: string, seed: number): string => `${name} ${seed}.docx`
  try {
    for (const { name, report } of reports)
      for (const seed of SEEDS)
        writeFileSync(
          join(folder, fileOf(name, seed)),
          wordFile(editedBy(report, seed), { date: '2026-01-20' }).bytes,
        )
    const files = reports.flatMap(({ name }) => SEEDS.map((seed) => join(folder, fileOf(name, seed))))
    const profile = pathToFileURL(join(folder, 'profile')).href
    execFileSync(
      'soffice',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'docx', '--outdir', saved, ...files],
      { stdio: 'ignore' },
    )
    return reports.map(({ name, report }) => ({
      name,
      copies: SEEDS.length,
      wrong: SEEDS.flatMap((seed) =>
        wrongWith(report, editedBy(report, seed), readFileSync(join(saved, fileOf(name, seed)))).map(
          (one) => `${seed}: ${one}`,
        ),
      ),
    }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
