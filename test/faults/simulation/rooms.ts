/*
 * What a simulated window is made of: the editor's own stores and storage. Bundled by `bundle.ts` and run once for each
 * window with globals of its own.
 */
export { createPinia, setActivePinia } from 'pinia'
export { useDesk } from '../../../src/stores/desk'
export { cannotStore, flushDrafts, unsavedDrafts } from '../../../src/stores/keptDrafts'
export { notices } from '../../../src/stores/notices'
export { backupFile } from '../../../src/export/backupFile'
export { gatherAll } from '../../../src/stores/gatherAll'
export { useShelf } from '../../../src/stores/shelf'
export { templates } from '../../../src/templates/index'
