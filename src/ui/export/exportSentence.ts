import { ExportError } from '../../export/exportError'

/** What to tell of a failed export, and what to do. */
export function exportSentence(error: unknown): string {
  const code = error instanceof ExportError ? error.code : 'file'
  switch (code) {
    case 'cancelled':
      return '已取消导出，没有生成文件。'
    case 'program':
      return '导出程序没有载入。请检查服务是否仍在运行，然后重试；草稿不受影响。'
    case 'page':
      return '有一页没有画成，可能是内存不足。请关闭其他网页后重试；草稿不受影响。'
    case 'file':
      return '文件没有生成。请重试；仍不成功时，可在预览中按 Ctrl+P 打印为 PDF。草稿不受影响。'
  }
}

/** A file's size as the official reads it: `812 KB`, `1.4 MB`. */
export function sizeShown(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
