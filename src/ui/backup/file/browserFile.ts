import {
  fileName,
  loadFile,
  noteFileName,
  noteWriting,
  saveFile,
} from '../../../services/backup/backupRecord'
import { tell } from '../../../services/base/notices'
import { onShelfChange } from '../../../services/repository/listChannel'
import { browserTimers } from '../../../services/base/timers'
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
