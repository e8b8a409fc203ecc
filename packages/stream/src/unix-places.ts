import type { SocketPlaces } from './tls-transport.ts';
import { dialUnix, type AbstractSockets } from './unix-dial.ts';
import { listenUnix } from './unix-listen.ts';
import { unixPlace } from './unix-place.ts';
import type { FileAccess } from './socket-file.ts';

/** Unix sockets, files and abstract names; a server there shows a certificate for `localhost`. */
export function unixPlaces(abstract: () => AbstractSockets, access: FileAccess): SocketPlaces {
  return {
    open: () => false,
    nameOf: () => 'localhost',
    dial: (to, options) => dialUnix(unixPlace(to), abstract, options),
    async listen(at, accept) {
      const place = unixPlace(at);
      return listenUnix(place, abstract, (socket) => accept(socket, place.endpoint), access);
    },
  };
}
