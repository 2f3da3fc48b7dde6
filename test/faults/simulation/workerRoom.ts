/* The worker that makes replicas, bundled by `bundle.ts` and run once for each worker with globals of its own. */
import '../../../src/storage/replica/copyWorker'
export const running = true
