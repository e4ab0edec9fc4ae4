import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import projectionsGrpc from '@eventstore/db-client/generated/projections_grpc_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { EndPoint } from '@eventstore/db-client';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { noFaults, type Faults } from './faults.ts';
import { featuresService, gossipService, projectionsService, type DoubledProjection } from './management-services.ts';
import { MemoryLog } from './memory-log.ts';
import { streamsService } from './streams-service.ts';

export type EventStoreDbDouble = Readonly<{
  /** `esdb://127.0.0.1:…?tls=false` */
  connectionString: string;
  endPoint: EndPoint;
  log: MemoryLog;
  faults: Faults;
  projections: Map<string, DoubledProjection>;
  /** Breaks every connection that is open, in the middle of whatever is on it. */
  cut: () => void;
  /** Pages and subscriptions that are being answered now. */
  readings: () => number;
  /** Connections of clients that stand now. */
  connections: () => number;
  stop: () => Promise<void>;
}>;

/**
 * Our reading of EventStoreDB's protocol in this process, on the client package's own service definitions: not a server, and no
 * proof of what one does. It serves what the adapter calls, over a real socket of the loopback address, and can be made to fail.
 *
 * @param log shared by the nodes of one cluster
 * @param members whom gossip names, the leader first; this node alone when absent
 */
export const startEventStoreDbDouble = async (
  log = new MemoryLog(),
  members?: () => readonly EndPoint[],
): Promise<EventStoreDbDouble> => {
  const faults = noFaults();
  const readings = new Set<unknown>();
  const projections = new Map<string, DoubledProjection>();
  const server = new Server({ 'grpc.max_receive_message_length': 64 * 1_048_576 });
  server.addService(streamsGrpc.StreamsService, streamsService(log, faults, readings));
  server.addService(projectionsGrpc.ProjectionsService, projectionsService(projections));
  server.addService(featuresGrpc.ServerFeaturesService, featuresService());
  server.addService(gossipGrpc.GossipService, gossipService(members ?? (() => [endPoint])));
  const inner = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(port),
    );
  });

  const sockets = new Set<Socket>();
  const wire = createServer({ noDelay: true }, (outside) => {
    const inside = connect({ port: inner, host: '127.0.0.1', noDelay: true });
    for (const [socket, other] of [
      [outside, inside],
      [inside, outside],
    ] as const) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
  const endPoint = { address: '127.0.0.1', port: (wire.address() as AddressInfo).port };
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    connectionString: `esdb://127.0.0.1:${endPoint.port}?tls=false`,
    endPoint,
    log,
    faults,
    projections,
    cut,
    readings: () => readings.size,
    connections: () => sockets.size / 2,
    stop: async () => {
      cut();
      server.forceShutdown();
      await new Promise((resolve) => wire.close(resolve));
    },
  };
};
