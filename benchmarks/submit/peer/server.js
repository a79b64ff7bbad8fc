// node server.js PORT DATABASE KNOWLEDGE each|grouped
//
// each:    every request is a transaction of its own, answered when it is durable.
// grouped: the requests that one turn of the event loop brought share a transaction, each in a
//          savepoint; all are answered when it is durable.

import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import Fastify from 'fastify';
import { Refused, Submission } from './submission.js';

const [port, file, knowledge, mode] = process.argv.slice(2);

const database = new Database(file);
for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -65536', 'mmap_size = 1073741824',
  'temp_store = MEMORY', 'foreign_keys = ON']) database.pragma(setting);
const submission = new Submission(database, JSON.parse(readFileSync(knowledge, 'utf8')));

const handIn = (request) => submission.handIn(request);
const alone = database.transaction(handIn).immediate;

let waiting = [];
const savepoint = database.transaction(handIn);
const together = database.transaction((batch) => {
  for (const each of batch) {
    try {
      each.answer = savepoint(each.request);
    } catch (error) {
      each.error = error;
    }
  }
}).immediate;

function commit() {
  const batch = waiting;
  waiting = [];
  try {
    together(batch);
  } catch (error) {
    for (const each of batch) each.reject(error);
    return;
  }
  for (const each of batch) each.error ? each.reject(each.error) : each.resolve(each.answer);
}

function inThisTurn(request) {
  return new Promise((resolve, reject) => {
    if (waiting.push({ request, resolve, reject }) === 1) setImmediate(commit);
  });
}

const app = Fastify({ logger: false });
app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
  request.text = text;
  try {
    done(null, JSON.parse(text));
  } catch (error) {
    done(Object.assign(error, { statusCode: 400 }));
  }
});
app.setErrorHandler((error, request, reply) => {
  reply.code(error instanceof Refused ? error.status : error.statusCode ?? 500).send({ code: error.message });
});

const SESSION = /(?:^|; )__Host-sid=([\w-]{43})(?:;|$)/;
const schema = {
  params: {
    type: 'object', required: ['id'],
    properties: { id: { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' } },
  },
  headers: {
    type: 'object', required: ['x-mashang', 'idempotency-key', 'cookie'],
    properties: { 'idempotency-key': { type: 'string', pattern: '^[!-~]{8,128}$' } },
  },
  body: {
    type: 'object', required: ['version'], additionalProperties: false,
    properties: { version: { type: 'integer' } },
  },
};

app.post('/api/v1/cases/:id/submission', { schema }, (request, reply) => {
  const asked = {
    session: SESSION.exec(request.headers.cookie)?.[1],
    key: request.headers['idempotency-key'],
    target: request.url,
    body: request.text,
    caseId: request.params.id,
    version: request.body.version,
  };
  reply.type('application/json');
  return mode === 'grouped' ? inThisTurn(asked) : reply.send(alone(asked));
});

process.on('SIGTERM', () => process.exit(0));
await app.listen({ host: '127.0.0.1', port: Number(port) });
