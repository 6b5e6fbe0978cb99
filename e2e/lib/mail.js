// A mail server that takes every letter and keeps it, so that a journey can open what somebody is sent.
import assert from "node:assert/strict";
import { createServer } from "node:net";

/** The server: `url` for the program's settings, `letter(to, about)` waits for a letter, `stop()`. */
export async function mailbox() {
  const letters = [];
  const open = new Set();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => {});
    converse(socket, letters);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `smtp://127.0.0.1:${server.address().port}`,
    letters,
    letter: (to, about) => wait(letters, to, about),
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** As much of RFC 5321 as taking a letter needs. Commands may come several at a time. */
function converse(socket, letters) {
  let heard = "";
  let to = [];
  let letter = null;
  const say = (words) => socket.write(`${words}\r\n`);
  const line = (words) => {
    if (letter !== null) {
      if (words !== ".") return letter.push(words.replace(/^\./, ""));
      letters.push(read(letter.join("\r\n"), to));
      [letter, to] = [null, []];
      return say("250 taken");
    }
    const command = words.slice(0, 4).toUpperCase();
    if (command === "EHLO") return say("250-mail.example.org\r\n250 8BITMIME");
    if (command === "RCPT") to.push(words.replace(/^.*<(.*)>.*$/, "$1"));
    if (command === "DATA") {
      letter = [];
      return say("354 go on");
    }
    if (command === "QUIT") return socket.end("221 bye\r\n");
    say("250 fine");
  };
  say("220 mail.example.org");
  socket.setEncoding("latin1");
  socket.on("data", (bytes) => {
    heard += bytes;
    for (let end = heard.indexOf("\r\n"); end >= 0; end = heard.indexOf("\r\n")) {
      const words = heard.slice(0, end);
      heard = heard.slice(end + 2);
      line(words);
    }
  });
}

/** A letter with a single part of plain text, which is all that the program writes. */
function read(raw, to) {
  const at = raw.indexOf("\r\n\r\n");
  const head = raw.slice(0, at).replace(/\r\n[ \t]+/g, " ");
  const field = (name) => head.match(new RegExp(`^${name}:\\s*(.*)$`, "im"))?.[1].trim() ?? "";
  const encoding = field("Content-Transfer-Encoding").toLowerCase();
  return { to, subject: words(field("Subject")), text: body(raw.slice(at + 4), encoding).replace(/\r\n/g, "\n") };
}

function body(text, encoding) {
  if (encoding === "base64") return Buffer.from(text, "base64").toString("utf8");
  const plain = encoding === "quoted-printable" ? unquote(text.replace(/=\r\n/g, "")) : text;
  return Buffer.from(plain, "latin1").toString("utf8");
}

const unquote = (text) => text.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

/** The words of a head field, in which what is not ASCII is encoded (RFC 2047). */
function words(text) {
  const decode = (_, how, word) =>
    (how.toUpperCase() === "B" ? Buffer.from(word, "base64") : Buffer.from(unquote(word.replace(/_/g, " ")), "latin1")).toString("utf8");
  return text.replace(/\?=\s+=\?/g, "?==?").replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, decode);
}

async function wait(letters, to, about) {
  for (let i = 0; i < 300; i++) {
    const found = letters.find((letter) => letter.to.includes(to) && about.test(letter.subject));
    if (found) return found;
    await new Promise((later) => setTimeout(later, 100));
  }
  const came = letters.map((letter) => `${letter.to}: ${letter.subject}`).join("\n");
  throw new assert.AssertionError({ message: `no letter about ${about} came to ${to} in half a minute; there were:\n${came}` });
}
