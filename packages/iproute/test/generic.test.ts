import { encodeError, encodeMessage, encodeOverrun, NLM_F } from '@nlmq/codec';
import { Writer } from '@nlmq/families';
import { decodeController, encodeController } from '@nlmq/families/nlctrl';
import { encodeDev, netdevFamily, netdevNotifications, netdevOperations } from '@nlmq/families/netdev';
import { encodeTaskstats, type Taskstats } from '@nlmq/families/taskstats';
import { GenericNetlink, TaskStats } from '@nlmq/iproute';
import { FakeConversation, done, type Asked, type Kernel } from './fake-kernel.ts';

function reply(
  type: number,
  command: number,
  seq: number,
  attributes: (writer: Writer) => void,
  flags = 0,
): Uint8Array {
  const writer = new Writer();
  writer.bytes(Uint8Array.of(command, 1, 0, 0));
  attributes(writer);
  return encodeMessage({ type, flags, seq, pid: 0 }, writer.finish());
}

/** A kernel with one family, whose number may change. */
class Families {
  id = 30;
  name = 'netdev';
  asked = 0;
  readonly answer: (asked: Asked) => Iterable<Uint8Array>;

  constructor(answer: (asked: Asked) => Iterable<Uint8Array> = () => []) {
    this.answer = answer;
  }

  readonly kernel: Kernel = (asked) => {
    if (asked.type === this.id) return this.answer(asked);
    if (asked.type !== 16) return [encodeError(-2, { seq: asked.seq, pid: 0 })];
    this.asked++;
    const view = new DataView(asked.body.buffer);
    const { familyName } = decodeController(view, 4, asked.body.length);
    if (familyName !== this.name) return [encodeError(-2, { seq: asked.seq, pid: 0 })];
    const mcastGroups = [{ name: 'mgmt', id: 5 }];
    return [
      reply(16, 1, asked.seq, (writer) => encodeController({ familyId: this.id, familyName, mcastGroups }, writer)),
    ];
  };
}

const lo = { ifindex: 1, xdpFeatures: 3n };

test('a family is asked for once, and its commands go out under its number and version', async () => {
  const families = new Families(({ seq, body, flags }) => {
    expect([...body.subarray(0, 4)]).toEqual([netdevOperations.devGet.dump.type, 1, 0, 0]);
    const many = (flags & NLM_F.DUMP) !== 0;
    const message = reply(30, 1, seq, (writer) => encodeDev(lo, writer), many ? NLM_F.MULTI : 0);
    return many ? [message, done(seq)] : [message];
  });
  const generic = new GenericNetlink(new FakeConversation(families.kernel));
  expect(await generic.dump(netdevFamily, netdevOperations.devGet.dump)).toEqual([lo]);
  expect(await generic.request(netdevFamily, netdevOperations.devGet.do, { ifindex: 1 })).toEqual(lo);
  expect(families.asked).toBe(1);
});

test('a group is found by its name, and ENOENT where there is none', async () => {
  const generic = new GenericNetlink(new FakeConversation(new Families().kernel));
  expect(await generic.group('netdev', 'mgmt')).toBe(5);
  await expect(generic.group('netdev', 'other')).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(generic.family('other')).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a family that got another number is asked for again after the first request that failed', async () => {
  const families: Families = new Families(({ seq }) => [reply(families.id, 1, seq, (writer) => encodeDev(lo, writer))]);
  const generic = new GenericNetlink(new FakeConversation(families.kernel));
  const ask = (): Promise<unknown> => generic.request(netdevFamily, netdevOperations.devGet.do, { ifindex: 1 });
  expect(await ask()).toEqual(lo);
  families.id = 31;
  await expect(ask()).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await ask()).toEqual(lo);
});

test('events have their names, and loss and what cannot be read is told', async () => {
  const conversation = new FakeConversation(new Families().kernel);
  const generic = new GenericNetlink(conversation);
  await using monitor = await generic.monitor(netdevFamily, netdevNotifications);
  conversation.tell(reply(29, 2, 0, () => undefined));
  conversation.tell(reply(30, netdevNotifications.devDelNtf.type, 0, (writer) => encodeDev(lo, writer)));
  conversation.tell(reply(30, 99, 0, () => undefined));
  conversation.tell(encodeOverrun(7));
  conversation.tell(
    reply(30, netdevNotifications.devAddNtf.type, 0, (writer) => writer.bytes(Uint8Array.of(9, 0, 1, 0))),
  );
  const events = [];
  for await (const event of monitor) if (events.push(event) === 3) break;
  expect(events).toMatchObject([
    { event: 'devDelNtf', message: lo },
    { event: 'overrun', lost: 7 },
    { event: 'malformed', command: netdevNotifications.devAddNtf.type, error: { code: 'ERR_ATTRIBUTE_CUT' } },
  ]);
});

/** The statistics that a kernel with this version of them tells. */
async function statistics(version: number): Promise<Taskstats> {
  const families = new Families(({ seq }) => [
    reply(30, 2, seq, (writer) => encodeTaskstats({ aggrPid: { pid: 7, '#3': [told(version)] } }, writer)),
  ]);
  families.name = 'TASKSTATS';
  return new TaskStats(new FakeConversation(families.kernel)).ofPid(7);
}

function told(version: number): Uint8Array {
  const bytes = new Uint8Array(432);
  new DataView(bytes.buffer).setUint16(0, version, true);
  return bytes;
}

test('statistics are read, but for the version whose members stand elsewhere', async () => {
  expect((await statistics(14)).version).toBe(14);
  expect((await statistics(16)).version).toBe(16);
  await expect(statistics(15)).rejects.toMatchObject({ code: 'EPROTO' });
});
