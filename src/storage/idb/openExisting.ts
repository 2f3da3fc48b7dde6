/**
 * Opens a database on a new connection, which the caller closes. Resolves with null when there is no such database, and
 * creates none. Rejects with the error of the request.
 */
export function openExisting(factory: IDBFactory, name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name)
    let absent = false
    request.addEventListener('upgradeneeded', () => {
      absent = true
      request.transaction?.abort()
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', (event) => {
      event.preventDefault()
      if (absent) resolve(null)
      else reject(request.error ?? new Error('open failed'))
    })
  })
}
