/** Opens a database that is there, on a connection of its own; null where there is none, and then none is made. Rejects where it cannot be opened. */
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
