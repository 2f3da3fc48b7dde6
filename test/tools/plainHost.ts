/** An office's server by name: over http it is no secure context, as localhost is. */
export const PLAIN_HOST = 'nianbao.gov.test'

/** The flag with which a Chromium finds it on this machine. */
export const PLAIN_HOST_FLAG = `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`
