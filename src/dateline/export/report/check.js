/* Recomputes what this page can be held to. It asks nobody: all it needs stands in the page. */
(() => {
  "use strict";
  const at = (id) => document.getElementById(id);
  const source = at("data").textContent;

  const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const sha256 = async (text) => hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  /* Offsets count code points, and JavaScript counts halves of some. */
  const cut = (text, start, end) => Array.from(text).slice(start, end).join("");
  /* What HTML has no place for is shown otherwise. */
  const shown = (text) => text.replace(/\r\n?/g, "\n").replace(/\0/g, "\uFFFD");

  /** Each check: what is checked, and one result for each thing, with what to call it where it fails. */
  async function checks(told) {
    const passages = new Map(told.passages.map((one) => [one.id, one]));
    const quotes = told.claims.flatMap((claim) => claim.quotes.map((quote, place) => ({ ...quote, name: `${claim.number}.${place}` })));
    const texts = new Map(told.reports.filter((one) => "text" in one).map((one) => [one.id, one]));
    const digests = (list, digest) => Promise.all(list.map(async (one) => ({ name: one.id, holds: (await sha256(one.text)) === one[digest] })));
    const values = told.events.flatMap((event) => event.values.map((value, place) => ({ name: `${event.number}.${place}`, words: value.words })));
    return [
      ["data", [{ name: "the data", holds: (await sha256(source)) === at("digest").textContent }]],
      ["passages", await digests(told.passages, "sha256")],
      ["quotes", quotes.map((one) => ({ name: `quote ${one.name}`, holds: stands(one, passages.get(one.passage)) }))],
      ["shown", onPage("quote", quotes)],
      ["values", onPage("value", values)],
      ...(texts.size ? [
        ["texts", await digests(Array.from(texts.values()), "text_sha256")],
        ["places", told.passages.map((one) => ({ name: one.id, holds: cut(texts.get(one.report).text, one.start, one.end) === one.text }))],
      ] : []),
    ];
  }

  /** Whether all that the data tell of a kind stands on the page in these words, and nothing else of that kind does. */
  function onPage(kind, told) {
    const words = new Map(told.map((one) => [one.name, shown(one.words)]));
    const marks = Array.from(document.querySelectorAll(`[data-${kind}]`));
    const seen = new Set(marks.map((mark) => mark.dataset[kind]));
    return [
      ...marks.map((mark) => ({ name: `${kind} ${mark.dataset[kind]}`, holds: words.get(mark.dataset[kind]) === mark.textContent })),
      ...told.filter((one) => !seen.has(one.name)).map((one) => ({ name: `${kind} ${one.name}, not shown`, holds: false })),
    ];
  }

  const stands = (quote, passage) =>
    passage !== undefined && cut(passage.text, quote.start - passage.start, quote.end - passage.start) === quote.words;

  function show(check, results) {
    const row = at(`check-${check}`);
    const failed = results.filter((one) => !one.holds);
    row.classList.add(failed.length ? "fails" : "holds");
    row.querySelector(".count").textContent = `${results.length - failed.length} of ${results.length}`;
    row.querySelector(".word").textContent = failed.length ? `fails: ${failed.slice(0, 8).map((one) => one.name).join(", ")}` : "holds";
    return failed.length;
  }

  function say(words, look) {
    at("verdict").textContent = words;
    at("verdict").className = look;
  }

  async function run() {
    if (!(globalThis.crypto && crypto.subtle)) {
      say("Not checked: this browser offers no digests to a page opened this way. Check by hand, as told below.", "unknown");
      return;
    }
    try {
      let failed = 0;
      let all = 0;
      for (const [check, results] of await checks(JSON.parse(source))) {
        failed += show(check, results);
        all += results.length;
      }
      say(failed ? `${failed} of ${all} checks fail: this file is not as it was made.` : `All ${all} checks hold.`, failed ? "fails" : "holds");
    } catch (error) {
      say(`The data in this file cannot be read (${error.message}): it is not as it was made.`, "fails");
    }
  }

  run();
})();
