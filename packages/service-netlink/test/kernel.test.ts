import { addRoutes, inNamespace, ip } from './namespace.ts';
import { ask, dump, link, openRoute, Requester } from './harness.ts';

const ACK = 5;
const newLink = 16;
const newRoute = 24;
const ENODEV = 19;

inNamespace("dumps what ip shows, with the requester's seq and pid in every message", async (netns) => {
  ip(['-n', netns, 'link', 'add', 'v0', 'type', 'veth', 'peer', 'v1']);
  const session = await openRoute(netns);
  const answer = await ask(session, dump('link', 77));
  const shown = JSON.parse(ip(['-j', '-n', netns, 'link'])) as unknown[];
  expect(answer.filter(({ type }) => type === newLink)).toHaveLength(shown.length);
  expect(answer.every(({ seq, pid }) => seq === 77 && pid === 4242)).toBe(true);
  expect(answer.at(-1)?.type).toBe(3);
  await session.close();
});

inNamespace('answers a dump of 20,000 routes whole, to 8 requesters at a time, none with EBUSY', async (netns) => {
  addRoutes(netns, 20_000);
  const session = await openRoute(netns);
  const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => ask(session, dump('route', i + 1))));
  for (const [i, answer] of answers.entries()) {
    expect(answer.filter(({ body }) => body[0] === 2 && body[4] === 254)).toHaveLength(20_000);
    expect(answer.every(({ seq }) => seq === i + 1)).toBe(true);
    expect(answer.filter(({ type }) => type !== newRoute).map(({ type }) => type)).toEqual([3]);
  }
  await session.close();
});

inNamespace('answers 10,000 requests in line, each once', async (netns) => {
  const session = await openRoute(netns);
  const requesters = Array.from({ length: 10_000 }, (_, i) => new Requester(link(18, 1, i)));
  for (const requester of requesters) session.handle(requester);
  const answers = await Promise.all(requesters.map(({ whole }) => whole));
  expect(answers.every((answer, i) => answer.length === 1 && answer[0]?.seq === i && answer[0].type === newLink)).toBe(
    true,
  );
  expect(requesters.every(({ packets, lasts }) => packets === 1 && lasts === 1)).toBe(true);
  await session.close();
});

inNamespace(
  "restores seq, pid and flags in the echo inside an error, and keeps the kernel's sentence",
  async (netns) => {
    const session = await openRoute(netns);
    for (const flags of [1, ACK]) {
      const [error, ...others] = await ask(session, link(17, 4711, 99, flags));
      expect(others).toEqual([]);
      expect(error).toMatchObject({ type: 2, errno: -ENODEV, seq: 99, pid: 4242 });
      const echo = new DataView(error!.body.buffer, 4);
      expect([echo.getUint16(4, true), echo.getUint16(6, true)]).toEqual([17, flags]);
      expect([echo.getUint32(8, true), echo.getUint32(12, true)]).toEqual([99, 4242]);
    }
    const strict = link(18, 1, 5);
    strict[18] = 1; // a device type, which says nothing in a request
    const [refused] = await ask(session, strict);
    expect(refused).toMatchObject({ type: 2, errno: -22, seq: 5 });
    expect(refused?.text).not.toBe('');
    const filtered = link(18, 0, 6, 0x301);
    filtered[18] = 1;
    const [end] = await ask(session, filtered);
    expect(end).toMatchObject({ errno: -22, seq: 6 });
    await session.close();
  },
);

inNamespace('acknowledges a write to those who asked for it, and only ends the answer for others', async (netns) => {
  const session = await openRoute(netns);
  expect(await ask(session, link(16, 1, 8, ACK))).toMatchObject([{ type: 2, errno: 0, seq: 8 }]);
  expect(await ask(session, link(16, 1, 8, 1))).toEqual([]);
  await session.close();
});

inNamespace('answers each message of a packet, and ends with the last of them', async (netns) => {
  const session = await openRoute(netns);
  const answer = await ask(
    session,
    link(16, 1, 1, ACK),
    dump('address', 2),
    link(18, 1, 3),
    link(16, 1, 4),
    link(18, 999, 5),
  );
  const seqs = new Set(answer.map(({ seq }) => seq));
  expect([...seqs].sort()).toEqual([1, 2, 3, 5]);
  expect(answer.filter(({ seq }) => seq === 5)).toMatchObject([{ type: 2, errno: -ENODEV }]);
  await session.close();
});

inNamespace(
  'acknowledges the writes of a packet together, and leaves out those that nobody asked for',
  async (netns) => {
    const session = await openRoute(netns);
    const writes = Array.from({ length: 20 }, (_, i) => link(16, 1, i, i === 7 ? 1 : ACK));
    const requester = new Requester(...writes);
    session.handle(requester);
    const answer = await requester.whole;
    expect(answer.map(({ type, errno, seq }) => [type, errno, seq])).toEqual(
      writes.flatMap((_, i) => (i === 7 ? [] : [[2, 0, i]])),
    );
    expect([requester.packets, requester.lasts]).toEqual([2, 1]);
    await session.close();
  },
);

inNamespace('ends a request that the kernel answers with nothing', async (netns) => {
  const session = await openRoute(netns);
  const [found] = await ask(session, link(18, 1, 1));
  expect(found?.type).toBe(newLink);
  const qdiscOfLo = link(18, 1, 2);
  qdiscOfLo[4] = 38; // the built-in qdisc of lo is not shown
  expect((await ask(session, qdiscOfLo)).every(({ seq }) => seq === 2)).toBe(true);
  await session.close();
});

inNamespace('a dump shows what was written just before it', async (netns) => {
  ip(['-n', netns, 'link', 'add', 'v0', 'type', 'veth', 'peer', 'v1']);
  const index = (JSON.parse(ip(['-j', '-n', netns, 'link', 'show', 'v0'])) as [{ ifindex: number }])[0].ifindex;
  const session = await openRoute(netns);
  session.handle(new Requester(link(17, index, 1)));
  const answer = await ask(session, dump('link', 2));
  expect(answer.filter(({ type }) => type === newLink)).toHaveLength(1);
  await session.close();
});

inNamespace('answers what is still open with ECONNRESET when it is closed', async (netns) => {
  const session = await openRoute(netns);
  const requester = new Requester(link(18, 1, 1));
  session.handle(requester);
  await session.close();
  expect(await requester.whole).toMatchObject([{ type: 2, errno: -104, seq: 1 }]);
  expect(await ask(session, link(18, 1, 2))).toMatchObject([{ type: 2, errno: -104 }]);
});
