import { backupFile } from '../../export/backupFile'
import { gatherAll } from '../../stores/backups'
import { shelfSentenceOf } from '../../stores/sentences'
import { BIGGEST_BACKUP, isTooBig } from '../../stores/backupSize'
import { offerFile } from '../base/offerFile'

/** Hands everything to the official as one file; the sentence says what is in it, or why there is none. */
export async function backUpAll(): Promise<string> {
  try {
    const now = new Date()
    const gathered = await gatherAll()
    const { name, text } = backupFile(gathered, now)
    const file = new Blob([text], { type: 'application/json' })
    if (isTooBig(file.size)) return `全部报告超过 ${BIGGEST_BACKUP} MB，一个文件装不下，请逐份点“备份”。`
    offerFile(name, file)
    await gathered.handedOver(now.getTime())
    const unread = gathered.unreadable.length
    return `${gathered.reports.length} 份报告已存成文件“${name}”，请妥善保管。${unread ? `其中 ${unread} 份读不出来，按原样放在文件里。` : ''}`
  } catch (cause) {
    return `没有备份成功。${shelfSentenceOf(cause)}`
  }
}
