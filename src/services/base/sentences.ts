import { type StorageCode, storageErrorOf } from '../../storage/records/storageError'

const SENTENCES: Readonly<Record<StorageCode, string>> = {
  refused: '浏览器不允许本页面保存数据（可能是无痕窗口或单位的安全设置）。可以继续编写，关闭页面前请先备份。',
  full: '浏览器的存储空间或磁盘已满，没有保存。请马上备份：磁盘快满时浏览器还可能自行清掉草稿。清理磁盘后会自动继续保存。',
  newer: '这份草稿由更新版本的年报编辑器保存，当前版本不能改动它。请刷新页面或换用新版本打开。',
  broken: '这份草稿的存储内容已损坏，无法打开；原内容没有改动，可在首页原样导出后请技术人员处理。',
  missing: '没有找到这份草稿，可能已被删除，或浏览器数据已被清理。可以从备份文件恢复。',
  conflict:
    '这份草稿已在另一个窗口中修改，为避免互相覆盖，本窗口已停止保存。点“载入最新内容”接着写，本窗口写的内容会另存为一份，不会丢失。',
  differs:
    '读回核对时发现浏览器存下的内容与写的不一致，正在重新保存。一直这样请备份成文件，换一个浏览器再写。',
  erased: '本机数据已在另一个窗口中清除，本窗口不再保存。请刷新页面。',
  failed: '没有保存成功，正在重试。如果一直不成功，请先备份，再刷新页面。',
  fileTooBig: '文件超过 64 MB，不是本程序的备份文件，没有读取。请重新选择。',
  fileCrowded:
    '文件里的条目多得不像年报编辑器的备份，没有读取，现有草稿没有改动。请重新选择文件名含“备份”的 .json 文件。',
  fileEmpty: '文件是空的，现有草稿没有改动。请重新选择。',
  filePacked:
    '这是压缩文件或 Word、Excel 文件，不能直接恢复。备份如在压缩包里，请先解压，再选择其中的 .json 文件。',
  fileCut: '备份文件不完整，可能没有下载完或没有复制完，现有草稿没有改动。请换一个备份文件。',
  fileMany: '这个文件里有多份报告。请先在报告列表点“从文件恢复”，再选其中一份。',
  fileForeign: '这不是年报编辑器的备份文件，现有草稿没有改动。请选择文件名含“备份”的 .json 文件。',
  fileBroken: '备份文件的内容已损坏，无法恢复，现有草稿没有改动。请换一个备份文件。',
  fileNewer: '这个备份文件由更新版本的年报编辑器做成。请换用新版本打开。',
}

/** Sentences that differ for a version: only that version is lost, not the draft. */
const OF_VERSION: Partial<Readonly<Record<StorageCode, string>>> = {
  broken: '它存下的内容已损坏，打不开，也不能恢复。',
  newer: '它由更新版本的年报编辑器存下，请刷新页面或换用新版本后再看。',
  missing: '它已被清理。',
}

/** The sentence that says why a version cannot be read. Takes whatever was thrown. */
export function versionSentenceOf(trouble: unknown): string {
  return OF_VERSION[storageErrorOf(trouble).code] ?? sentenceOf(trouble)
}

/**
 * The sentence that says what happened to a draft and what the official can do. Takes a code or whatever was thrown.
 */
export function sentenceOf(trouble: unknown): string {
  return SENTENCES[isCode(trouble) ? trouble : storageErrorOf(trouble).code]
}

/** The same for the report list, where nothing is being typed and nothing is retried automatically. */
export function shelfSentenceOf(trouble: unknown): string {
  const code = isCode(trouble) ? trouble : storageErrorOf(trouble).code
  if (code === 'failed') return '操作没有成功，草稿没有改动。请再试一次；仍不成功请刷新页面。'
  if (code === 'full') return '浏览器的存储空间或磁盘已满，新内容存不下。请先备份需要的报告，清理磁盘后再试。'
  return SENTENCES[code]
}

/** For the report list while the database cannot be opened: how many reports have a replica, and how many have none. */
export function shutSentence(copied: number, missing: number): string {
  const shut = '浏览器里的数据库现在打不开。'
  const list = copied
    ? `下面列出的是第二份副本里的 ${copied} 份报告，可以打开、接着写、备份成文件；数据库能打开后会自动存回。`
    : ''
  const rest = missing ? `另有 ${missing} 份没有副本，暂时读不到，请不要清理浏览器数据。` : ''
  return shut + list + rest + '请重新启动浏览器再试；现在就可以先备份。'
}

function isCode(trouble: unknown): trouble is StorageCode {
  return typeof trouble === 'string' && Object.hasOwn(SENTENCES, trouble)
}
