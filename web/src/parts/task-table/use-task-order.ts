import { createContext, useContext } from 'react';
import type { Order } from './task-search.ts';
import { useTaskSearch } from './use-task-search.ts';

/** The order of a list of which the address says nothing. */
export const UsualOrder = createContext<Order>('number');

export const useTaskOrder = (): Readonly<{ order: Order; descending: boolean; choose: (order: Order) => void }> => {
  const usual = useContext(UsualOrder);
  const [{ sort, desc = false }, change] = useTaskSearch();
  const order = sort ?? usual;
  const choose = (chosen: Order): void => {
    const isAgain = chosen === order && !desc;
    change({ sort: chosen === usual ? undefined : chosen, desc: isAgain ? true : undefined });
  };
  return { order, descending: desc, choose };
};
