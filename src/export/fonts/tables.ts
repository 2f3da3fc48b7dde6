/** The tables of a TrueType file, each as a view of its own bytes. */
export type Tables = ReadonlyMap<string, DataView>

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)))

/** Reads the table directory of a TrueType file. */
export function tablesOf(bytes: ArrayBuffer): Tables {
  const view = new DataView(bytes)
  const tables = new Map<string, DataView>()
  const count = view.getUint16(4)
  for (let i = 0; i < count; i += 1) {
    const entry = 12 + 16 * i
    const at = view.getUint32(entry + 8)
    const length = view.getUint32(entry + 12)
    tables.set(tagAt(view, entry), new DataView(bytes, at, length))
  }
  return tables
}

/** A table by its tag. Throws a RangeError when the face does not have it. */
export function tableAt(tables: Tables, tag: string): DataView {
  const table = tables.get(tag)
  if (!table) throw new RangeError(`the face has no table ${JSON.stringify(tag)}`)
  return table
}
