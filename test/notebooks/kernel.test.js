// @ts-check
/** @file Tests kernels whose ports are in use, and the scripts that start kernels. */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { execute } from "../../scripts/notebooks/execute.js";
import { kernelProgram } from "../../scripts/paths.js";
import { cells } from "./cells.js";
import { offerKernel } from "./offer-kernel.js";
import { printed } from "./outputs.js";

const names = ["shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"];

for (const lost of ["shell_port", "iopub_port"])
  test(`a kernel that cannot bind its ${lost} exits with an explanation`, {
    timeout: 60_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "nn-ports-"));
    const servers = await Promise.all(names.map(listening));
    const ports = Object.fromEntries(names.map((name, place) => [name, portOf(servers[place])]));
    const free = servers.filter((server) => portOf(server) !== ports[lost]);
    await Promise.all(free.map((server) => once(server.close(), "close")));
    const file = join(folder, "connection.json");
    const rest = { transport: "tcp", ip: "127.0.0.1", key: "", signature_scheme: "hmac-sha256" };
    writeFileSync(file, JSON.stringify({ ...ports, ...rest }));
    const child = spawn(process.execPath, [kernelProgram, "kernel", "--config-path", file]);
    try {
      const [[code], log] = await Promise.all([once(child, "exit"), text(child.stderr)]);
      assert.equal(code, 1, log);
      const address = `tcp://127.0.0.1:${ports[lost]}`;
      assert.equal(log, `The kernel is stopping: it cannot listen on ${address} (EADDRINUSE).\n`);
    } finally {
      child.kill("SIGKILL");
      for (const server of servers) server.close();
      rmSync(folder, { recursive: true });
    }
  });

/**
 * A program that Jupyter starts instead of the kernel. It exits the given number of times before it runs the
 * kernel.
 */
const reluctant = `
const { readFileSync, writeFileSync } = require("node:fs");
const left = Number(readFileSync(process.env.NN_ENDS, "utf8"));
writeFileSync(process.env.NN_ENDS, String(left - 1));
if (left > 0) process.exit(1);
else import(${JSON.stringify(pathToFileURL(kernelProgram).href)});`;

for (const { ends, starts, does } of [
  { ends: 1, starts: 1, does: "starts a second kernel if the first one exits" },
  { ends: 2, starts: 1, does: "gives up if the second kernel exits too" },
])
  test(`a script that may try twice ${does}`, async () => {
    const jupyter = mkdtempSync(join(tmpdir(), "nn-ends-"));
    const program = join(jupyter, "reluctant.cjs");
    writeFileSync(program, reluctant);
    offerKernel(jupyter, program);
    const counter = join(jupyter, "ends");
    writeFileSync(counter, String(ends));
    process.env.NN_ENDS = counter;
    try {
      const done = execute(cells("6 * 7"), { jupyter }, starts);
      if (ends === 1) assert.equal(printed((await done).cells[0].outputs), "42\n");
      else await assert.rejects(done, /Kernel died before replying/);
    } finally {
      delete process.env.NN_ENDS;
      rmSync(jupyter, { recursive: true });
    }
  });

/** Returns a server on a free port. */
async function listening() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** @param {import("node:net").Server} server */
function portOf(server) {
  return /** @type {import("node:net").AddressInfo} */ (server.address()).port;
}
