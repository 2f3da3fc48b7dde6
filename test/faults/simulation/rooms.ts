/*
 * What a simulated window is made of: the editor's own stores and storage. Bundled by `bundle.ts` and run once for each
 * window with globals of its own.
 */
export { createPinia, setActivePinia } from 'pinia'
export { useEditor } from '../../../src/stores/editor'
export { cannotStore, flushDrafts, unsavedDrafts } from '../../../src/services/session/sessions'
export { notices } from '../../../src/services/base/notices'
export { backupFile } from '../../../src/export/backupFile'
export { collectBackup } from '../../../src/services/backup/collectBackup'
export { useReportList } from '../../../src/stores/reportList'
export { templates } from '../../../src/templates/index'
