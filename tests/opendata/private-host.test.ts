import { expect, it } from "vitest";
import { isPrivateHost } from "../../src/library/opendata/network/private-host.js";

const host = (address: string): string => new URL(address).hostname;

it.each([
  "http://127.0.0.1",
  "http://0x7f.1",
  "http://2130706433",
  "http://10.1.2.3",
  "http://172.16.0.1",
  "http://172.31.9.9",
  "http://192.168.0.1",
  "http://169.254.169.254",
  "http://100.64.0.1",
  "http://0.0.0.0",
  "http://224.0.0.1",
  "http://255.255.255.255",
  "http://198.18.0.1",
  "http://localhost",
  "http://intranet",
  "http://printer.local",
  "http://[::1]",
  "http://[::]",
  "http://[fd00::1]",
  "http://[fe80::1]",
  "http://[::ffff:127.0.0.1]",
  "http://[::ffff:a00:1]",
  "http://[ff02::1]",
])("%s is private", (address) => expect(isPrivateHost(host(address))).toBe(true));

it.each([
  "https://data.cityofchicago.org",
  "http://8.8.8.8",
  "http://172.32.0.1",
  "http://192.167.1.1",
  "http://100.128.0.1",
  "http://[2606:4700::1111]",
  "http://[::ffff:8.8.8.8]",
  "https://local.example.org",
])("%s is not", (address) => expect(isPrivateHost(host(address))).toBe(false));
