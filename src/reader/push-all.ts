/** Adds lists to a list. */

/** Adds all of `more`: most often there is nothing, which spreading takes long to find out. */
export function pushAll<One>(list: One[], more: readonly One[]): void {
  for (let i = 0; i < more.length; i++) list.push(more[i] as One)
}
