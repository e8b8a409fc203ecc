import { openNetlink } from '@nlmq/linux-sockets';
import { Pipeline } from '../src/pipeline.ts';
import { plan } from '../src/plan.ts';
import { route } from '../src/route.ts';
import { link, Requester } from './harness.ts';
import { inNamespace } from './namespace.ts';

const ENOBUFS = 105;
const newLink = 16;

inNamespace('answers ENOBUFS where the kernel dropped the answer, and goes on', async (netns) => {
  const pipeline = new Pipeline((receiver) => openNetlink({ protocol: 0, netns, receiveBuffer: 1 }, receiver));
  const ask = (seq: number): Requester => {
    const requester = new Requester(link(18, 1, seq));
    for (const part of plan(requester, route)) pipeline.ask(part);
    return requester;
  };
  const crowd = Array.from({ length: 32 }, (_, seq) => ask(seq));
  const answers = await Promise.all(crowd.map(({ whole }) => whole));
  const lost = answers.filter(([first]) => first?.errno === -ENOBUFS);
  expect(lost.length).toBeGreaterThan(0);
  expect(answers.filter(([first]) => first?.type === newLink)).toHaveLength(32 - lost.length);
  expect(crowd.every(({ lasts }) => lasts === 1)).toBe(true);
  expect(await ask(99).whole).toMatchObject([{ type: newLink, seq: 99 }]);
  pipeline.close();
});
