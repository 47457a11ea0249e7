// Pages that are linked to, asked of a server of our own.
import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkFiles } from '../../src/workspace/check.ts';
import { brokenLinks } from '../../src/workspace/links.ts';
import { Workspace } from '../../src/workspace/workspace.ts';

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
      case '/hangs-up':
        return method === 'HEAD' ? void response.destroy() : end(200);
      case '/in-a-circle':
        return void response.writeHead(302, { location: url }).end();
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
    const pages = ['/there', '/moved', '/signed-in', '/no-head', '/hangs-up', '/gone', '/there'].map(
      (page) => root + page,
    );
    assert.deepEqual([...(await brokenLinks(pages))], [[`${root}/gone`, 404]]);
    assert.deepEqual(
      asked.filter((one) => one.endsWith('/gone')),
      ['HEAD /gone', 'GET /gone'],
    );
    assert.equal(asked.filter((one) => one === 'HEAD /there').length, 2, 'once for itself, once moved to');
  });

  it('are broken where nobody answers, or not in time', async () => {
    const nobody = 'http://127.0.0.1:9/';
    const circle = `${root}/in-a-circle`;
    const broken = await brokenLinks([`${root}/silent`, nobody, 'http://[/', circle], 200);
    const expected = { [`${root}/silent`]: 'late', [nobody]: 'nobody', 'http://[/': 'nobody', [circle]: 'nobody' };
    assert.deepEqual(Object.fromEntries(broken), expected);
  });

  it('are asked for only where someone wants that', async () => {
    const workspace = new Workspace();
    workspace.open('-', { text: `routine a "A"\n  purpose "P"\n  see "${root}/gone"\n` });
    const found = async (opensLinks: boolean) => {
      const { findings } = await checkFiles(workspace, ['-'], { today: '2026-01-01', opensLinks });
      return findings.map(({ rule }) => rule);
    };
    asked.length = 0;
    assert.deepEqual(await found(false), []);
    assert.deepEqual(asked, []);
    assert.deepEqual(await found(true), ['link-broken']);
  });
});
