// Small enhancements for signed-in pages. Every page works without this file;
// nothing here decides anything, stores anything on the server's behalf, or holds text in one language.
import { keepForms } from "./keep";
import { sendOnce } from "./once";
import { listHelpers } from "./lists";
import { passkeyButtons } from "./passkey";
import { scanButtons } from "./scan";

document.documentElement.classList.add("js");
keepForms();
sendOnce();
listHelpers();
passkeyButtons();
scanButtons();
