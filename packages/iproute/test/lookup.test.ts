import { encodeError } from '@nlmq/codec';
import { decodeLink, encodeLink } from '@nlmq/families';
import { IPRoute } from '@nlmq/iproute';
import { FakeConversation, message, type Kernel } from './fake-kernel.ts';

/** Knows one link: 7, called `v0` and `a_much_longer_alternative_name`. */
const kernel: Kernel = ({ seq, body }) => {
  const { index, attrs } = decodeLink(new DataView(body.buffer, body.byteOffset, body.byteLength), 0, body.length);
  const found = index === 7 || attrs.ifname === 'v0' || attrs.altIfname === 'a_much_longer_alternative_name';
  if (attrs.ifname === 'secret') return [encodeError(-1, { seq, pid: 0 })];
  return [
    found ? message(16, encodeLink, { index: 7, attrs: { ifname: 'v0' } }, seq, 0) : encodeError(-19, { seq, pid: 0 }),
  ];
};

const ipr = new IPRoute(new FakeConversation(kernel));

test('a link is found by index, by name and by alternative name', async () => {
  expect((await ipr.getLink(7)).attrs.ifname).toBe('v0');
  expect((await ipr.getLink('v0')).index).toBe(7);
  expect(await ipr.linkLookup('a_much_longer_alternative_name')).toBe(7);
});

test('linkLookup gives undefined where there is no such link, and throws every other error', async () => {
  expect(await ipr.linkLookup('nowhere')).toBeUndefined();
  await expect(ipr.linkLookup('secret')).rejects.toMatchObject({ code: 'EPERM' });
});

test('getLink throws ENODEV where there is no such link', async () => {
  await expect(ipr.getLink(8)).rejects.toMatchObject({ code: 'ENODEV', message: 'no such device' });
});

test('an answer without a link is an EPROTO', async () => {
  const empty = new IPRoute(new FakeConversation());
  await expect(empty.getLink(1)).rejects.toMatchObject({ code: 'EPROTO' });
});

test('close closes the conversation, and so does leaving `await using`', async () => {
  const conversation = new FakeConversation();
  await new IPRoute(conversation).close();
  await new IPRoute(conversation)[Symbol.asyncDispose]();
  expect(conversation.closed).toBe(2);
});
