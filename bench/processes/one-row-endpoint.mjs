// Fastify and pg, nothing else: one indexed row as JSON, and one fixed object. Says its port, and ends with its parent.
import fastify from 'fastify';
import pg from 'pg';

const { access } = JSON.parse(process.argv[2]);
const pool = new pg.Pool({ ...access, max: 10 });
const app = fastify();
app.get('/row/:position', async ({ params: { position } }) => {
  const text = 'SELECT position, id, type, data FROM event_store.events WHERE position = $1';
  const { rows } = await pool.query({ name: 'row', text, values: [position] });
  return rows[0];
});
app.get('/fixed', async () => ({ hello: 'world', numbers: [1, 2, 3] }));
await app.listen({ port: 0, host: '127.0.0.1' });
console.log(JSON.stringify({ port: app.server.address().port }));
process.on('disconnect', () => process.exit(0));
