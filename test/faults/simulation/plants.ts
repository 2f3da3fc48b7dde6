import type { Plant } from './bundle'

/** Faults that save layers have had, by what is wrong then; each has to be found by the simulation. */
export const PLANTS: Readonly<Record<string, Plant>> = {
  'saved is said before the transaction is complete': {
    file: 'services/session/autosave.ts',
    from: 'const begin = async (): Promise<void> => save(written)',
    to: 'const begin = async (): Promise<void> => void save(written).catch(() => undefined)',
  },
  'the stored revision is not compared within the write': {
    file: 'storage/idb/saveDraft.ts',
    from: 'if (before && !mayFollow(before, hold, rev))',
    to: 'if (before && before.rev < 0)',
  },
  'a commit is called complete before it is on the disk': {
    file: 'storage/idb/database.ts',
    from: "chromeTransactionDurability: 'strict'",
    to: "chromeTransactionDurability: 'relaxed'",
  },
  'the first copies of a new draft go into files that were just made': {
    file: 'storage/replica/slotFiles.ts',
    from: 'if (young) return [own, young]',
    to: 'if (young) return [own]',
  },
  'the slots are not flushed': {
    file: 'storage/replica/slotFiles.ts',
    from: 'await access.flush()',
    to: '',
  },
  'the sections of a failed save are forgotten': {
    file: 'services/session/draftSaver.ts',
    from: 'new Set([...tried, ...changedSections(stored, draft)])',
    to: 'new Set(changedSections(tries.length > 1 ? draft : stored, draft))',
  },
}
