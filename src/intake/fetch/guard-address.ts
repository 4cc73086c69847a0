/** Decides which addresses may be fetched: public ones only, checked on the parsed address and again on what its name resolves to. */
import ipaddr from 'ipaddr.js'
import { ReckonerError } from '../../model/index.ts'

/** The parsed address. Throws `address-refused` for other schemes, ports, credentials and private hosts. */
export function guardAddress(address: string, isPrivateAllowed: boolean): URL {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    throw new ReckonerError(
      'address-refused',
      `found "${address.slice(0, 200)}"; expected an address like https://example.org/page`,
    )
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new ReckonerError('address-refused', `found the scheme "${url.protocol}"; expected http or https`)
  if (url.username !== '' || url.password !== '')
    throw new ReckonerError('address-refused', 'found a user name or password in the address; expected none')
  if (isPrivateAllowed) return url
  if (url.port !== '' && url.port !== '80' && url.port !== '443')
    throw new ReckonerError('address-refused', `found port ${url.port}; expected 80 or 443`)
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (
    /(^|\.)(localhost|local|internal|home\.arpa|localdomain|test|invalid|onion)$/i.test(host) ||
    (!host.includes('.') && !host.includes(':'))
  ) {
    throw new ReckonerError('address-refused', `found the host "${host}", which is not on the public network`)
  }
  if (ipaddr.isValid(host) || host.includes(':')) guardIp(host)
  return url
}

/** Throws `address-refused` unless the IP address is public. A zone ("fe80::1%eth0") is never public. */
export function guardIp(ip: string): void {
  const range = rangeOf(ip)
  if (range !== null) {
    throw new ReckonerError('address-refused', `found ${ip}, an address of the range "${range}"; expected a public one`)
  }
}

/** The special range that an address is of; null when it is public. Unknown spellings are special. */
function rangeOf(ip: string): string | null {
  if (!ipaddr.isValid(ip)) return 'unknown'
  const parsed = ipaddr.process(ip)
  if (parsed.kind() === 'ipv4') return rangeOfIpv4(parsed as ipaddr.IPv4)
  const address = parsed as ipaddr.IPv6
  const [first = 0] = address.parts
  // Only 2000::/3 is given out to the public; what looks like an IPv4 address inside is judged as one.
  const range = address.range()
  if (range !== 'unicast') return range
  if (first < 0x2000 || first > 0x3fff) return 'reserved'
  const inner = address.parts[4] === 0 || address.parts[4] === 0x200 ? isatapInside(address) : null
  return inner ? rangeOfIpv4(inner) : null
}

function rangeOfIpv4(ip: ipaddr.IPv4): string | null {
  const [a, b] = ip.octets
  if (a === 198 && (b === 18 || b === 19)) return 'benchmarking'
  const range = ip.range()
  return range === 'unicast' ? null : range
}

/** "2606:4700::5efe:10.0.0.1": a tunnel's end in the own network. */
function isatapInside(ip: ipaddr.IPv6): ipaddr.IPv4 | null {
  return ip.parts[5] === 0x5efe ? new ipaddr.IPv4(ip.toByteArray().slice(12)) : null
}
