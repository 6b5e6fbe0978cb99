// Which Lucide icons the sprite holds, and our own shapes beside them.
// `our name: Lucide's name`; keep the list short, every page of the desk loads it.
export const LUCIDE = {
  box: "box",
  boxes: "boxes",
  warehouse: "warehouse",
  tag: "tag",
  "qr-code": "qr-code",
  scan: "scan-line",
  search: "search",
  plus: "plus",
  minus: "minus",
  split: "split",
  merge: "merge",
  move: "move",
  truck: "truck",
  "package-check": "package-check",
  "package-open": "package-open",
  trash: "trash-2",
  x: "x",
  check: "check",
  "alert-triangle": "triangle-alert",
  clock: "clock",
  calendar: "calendar",
  printer: "printer",
  download: "download",
  upload: "upload",
  users: "users",
  user: "user",
  shield: "shield",
  key: "key-round",
  "log-out": "log-out",
  globe: "globe",
  home: "house",
  list: "list",
  filter: "funnel",
  menu: "menu",
  "chevron-left": "chevron-left",
  "chevron-right": "chevron-right",
  "chevron-down": "chevron-down",
  history: "history",
  undo: "undo-2",
  pencil: "pencil",
  camera: "camera",
  heart: "heart",
  leaf: "leaf",
  "bar-chart": "chart-column",
  "map-pin": "map-pin",
  mail: "mail",
  settings: "settings",
  info: "info",
  star: "star",
  "hand-helping": "hand-helping",
  tent: "tent",
  shirt: "shirt",
  backpack: "backpack",
  hammer: "hammer",
  "heart-pulse": "heart-pulse",
  package: "package",
  footprints: "footprints",
  utensils: "utensils",
  baby: "baby",
  bed: "bed",
  flashlight: "flashlight",
  droplets: "droplets",
  soap: "soap-dispenser-droplet",
  smartphone: "smartphone",
  bath: "bath",
  transfer: "arrow-left-right",
  layers: "layers",
  clipboard: "clipboard-list",
  "external-link": "external-link",
  phone: "phone",
  eye: "eye",
};

// The four levels. They differ in outline, so that they hold in grey, in print and for every eye.
export const LEVELS = {
  urgent:
    '<path fill="currentColor" stroke="currentColor" stroke-width="2" stroke-linejoin="round" d="M12 3 22.5 21h-21Z"/>' +
    '<path fill="none" stroke="var(--level-mark,#fff)" stroke-width="2.6" stroke-linecap="round" d="M12 9.6v4.6M12 17.8v.01"/>',
  needed: '<circle cx="12" cy="12" r="8.5" fill="currentColor"/>',
  enough:
    '<circle cx="12" cy="12" r="9.5" fill="none" stroke="currentColor" stroke-width="2.2"/>' +
    '<path fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" d="m7.8 12.4 2.9 2.9 5.6-6"/>',
  stop:
    '<path fill="currentColor" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" d="M8 2.2h8L21.8 8v8L16 21.8H8L2.2 16V8Z"/>' +
    '<path fill="none" stroke="var(--level-mark,#fff)" stroke-width="3" stroke-linecap="round" d="M7.5 12h9"/>',
};

// The label: the recurring figure.
export const LABEL =
  '<path fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" d="M8 2.5h13.5v19h-19V8Z"/>' +
  '<circle cx="8.6" cy="8.6" r="1.9" fill="none" stroke="currentColor" stroke-width="1.8"/>' +
  '<path fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" d="M7 14.2h10M7 17.8h6"/>';

export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<path fill="#0b5d57" d="M11 2h19v28H2V11Z"/>
<circle cx="11" cy="11" r="4.6" fill="#f4ecdd"/><circle cx="11" cy="11" r="2.2" fill="#0b5d57"/>
<path stroke="#f4ecdd" stroke-width="3" stroke-linecap="round" d="M8 20.5h16M8 25.5h9.5"/>
</svg>
`;
