import { expect, test } from 'vitest'
import { createSession, type SessionParts } from '../../../src/services/session/session'
import { StorageError } from '../../../src/storage/records/storageError'
import { completeReport } from '../../fixtures/completeReport'

/** A session that reads a report which another window writes; `taking` answers its asking for the lock. */
async function readingSession(taking: () => ReturnType<SessionParts['takeUpDraft']>) {
  const report = completeReport()
  const session = createSession(() => undefined, {
    takeUpDraft: (_, how) => (how === 'takeOver' ? taking() : Promise.resolve(null)),
    readDraft: () => Promise.resolve({ report, rev: 1, newer: false, composing: false }),
    whenFree: () => () => undefined,
    onShelfChange: () => () => undefined,
    loadView: () => Promise.resolve(null),
    tell: () => undefined,
  })
  await session.load(report.draft.id)
  return session
}

test('what keeps a report from being taken over is told apart: the other window, or this one', async () => {
  const unstored = await readingSession(() => Promise.resolve(null))
  expect(unstored.standing.value).toMatchObject({ kind: 'reading', refused: '', taking: false })
  await unstored.takeOver()
  expect(unstored.standing.value).toMatchObject({ kind: 'reading', refused: 'unstored', taking: false })

  const unopened = await readingSession(() => Promise.reject(new StorageError('failed', 'the disk is busy')))
  await unopened.takeOver()
  expect(unopened.standing.value).toMatchObject({ kind: 'reading', refused: 'unopened', taking: false })
})

test('a bug while taking over is not taken for either', async () => {
  const session = await readingSession(() => Promise.reject(new RangeError('a bug')))
  await expect(session.takeOver()).rejects.toThrow('a bug')
})
