/** The logs of two gateways with many tunnels between them: some work and are built anew, some fail for one reason each. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const tunnels = 40;
const pad = (value, length = 2) => String(value).padStart(length, '0');
const start = Date.UTC(2026, 10, 1);

function randomOf(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** One attempt as both ends print it; tunnels with a number that three divides have different keys. */
function attempt(number, tunnel, random) {
  const [a, b] = [`198.51.100.${tunnel + 1}`, `203.0.113.${tunnel + 1}`];
  const spi = () => pad(Math.floor(random() * 2 ** 32).toString(16), 8);
  const [one, two] = [spi(), spi()];
  const size = 400 + Math.floor(random() * 64);
  const failed = tunnel % 3 === 0;
  const here = `<site-${tunnel}|${number}>`;
  const there = `<branch-${tunnel}|${number}>`;
  const initiator = [
    `[IKE] ${here} initiating IKE_SA site-${tunnel}[${number}] to ${b}`,
    `[ENC] ${here} generating IKE_SA_INIT request 0 [ SA KE No N(NATD_S_IP) N(NATD_D_IP) N(FRAG_SUP) ]`,
    `[NET] ${here} sending packet: from ${a}[500] to ${b}[500] (${size} bytes)`,
    `[NET] ${here} received packet: from ${b}[500] to ${a}[500] (${size + 8} bytes)`,
    `[ENC] ${here} parsed IKE_SA_INIT response 0 [ SA KE No N(NATD_S_IP) N(NATD_D_IP) N(FRAG_SUP) ]`,
    `[ENC] ${here} generating IKE_AUTH request 1 [ IDi N(INIT_CONTACT) IDr AUTH SA TSi TSr ]`,
    `[NET] ${here} sending packet: from ${a}[4500] to ${b}[4500] (304 bytes)`,
  ];
  const responder = [
    `[NET] <${number}> received packet: from ${a}[500] to ${b}[500] (${size} bytes)`,
    `[ENC] <${number}> parsed IKE_SA_INIT request 0 [ SA KE No N(NATD_S_IP) N(NATD_D_IP) N(FRAG_SUP) ]`,
    `[IKE] <${number}> ${a} is initiating an IKE_SA`,
    `[ENC] <${number}> generating IKE_SA_INIT response 0 [ SA KE No N(NATD_S_IP) N(NATD_D_IP) N(FRAG_SUP) ]`,
    `[NET] <${number}> sending packet: from ${b}[500] to ${a}[500] (${size + 8} bytes)`,
    `[ENC] <${number}> parsed IKE_AUTH request 1 [ IDi N(INIT_CONTACT) IDr AUTH SA TSi TSr ]`,
    `[CFG] ${there} selected peer config 'branch-${tunnel}'`,
  ];
  if (failed) {
    responder.push(
      `[IKE] ${there} tried 1 shared key for 'b${tunnel}.example' - 'a${tunnel}.example', but MAC mismatched`,
      `[ENC] ${there} generating IKE_AUTH response 1 [ N(AUTH_FAILED) ]`,
    );
    initiator.push(
      `[ENC] ${here} parsed IKE_AUTH response 1 [ N(AUTH_FAILED) ]`,
      `[IKE] ${here} received AUTHENTICATION_FAILED notify error`,
    );
  } else {
    responder.push(
      `[IKE] ${there} IKE_SA branch-${tunnel}[${number}] established between ${b}[b${tunnel}.example]...${a}[a${tunnel}.example]`,
      `[IKE] ${there} CHILD_SA branch-${tunnel}{${number}} established with SPIs ${two}_i ${one}_o and TS 10.2.${tunnel}.0/24 === 10.1.${tunnel}.0/24`,
    );
    initiator.push(
      `[IKE] ${here} IKE_SA site-${tunnel}[${number}] established between ${a}[a${tunnel}.example]...${b}[b${tunnel}.example]`,
      `[IKE] ${here} CHILD_SA site-${tunnel}{${number}} established with SPIs ${one}_i ${two}_o and TS 10.1.${tunnel}.0/24 === 10.2.${tunnel}.0/24`,
      `[IKE] ${here} deleting IKE_SA site-${tunnel}[${number}] between ${a}[a${tunnel}.example]...${b}[b${tunnel}.example]`,
    );
  }
  return [initiator, responder];
}

function stamp(moment) {
  const date = new Date(moment);
  return `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}T${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())}.${pad(date.getUTCMilliseconds(), 3)}Z`;
}

/** Writes both logs, each of about so many bytes; the second clock is ahead by `ahead` milliseconds. */
export async function writeBothEnds(paths, bytes, seed, ahead) {
  const random = randomOf(seed);
  const streams = paths.map((path) => createWriteStream(path));
  let written = 0;
  let moment = start;
  for (let number = 1; written < bytes; number += 1) {
    const tunnel = Math.floor(random() * tunnels);
    const texts = attempt(number, tunnel, random).map((lines, end) =>
      lines
        .map(
          (line, index) =>
            `${stamp(moment + index * 3 + end * (ahead + 2))} gw charon: ${pad(1 + (number % 15))}${line}\n`,
        )
        .join(''),
    );
    written += texts[0].length;
    moment += 400 + Math.floor(random() * 2000);
    for (const [index, text] of texts.entries())
      if (!streams[index].write(text)) await once(streams[index], 'drain');
  }
  for (const stream of streams) {
    stream.end();
    await once(stream, 'finish');
  }
}
