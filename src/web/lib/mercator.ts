/** Where points of the earth lie on a map of the world in Mercator's projection. */

/** How far across a map of the world a longitude lies: 0 in the west, 1 in the east. */
export function acrossOf(lon: number): number {
  return (lon + 180) / 360
}

/** How far down a Mercator map a latitude lies: 0 in the north, 1 in the south. */
export function downOf(lat: number): number {
  return (1 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI) / 2
}
