import { decodeInetSocketRequest, encodeInetSocket } from '@nlmq/families/inet-diag';
import { encodeUnixSocket } from '@nlmq/families/unix-diag';
import { SockDiag } from '@nlmq/iproute';
import { FakeConversation, done, message } from './fake-kernel.ts';

const ends = {
  sport: 22,
  dport: 4000,
  src: Uint8Array.of(192, 0, 2, 1, ...new Array<number>(12).fill(0)),
  dst: Uint8Array.of(192, 0, 2, 9, ...new Array<number>(12).fill(0)),
  if: 3,
  cookie: 5n,
};

test('asks for one family after the other, with the states as bits', async () => {
  const conversation = new FakeConversation(({ seq }) => [done(seq)]);
  const sockets = new SockDiag(conversation);
  await sockets.udp({ states: [1, 10], extensions: [2, 5] });
  const asked = conversation.asked.map(({ body }) =>
    decodeInetSocketRequest(new DataView(body.buffer), 0, body.length),
  );
  expect(asked).toMatchObject([
    { family: 2, protocol: 17, states: 0x402, ext: 0x12 },
    { family: 10, protocol: 17, states: 0x402, ext: 0x12 },
  ]);
  await sockets.tcp({ family: 10 });
  expect(conversation.asked).toHaveLength(3);
});

test('tells both ends of a socket in the form of its family', async () => {
  const conversation = new FakeConversation(({ seq }) => [
    message(20, encodeInetSocket, { family: 2, state: 1, id: ends }, seq),
    done(seq),
  ]);
  const [socket] = await new SockDiag(conversation).tcp({ family: 2 });
  expect(socket).toMatchObject({
    local: { address: '192.0.2.1', port: 22 },
    remote: { address: '192.0.2.9', port: 4000 },
    ifindex: 3,
    cookie: 5n,
  });
});

test.each([
  ['a path', [47, 97, 0], { name: '/a' }],
  ['an abstract name', [0, 97, 98], { name: '@ab' }],
  ['nothing', undefined, {}],
])('a unix socket is bound to %s', async (_, name, expected) => {
  const attrs = name === undefined ? {} : { name: Uint8Array.from(name) };
  const conversation = new FakeConversation(({ seq }) => [
    message(20, encodeUnixSocket, { family: 1, attrs }, seq),
    done(seq),
  ]);
  const [socket] = await new SockDiag(conversation).unix();
  expect(socket).toMatchObject(expected);
  expect(Object.hasOwn(socket ?? {}, 'name')).toBe(name !== undefined);
});
