import { parseEndpoint } from '@nlmq/core';
import { dialError, linkError, listenError } from '@nlmq/stream';

const at = parseEndpoint('tcp://[::1]:9824');

test.each([
  [dialError, 'ECONNREFUSED', 'ERR_UNREACHABLE'],
  [dialError, 'EHOSTUNREACH', 'ERR_UNREACHABLE'],
  [dialError, 'ENOTFOUND', 'ERR_UNREACHABLE'],
  [dialError, 'EACCES', 'ERR_DENIED'],
  [dialError, 'EADDRNOTAVAIL', 'ERR_UNREACHABLE'],
  [listenError, 'EADDRINUSE', 'ERR_ADDRESS_IN_USE'],
  [listenError, 'EPERM', 'ERR_DENIED'],
  [listenError, 'EADDRNOTAVAIL', 'ERR_ENDPOINT'],
  [linkError, 'ECONNRESET', 'ERR_CLOSED'],
  [linkError, 'EIO', 'ERR_SYSTEM'],
])('%p tells %s as %s, with the URL and the cause', (explain, code, expected) => {
  const cause = Object.assign(new Error(`connect ${code}`), { code });
  const error = explain(at, cause);
  expect(error).toMatchObject({ code: expected, cause });
  expect(error.message).toMatch(new RegExp(`^tcp://\\[::1\\]:9824: .+ \\(${code}\\)$`));
});
