import { parseEndpoint, systemClock, type Link, type Listener, type Transport } from '@nlmq/core';

const ending: (() => unknown)[] = [];

/** Has something done after the test, the last asked for first. */
export function afterwards(end: () => unknown): void {
  ending.push(end);
}

/** Ends what a test began; to be called after each. */
export async function endAll(): Promise<void> {
  for (const end of ending.splice(0).reverse()) await end();
}

export interface Listening {
  readonly listener: Listener;
  /** The first link that comes. */
  readonly accepted: Promise<Link>;
  /** Every link that came. */
  readonly links: readonly Link[];
}

export async function listen(transport: Transport, url: string): Promise<Listening> {
  let come: (link: Link) => void = () => undefined;
  const links: Link[] = [];
  const accepted = new Promise<Link>((resolve) => (come = resolve));
  const accept = (link: Link): void => {
    afterwards(() => link.destroy());
    links.push(link);
    come(link);
  };
  const listener = await transport.listen(parseEndpoint(url), accept, { clock: systemClock });
  afterwards(() => listener.close());
  return { listener, accepted, links };
}

export async function dial(transport: Transport, url: string): Promise<Link> {
  const link = await transport.dial(parseEndpoint(url), { clock: systemClock });
  afterwards(() => link.destroy());
  return link;
}
