/** Numbers of the management commands of 2013. */
export const COMMAND = {
  STOP: 1,
  ACK: 2,
  ERR: 3,
  REGISTER: 4,
  RELOAD: 5,
  CONNECT: 7,
  DISCONNECT: 8,
  SERVE: 9,
  SHUTDOWN: 10,
  SUBSCRIBE: 11,
  UNSUBSCRIBE: 12,
} as const;

/** Numbers of their attributes. */
export const ATTRIBUTE = {
  SECRET: 8,
  HOST: 9,
  SSL_KEY: 10,
  SSL_CERT: 11,
  SSL_CA: 12,
  ADDR: 13,
  ERROR: 14,
  CID: 15,
  KEY: 16,
} as const;
