import { describe, expect, test, vi } from 'vitest';
import { forkRoom, roomEnvironment } from '../../../electron/main/room-process';

const { fork } = vi.hoisted(() => ({
  fork: vi.fn((_path: string, _args: string[], _options: { env: Record<string, string> }) => ({})),
}));
vi.mock('electron', () => ({ utilityProcess: { fork } }));

describe('the room process', () => {
  test('(R22) gets what it needs to run and nothing else of the environment', () => {
    const environment = {
      LANG: 'vi_VN.UTF-8',
      TZ: 'Asia/Ho_Chi_Minh',
      AWS_SECRET: 'x',
      HOME: '/h',
    };
    expect(roomEnvironment(environment)).toEqual({ LANG: 'vi_VN.UTF-8', TZ: 'Asia/Ho_Chi_Minh' });
  });

  test('is forked with that environment and no arguments', () => {
    vi.stubEnv('JOURNEY_TEST_SECRET', 'x');
    forkRoom('/out/room/main.js');
    vi.unstubAllEnvs();
    const [path, args, options] = fork.mock.calls[0] ?? [];
    expect([path, args]).toEqual(['/out/room/main.js', []]);
    expect(options?.env).not.toHaveProperty('JOURNEY_TEST_SECRET');
    expect(options?.env).not.toHaveProperty('PATH');
  });
});
