import { UnprovenError } from '../../delivery/proof/unproven'
import { ExportError } from '../../export/base/exportError'
import type { PicturesReason } from '../../export/pdf'
import { unprovenSentence } from '../base/unprovenSentence'

/** What to tell of a failed export, and what to do. */
export function exportSentence(error: unknown): string {
  const code = error instanceof ExportError ? error.code : 'file'
  const cause = error instanceof ExportError ? error.cause : null
  if (cause instanceof UnprovenError && cause.unproven.instead.kind !== 'nothing')
    return `${unprovenSentence(cause.unproven)}可以重试；草稿不受影响。`
  switch (code) {
    case 'cancelled':
      return '已取消导出，没有生成文件。'
    case 'program':
      return '导出程序没有载入。请检查服务是否仍在运行，然后重试；草稿不受影响。'
    case 'layout':
      return '浏览器的设置或扩展改动了网页的字体或字号，导出的版面会出错，没有生成文件。请取消“仅缩放文字”和强制使用的字体，停用阅读、护眼类扩展，刷新后重试；草稿不受影响。'
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

/** Why the file has pictures instead of text, what that means, and what to do. */
export function picturesSentence(reason: PicturesReason): string {
  const so = '已改用图片方式导出：文件较大，文字不能选取和检索。'
  switch (reason) {
    case 'fonts':
      return `公文字体没有载入，${so}请刷新页面后重新导出。`
    case 'program':
      return `写入文字用的程序文件没有载入，${so}请刷新页面后重新导出。`
    case 'browser':
      return `本机浏览器不支持在 PDF 中写入文字，${so}建议升级浏览器后重新导出。`
  }
}
