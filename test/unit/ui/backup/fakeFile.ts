import type { FileHandle } from '../../../../src/ui/backup/file/fileHandle'

/** A file of a system: what is in it, what the browser lets one do with it, and what goes wrong with it. */
export interface FakeFile extends FileHandle {
  text: string
  allowed: PermissionState
  /** The name of what is thrown when it is written, '' while that goes well. */
  trouble: string
}

export function fakeFile(text = '', name = 'auto.json'): FakeFile {
  const file: FakeFile = {
    name,
    text,
    allowed: 'granted',
    trouble: '',
    getFile: () => Promise.resolve(new Blob([file.text])),
    createWritable() {
      let written = ''
      return Promise.resolve({
        write(next) {
          if (file.trouble) return Promise.reject(new DOMException('no', file.trouble))
          written = next
          return Promise.resolve()
        },
        close() {
          file.text = written
          return Promise.resolve()
        },
      })
    },
    queryPermission: () => Promise.resolve(file.allowed),
    requestPermission: () => Promise.resolve((file.allowed = 'granted')),
  }
  return file
}
