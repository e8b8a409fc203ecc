import { formatHostPort, parseEndpoint, parseHostPort } from '@nlmq/core';

// An endpoint is a scheme, an address that means what the scheme says, and options.
const { scheme, options, ...endpoint } = parseEndpoint('tcp://[::1]:9824?name=rack%207');
const { host, port } = parseHostPort({ scheme, options, ...endpoint });
console.log(
  `${scheme}, host ${host}, port ${port}, name '${options.get('name')}'; again: ${formatHostPort({ host, port })}`,
);

// A service that sends every packet back. A broker opens it once and gives it the requests of all clients.
export const echo = {
  name: 'echo',
  open: () => ({
    handle: (request) => request.reply(request.packet, true),
    close: async () => {},
  }),
};

// What a broker does, done by hand.
const session = echo.open({ broadcast: () => {} });
session.handle({
  packet: Uint8Array.of(1, 2, 3),
  peer: { kind: 'process' },
  signal: new AbortController().signal,
  reply(packet, last) {
    console.log(`reply of ${packet.length} bytes, ${last ? 'the last' : 'more follow'}`);
    return true;
  },
  drained: async () => {},
});
await session.close();
