/** Disjoint sets over the numbers 0 to n - 1; the smallest number of a set is its root. */
export interface UnionFind {
  find(item: number): number
  /** Joins two sets; false when they were one already, or are to be kept apart. */
  join(a: number, b: number): boolean
  /** Whether two sets are never to be one. */
  isApart(a: number, b: number): boolean
}

/** Makes `size` sets of one. The two numbers of each pair in `apart` never come into one set. */
export function createUnionFind(size: number, apart: readonly (readonly [number, number])[] = []): UnionFind {
  const parent = Int32Array.from({ length: size }, (_, i) => i)
  const find = (item: number): number => {
    let root = item
    while (parent[root] !== root) root = parent[root] as number
    for (let next = item; next !== root; ) {
      const above = parent[next] as number
      parent[next] = root
      next = above
    }
    return root
  }
  const isApart = (a: number, b: number): boolean => {
    if (apart.length === 0) return false
    const roots = [find(a), find(b)]
    return apart.some(([one, other]) => roots.includes(find(one)) && roots.includes(find(other)))
  }
  return {
    find,
    isApart,
    join(a, b) {
      const rootA = find(a)
      const rootB = find(b)
      if (rootA === rootB || isApart(a, b)) return false
      parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
      return true
    },
  }
}
