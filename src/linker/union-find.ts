/** Disjoint sets over the numbers 0 to n - 1; the smallest number of a set is its root. */
export interface UnionFind {
  find(item: number): number
  /** Joins two sets; false when they were one already. */
  join(a: number, b: number): boolean
}

/** Makes `size` sets of one. */
export function createUnionFind(size: number): UnionFind {
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
  return {
    find,
    join(a, b) {
      const rootA = find(a)
      const rootB = find(b)
      if (rootA === rootB) return false
      parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
      return true
    },
  }
}
