import { randomUUID } from 'node:crypto';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import type { IGossipServer } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import projections from '@eventstore/db-client/generated/projections_pb.js';
import type { IProjectionsServer } from '@eventstore/db-client/generated/projections_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { IServerFeaturesServer } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { EndPoint } from '@eventstore/db-client';
import { status, type ServiceError } from '@grpc/grpc-js';
import struct from 'google-protobuf/google/protobuf/struct_pb.js';
import { empty, refusal } from './messages.ts';

/** A projection as management calls see it; no engine runs it, a test sets the state. */
export type DoubledProjection = {
  query: string;
  version: number;
  enabled: boolean;
  resets: number;
  /** Like the server's: Running, Stopped, Faulted. */
  status: string;
  progress: number;
  /** JSON value by partition; '' for the whole. */
  states: Map<string, struct.JavaScriptValue>;
};

type Answer<T> = (error: ServiceError | null, value?: T) => void;

export const projectionsService = (all: Map<string, DoubledProjection>): IProjectionsServer => {
  const on = <T>(name: string, callback: Answer<T>, work: (projection: DoubledProjection) => T): void => {
    const projection = all.get(name);
    if (projection === undefined) callback(refusal(status.NOT_FOUND, `NotFound: projection ${name}`));
    else callback(null, work(projection));
  };
  const stateOf = ({ states }: DoubledProjection, partition: string) => {
    const state = states.get(partition);
    return state === undefined ? undefined : struct.Value.fromJavaScript(state);
  };
  return {
    create: ({ request }, callback) => {
      const name = request.getOptions()!.getContinuous()!.getName();
      if (all.has(name))
        return callback(refusal(status.UNKNOWN, `Envelope callback expected Updated, received Conflict`));
      const query = request.getOptions()!.getQuery();
      all.set(name, {
        query,
        version: 0,
        enabled: true,
        resets: 0,
        status: 'Running',
        progress: 100,
        states: new Map(),
      });
      callback(null, new projections.CreateResp());
    },
    update: ({ request }, callback) =>
      on(request.getOptions()!.getName(), callback, (projection) => {
        projection.query = request.getOptions()!.getQuery();
        projection.version += 1;
        return new projections.UpdateResp();
      }),
    delete: ({ request }, callback) =>
      on(request.getOptions()!.getName(), callback, () => {
        all.delete(request.getOptions()!.getName());
        return new projections.DeleteResp();
      }),
    reset: ({ request }, callback) =>
      on(request.getOptions()!.getName(), callback, (projection) => {
        projection.resets += 1;
        projection.states.clear();
        return new projections.ResetResp();
      }),
    enable: ({ request }, callback) =>
      on(request.getOptions()!.getName(), callback, (projection) => {
        Object.assign(projection, { enabled: true, status: 'Running' });
        return new projections.EnableResp();
      }),
    disable: ({ request }, callback) =>
      on(request.getOptions()!.getName(), callback, (projection) => {
        Object.assign(projection, { enabled: false, status: 'Stopped' });
        return new projections.DisableResp();
      }),
    state: ({ request }, callback) =>
      on(request.getOptions()!.getName(), callback, (projection) => {
        const response = new projections.StateResp();
        response.setState(stateOf(projection, request.getOptions()!.getPartition()));
        return response;
      }),
    result: ({ request }, callback) =>
      on(request.getOptions()!.getName(), callback, (projection) => {
        const response = new projections.ResultResp();
        response.setResult(stateOf(projection, request.getOptions()!.getPartition()));
        return response;
      }),
    statistics: (call) => {
      const options = call.request.getOptions()!;
      const asked = options.hasName() ? [options.getName()] : [...all.keys()];
      for (const name of asked) {
        const projection = all.get(name);
        if (projection === undefined)
          return void call.emit('error', refusal(status.NOT_FOUND, `NotFound: projection ${name}`));
        const details = new projections.StatisticsResp.Details();
        for (const set of [
          'setCoreprocessingtime',
          'setEpoch',
          'setEventsprocessedafterrestart',
          'setBufferedevents',
        ] as const) {
          details[set]('0');
        }
        details.setVersion(String(projection.version));
        details.setName(name);
        details.setEffectivename(name);
        details.setStatus(projection.status);
        details.setProgress(projection.progress);
        details.setMode('Continuous');
        const response = new projections.StatisticsResp();
        response.setDetails(details);
        call.write(response);
      }
      call.end();
    },
    restartSubsystem: (_, callback) => callback(null, empty()),
  };
};

/** Names the calls that the double serves, so that clients which ask first use no other. */
export const featuresService = (): IServerFeaturesServer => ({
  getSupportedMethods: (_, callback) => {
    const supported = new features.SupportedMethods();
    supported.setEventStoreServerVersion('0.0.0-double');
    supported.setMethodsList(
      ['read', 'append'].map((name) => {
        const method = new features.SupportedMethod();
        method.setServiceName('event_store.client.streams.streams');
        method.setMethodName(name);
        return method;
      }),
    );
    callback(null, supported);
  },
});

/** @param members whom the cluster consists of now, the leader first */
export const gossipService = (members: () => readonly EndPoint[]): IGossipServer => ({
  read: (_, callback) => {
    const cluster = new gossip.ClusterInfo();
    cluster.setMembersList(
      members().map(({ address, port }, n) => {
        const id = new shared.UUID();
        id.setString(randomUUID());
        const endPoint = new gossip.EndPoint();
        endPoint.setAddress(address);
        endPoint.setPort(port);
        const member = new gossip.MemberInfo();
        member.setInstanceId(id);
        member.setIsAlive(true);
        member.setState(n === 0 ? gossip.MemberInfo.VNodeState.LEADER : gossip.MemberInfo.VNodeState.FOLLOWER);
        member.setHttpEndPoint(endPoint);
        return member;
      }),
    );
    callback(null, cluster);
  },
});
