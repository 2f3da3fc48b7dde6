/* The database of the simulation. Bundled, so that its tasks are queued by the simulation instead of the event loop. */
export { IDBDatabase, IDBFactory, IDBKeyRange, IDBOpenDBRequest, IDBTransaction } from 'fake-indexeddb'
