// Pages that are linked to, asked of a server of our own.
import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brokenLinks } from '../../src/workspace/links.ts';

describe('links', () => {
  let server: Server;
  let root = '';
  const asked: string[] = [];
  const answer: RequestListener = ({ url, method }, response) => {
    asked.push(`${method} ${url}`);
    const end = (status: number) => response.writeHead(status, { location: '/there' }).end();
    switch (url) {
      case '/gone':
        return end(404);
      case '/moved':
        return end(301);
      case '/signed-in':
        return end(403);
      case '/no-head':
        return end(method === 'HEAD' ? 405 : 200);
      case '/silent':
        return undefined;
      default:
        return end(200);
    }
  };

  before(async () => {
    server = createServer(answer);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('are there where a server has them, for someone or at another address, and broken where not', async () => {
    const pages = ['/there', '/moved', '/signed-in', '/no-head', '/gone', '/there'].map((page) => root + page);
    assert.deepEqual([...(await brokenLinks(pages))], [[`${root}/gone`, 'HTTP 404']]);
    assert.deepEqual(
      asked.filter((one) => one.endsWith('/gone')),
      ['HEAD /gone', 'GET /gone'],
    );
    assert.equal(asked.filter((one) => one === 'HEAD /there').length, 2, 'once for itself, once moved to');
  });

  it('are broken where nobody answers, or not in time', async () => {
    const nobody = 'http://127.0.0.1:9/';
    const broken = await brokenLinks([`${root}/silent`, nobody, 'http://[/'], 200);
    assert.equal(broken.get(`${root}/silent`), '> 0.2 s');
    assert.equal(broken.size, 3);
  });
});
