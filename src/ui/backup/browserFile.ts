import { fileName, loadFile, noteFileName, noteWriting, saveFile } from '../../stores/backupRecord'
import { tell } from '../../stores/notices'
import { onShelfChange } from '../../stores/shelfChannel'
import { browserTimers } from '../../stores/timers'
import { pickerHere } from './fileHandle'
import { createKeptFile } from './keptFile'

/** The file that this browser keeps up to date. */
export const {
  state: keptFile,
  follow: followFile,
  choose: chooseFile,
  wake: wakeFile,
  leave: leaveFile,
} = createKeptFile({
  pick: pickerHere(),
  load: loadFile,
  save: saveFile,
  noted: fileName,
  note: noteFileName,
  writing: noteWriting,
  everything: async (before) => (await import('./everything')).everything(before),
  timers: browserTimers,
  onChange: onShelfChange,
  onHidden: (hidden) =>
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && hidden()),
  tell,
})
