/** Hands everything to the official as one file; the sentence says what became of it. */
export async function backUp(): Promise<string> {
  const part = await import('./backUpAll').catch(() => null)
  if (part) return part.backUpAll()
  return '备份部分没有载入，可能是网络断开或服务器上的文件已更新。请逐份点“备份”，或刷新页面再试。'
}
