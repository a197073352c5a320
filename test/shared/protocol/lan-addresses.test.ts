import { describe, expect, test } from 'vitest';
import { isPrivateAddress, lanAddresses } from '../../../shared/protocol/lan-addresses';

const card = (address: string, family = 'IPv4', internal = false) => ({
  address,
  family,
  internal,
});

describe('the addresses a guest can reach', () => {
  test('are real networks first, the usual home network before others, public ones last', () => {
    const found = lanAddresses({
      lo: [card('127.0.0.1', 'IPv4', true)],
      docker0: [card('172.17.0.1')],
      tun0: [card('10.8.0.2')],
      public0: [card('203.0.113.9')],
      eth0: [card('172.32.0.1'), card('172.31.0.1')],
      eth1: [card('10.1.2.3'), card('169.254.3.4')],
      wlan0: [card('192.168.1.20'), card('fe80::1', 'IPv6')],
      gone: undefined,
    });
    expect(found.map(({ address }) => address)).toEqual([
      '192.168.1.20',
      '10.1.2.3',
      '172.31.0.1',
      '203.0.113.9',
      '172.32.0.1',
      '10.8.0.2',
      '172.17.0.1',
    ]);
    expect(found[0]).toEqual({ address: '192.168.1.20', label: 'wlan0' });
  });

  test('are none without a network', () => {
    expect(lanAddresses({ lo: [card('127.0.0.1', 'IPv4', true)] })).toEqual([]);
  });
});

describe('a private address', () => {
  test.each(['192.168.1.20', '10.0.0.5', '172.16.0.1', '172.31.255.1'])('is %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  test.each([
    '203.0.113.9',
    '172.15.0.1',
    '172.32.0.1',
    '192.169.1.1',
    '110.0.0.1',
    '0.0.0.0',
    '::',
  ])('is not %s', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});
