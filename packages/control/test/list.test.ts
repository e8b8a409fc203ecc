import { list, type ListReply } from '@nlmq/control';

const loaded: string[] = [];
jest.mock('zod', () => {
  loaded.push('zod');
  return jest.requireActual<object>('zod');
});

const reply: ListReply = {
  links: [
    {
      label: 0x20000,
      remote: 'tcp://127.0.0.1:40000',
      peer: 'loopback',
      role: ['read', 'subscribe'],
      name: 'top',
      hello: true,
      subscriptions: 1,
      framesIn: 5,
      framesOut: 6,
      bytesIn: 260,
      bytesOut: 1024,
      dropped: 0,
      queued: 0,
      refused: 0,
      abandoned: 0,
    },
  ],
  services: [{ label: 0x10004, name: 'netlink/route', default: true }],
  subscriptions: [
    { cid: 1, label: 0x20000, path: '', want: 3, overflow: 1, keys: [{ offset: 4, key: 16, mask: 0xffff }] },
  ],
  listeners: [{ url: 'tcp://127.0.0.1:9824' }],
};

test('[CTL-13] zod is loaded by the first body that is read, and not before', async () => {
  const request = list.request.encode({ what: 'links' });
  expect(loaded).toEqual([]);
  await list.request.decode(request);
  expect(loaded).toEqual(['zod']);
});

test('[CTL-13] what LIST says is what is heard', async () => {
  for (const what of ['links', 'services', 'subscriptions', 'listeners'] as const) {
    expect(await list.request.decode(list.request.encode({ what }))).toEqual({ what });
  }
  expect(await list.reply.decode(list.reply.encode(reply))).toEqual(reply);
});

test('[CTL-8] a body of the wrong shape is refused, and the sentence says where', async () => {
  const wrong = list.request.encode({ what: 'secrets' as 'links' });
  await expect(async () => list.request.decode(wrong)).rejects.toMatchObject({
    code: 'ERR_BAD_REQUEST',
    message: expect.stringMatching(/^body\.what: /) as string,
  });
  const negative = list.reply.encode({ services: [{ label: -1, name: '', default: false }] });
  await expect(async () => list.reply.decode(negative)).rejects.toMatchObject({
    message: expect.stringMatching(/^body\.services\.0\.label: /) as string,
  });
});
