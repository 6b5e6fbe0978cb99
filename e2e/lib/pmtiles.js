// A very small map: a PMTiles archive of version 3 with one tile, the whole world, in which there is land, a sea to the
// north of it, a road between the two and a town called Calais.

const varint = (n) => (n < 128 ? [n] : [(n % 128) | 128, ...varint(Math.floor(n / 128))]);
const zigzag = (n) => (n < 0 ? -2 * n - 1 : 2 * n);
const text = (words) => [...Buffer.from(words)];
/** A field of protobuf: a number, or bytes with their length. */
const field = (id, value) => (typeof value === "number" ? [...varint(id << 3), ...varint(value)] : [...varint((id << 3) | 2), ...varint(value.length), ...value]);
const numbers = (list) => list.flatMap(varint);
const MOVE = 9;
const LINE = (corners) => (corners << 3) | 2;
const CLOSE = 15;

/** A layer of a vector tile with one feature of one kind; `more` are further tags. */
function layer(name, type, geometry, tags) {
  const pairs = Object.entries(tags);
  const feature = [...field(2, numbers(pairs.flatMap((_, i) => [i, i]))), ...field(3, type), ...field(4, numbers(geometry))];
  const keys = pairs.flatMap(([key]) => field(3, text(key)));
  const values = pairs.flatMap(([, value]) => field(4, field(1, text(value))));
  return field(3, [...field(15, 2), ...field(1, text(name)), ...field(2, feature), ...keys, ...values, ...field(5, 4096)]);
}

function tile() {
  const land = [MOVE, 0, 0, LINE(3), ...[4096, 0, 0, 4096, -4096, 0].map(zigzag), CLOSE];
  const sea = [MOVE, 0, 0, LINE(3), ...[4096, 0, 0, 1367, -4096, 0].map(zigzag), CLOSE];
  const road = [MOVE, 0, zigzag(1370), LINE(1), zigzag(4096), 0];
  // 1.86° east, 50.95° north.
  const calais = [MOVE, zigzag(2069), zigzag(1374)];
  return Buffer.from([
    ...layer("earth", 3, land, { kind: "earth" }),
    ...layer("water", 3, sea, { kind: "ocean" }),
    ...layer("roads", 2, road, { kind: "highway" }),
    ...layer("places", 1, calais, { kind: "locality", name: "Calais" }),
  ]);
}

export function tinyMap() {
  const land = tile();
  // One entry: tile 0, once, this long, at the beginning (offsets are kept plus one).
  const root = Buffer.from([1, 0, 1, ...varint(land.length), 1]);
  const about = Buffer.from(JSON.stringify({ vector_layers: ["earth", "water", "roads", "places"].map((id) => ({ id, fields: {} })) }));
  const header = Buffer.alloc(127);
  header.write("PMTiles");
  header.writeUInt8(3, 7);
  const places = [root, about, Buffer.alloc(0), land];
  let at = header.length;
  places.forEach((part, i) => {
    header.writeBigUInt64LE(BigInt(at), 8 + 16 * i);
    header.writeBigUInt64LE(BigInt(part.length), 16 + 16 * i);
    at += part.length;
  });
  for (const count of [72, 80, 88]) header.writeBigUInt64LE(1n, count);
  // Clustered; neither directories nor tiles are compressed; tiles are vector tiles; zoom 0 only.
  [1, 1, 1, 1, 0, 0].forEach((byte, i) => header.writeUInt8(byte, 96 + i));
  [-180, -85, 180, 85].forEach((degrees, i) => header.writeInt32LE(degrees * 1e7, 102 + 4 * i));
  return Buffer.concat([header, ...places]);
}
