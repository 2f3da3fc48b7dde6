/** Why the file that is kept up to date was not written. */
export type FileTrouble =
  'denied' | 'gone' | 'full' | 'busy' | 'newer' | 'tooBig' | 'unread' | 'shut' | 'failed'

const BY_NAME: Readonly<Record<string, FileTrouble>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'gone',
  NotReadableError: 'gone',
  QuotaExceededError: 'full',
  NoModificationAllowedError: 'busy',
  InvalidStateError: 'busy',
  TooBig: 'tooBig',
  StorageError: 'unread',
}

/** The cause of what was thrown while the file was written. */
export function troubleOf(cause: unknown): FileTrouble {
  if (!(cause instanceof Error)) return 'failed'
  if ('code' in cause && cause.code === 'fileNewer') return 'newer'
  return BY_NAME[cause.name] ?? 'failed'
}

/** Reasons that do not pass by themselves: nothing is tried again before something changes. */
export const isLasting = (why: FileTrouble): boolean =>
  why === 'newer' || why === 'tooBig' || why === 'denied'

/** What happened to the file, and what helps. */
export const troubleWords: Readonly<Record<FileTrouble, string>> = {
  denied: '浏览器不再允许写这个文件，请点“再试”并选允许',
  gone: '找不到文件或读不出来（U 盘拔出、网络盘断开、文件被移走），接回后会自动再写',
  full: '那里的磁盘已满，请清理，之后会自动再写',
  busy: '文件正被别的程序占用，稍后会自动再写',
  newer: '文件由更新版本的年报编辑器写成，没有改动它，请停用后换一个文件',
  tooBig: '全部报告太大，一个文件装不下，请逐份点“备份”',
  unread: '报告现在读不出来，稍后会自动再写',
  shut: '浏览器里的数据库打不开，稍后会自动再写',
  failed: '稍后会自动再写',
}
