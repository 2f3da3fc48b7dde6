/**
 * Makes the data of rows unreadable, as Chromium reports it when a row's own file is gone: the request for it fails, and
 * one for many of which it is one, while its key is there still. What is put in its place can be read. Answers how to end it.
 */
export function loseRows(store: string, isOne: (row: unknown) => boolean): () => void {
  const proto = IDBObjectStore.prototype
  const { get, getAll, openCursor, put } = proto
  const healed = new Set<string>()
  const lost = (row: unknown): boolean => isOne(row) && !healed.has(JSON.stringify(keyOf(row)))

  /** The request as it is answered, unless the answer holds a lost row: then it fails. */
  function failing<T>(from: IDBObjectStore, request: IDBRequest<T>): IDBRequest<T> {
    if (from.name !== store) return request
    const failed = new DOMException('Data lost due to missing file', 'NotReadableError')
    request.addEventListener(
      'success',
      (event) => {
        const { result } = request
        const found: unknown = result instanceof IDBCursorWithValue ? result.value : result
        if (!(Array.isArray(found) ? found.some(lost) : lost(found))) return
        event.stopImmediatePropagation()
        Object.defineProperties(request, { error: { value: failed }, result: { value: undefined } })
        const told = new Event('error', { cancelable: true })
        Object.defineProperty(told, 'target', { value: request })
        for (const tell of heard) tell(told)
        request.onerror?.(told)
        // whoever catches it
        from.transaction.abort()
      },
      { capture: true },
    )
    const heard: ((event: Event) => void)[] = []
    const listen = request.addEventListener.bind(request)
    request.addEventListener = (type: string, listener: EventListener) => {
      if (type === 'error') heard.push(listener)
      listen(type, listener)
    }
    return request
  }

  proto.get = function (key) {
    return failing(this, get.call(this, key))
  }
  proto.getAll = function (...asked) {
    return failing(this, getAll.apply(this, asked))
  }
  proto.openCursor = function (...asked) {
    return failing(this, openCursor.apply(this, asked))
  }
  proto.put = function (row: unknown, key) {
    if (this.name === store) healed.add(JSON.stringify(keyOf(row)))
    return put.call(this, row, key)
  }
  return () => Object.assign(proto, { get, getAll, openCursor, put })
}

/** A row's key, whatever table it is of. */
function keyOf(row: unknown): unknown {
  const { draft, section, number, writer } = Object(row)
  return [draft, section ?? number ?? writer]
}
