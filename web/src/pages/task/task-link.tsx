import { Link } from '@tanstack/react-router';
import { ask } from '../../api/client.ts';
import { useCorner } from '../../app/corner.ts';

/** Another task, by its number and title. */
export const TaskLink = ({ id }: Readonly<{ id: string }>) => {
  const { query } = useCorner();
  const { data } = ask.useQuery('get', '/api/v1/tasks/{id}', { params: { path: { id }, query } });
  return data === undefined ? null : (
    <Link to="/nhiem-vu/$taskId" params={{ taskId: id }}>
      {data.task.number}. {data.task.title}
    </Link>
  );
};
