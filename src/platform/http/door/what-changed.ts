import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { EventStore } from '../../event-store/event-store.ts';

type Listener = (stream: string, position: bigint) => void;

const watched = ['account', 'unit'];
const pauseAfterFaultMs = 1_000;

/**
 * Tells at once when an account or a unit changed: of this process's own appends before whoever asked for them has the answer,
 * of those of other processes as soon as the log delivers them.
 */
@Injectable()
export class WhatChanged implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Door');
  private readonly listeners: Listener[] = [];
  private readonly ended = new AbortController();

  constructor(private readonly store: EventStore) {
    const append = store.append.bind(store);
    store.append = async (stream, events, expected) => {
      const result = await append(stream, events, expected);
      if (watched.some((category) => stream.startsWith(`${category}-`))) this.tell(stream, result.position);
      return result;
    };
  }

  onModuleInit(): void {
    void this.follow();
  }

  onModuleDestroy(): void {
    this.ended.abort();
  }

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  private tell(stream: string, position: bigint): void {
    for (const listener of this.listeners) listener(stream, position);
  }

  private async follow(): Promise<void> {
    const { signal } = this.ended;
    let seen: bigint | null = null;
    while (!signal.aborted) {
      try {
        const after: bigint = seen ?? (await this.store.lastPosition());
        for await (const { events, upTo } of this.store.subscribe({ after, categories: watched, signal })) {
          for (const { stream, position } of events) this.tell(stream, position);
          seen = upTo;
        }
      } catch (error) {
        if (this.ended.signal.aborted) return;
        // What is remembered meanwhile is forgotten by age.
        this.logger.warn(`changes of other processes are not heard of for a moment: ${String(error)}`);
      }
      await passed(pauseAfterFaultMs, signal);
    }
  }
}

const passed = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
