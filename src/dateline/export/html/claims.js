"use strict";
// Words and cards point at one another: resting on either shows both, clicking holds them, j and k go on, Escape lets go.
(() => {
  const LOOKS = ["deed", "group", "state", "word", "hedged"];
  let held = null;

  const sheetOf = (node) => node.closest(".sheet");
  const numbersOf = (node, name) => (node.dataset[name] || "").split(" ").filter(Boolean);
  const cardOf = (sheet, number) => document.getElementById(`${sheet.id}c${number}`);
  const isHidden = (card) => getComputedStyle(card).display === "none";

  const clear = (sheet) => {
    sheet.classList.remove("choosing", ...LOOKS.map((look) => `in-${look}`));
    for (const node of sheet.querySelectorAll(".on, .hand, .held, .hop")) node.classList.remove("on", "hand", "held", "hop");
    for (const node of sheet.querySelectorAll("[data-hop]")) node.removeAttribute("data-hop");
  };

  const mark = (sheet, card) => {
    clear(sheet);
    sheet.classList.add("choosing", ...LOOKS.filter((look) => card.matches(`.f-${look}, .${look}`)).map((look) => `in-${look}`));
    card.classList.add("on");
    for (const node of sheet.querySelectorAll(`[data-c~="${card.dataset.c}"]`)) node.classList.add("on");
    numbersOf(card, "l").forEach((link, place) => {
      for (const node of sheet.querySelectorAll(`.text [data-l~="${link}"]`)) node.classList.add("hand");
      // The source bears the number it has in the chain, at its first word.
      sheet.querySelectorAll(`.text [data-s~="${link}"]`).forEach((node, index) => {
        node.classList.add("hop");
        if (index === 0) node.dataset.hop = [node.dataset.hop, place + 1].filter(Boolean).join("\u2009");
      });
    });
  };

  const settle = (sheet) => {
    if (held && sheetOf(held) === sheet) { mark(sheet, held); held.classList.add("held"); } else clear(sheet);
  };

  const hold = (card) => {
    if (held && sheetOf(held) !== sheetOf(card)) clear(sheetOf(held));
    held = card;
    settle(sheetOf(card));
  };

  const release = () => {
    if (!held) return;
    const sheet = sheetOf(held);
    held = null;
    clear(sheet);
  };

  const isNarrow = () => matchMedia("(max-width: 56rem)").matches;

  // Moves the rail alone, never the page: whoever reads must not lose the line.
  const inView = (card) => {
    if (isNarrow()) return;
    const rail = card.parentElement, box = card.getBoundingClientRect(), frame = rail.getBoundingClientRect();
    if (box.top < frame.top) rail.scrollBy({ top: box.top - frame.top - 8 });
    else if (box.bottom > frame.bottom) rail.scrollBy({ top: box.bottom - frame.bottom + 16 });
  };

  // Of several claims on one word the shortest first; a further click takes the next.
  const chosen = (sheet, node) => {
    const cards = numbersOf(node, "c").map((number) => cardOf(sheet, number)).filter((card) => card && !isHidden(card));
    return cards[(cards.indexOf(held) + 1) % cards.length];
  };

  const look = (event) => {
    const node = event.target.closest("[data-c]");
    const sheet = node && sheetOf(node);
    if (!sheet || (event.type === "mouseover" && matchMedia("(hover: none)").matches)) return;
    const card = node.classList.contains("card") ? node : cardOf(sheet, numbersOf(node, "c")[0]);
    if (!card || (held && numbersOf(node, "c").includes(held.dataset.c))) return;
    mark(sheet, card);
    if (card !== node) inView(card);
  };

  const lookAway = (event) => {
    const node = event.target.closest("[data-c]");
    if (node) settle(sheetOf(node));
  };

  document.addEventListener("mouseover", look);
  document.addEventListener("focusin", look);
  document.addEventListener("mouseout", lookAway);
  document.addEventListener("focusout", lookAway);

  document.addEventListener("click", (event) => {
    if (String(getSelection())) return;
    const node = event.target.closest("[data-c]");
    if (!node) { if (!event.target.closest(".top")) release(); return; }
    const sheet = sheetOf(node);
    if (node.classList.contains("card")) {
      hold(node);
      const words = document.getElementById(`${sheet.id}w${node.dataset.c}`);
      if (words) { event.preventDefault(); words.scrollIntoView({ block: "center" }); if (event.target.closest("a")) words.focus({ preventScroll: true }); }
      return;
    }
    const card = chosen(sheet, node);
    if (!card) return;
    hold(card);
    event.preventDefault();
    inView(card);
  });

  // The rail goes along with the text: the first claim on the screen stands at its top, unless somebody is busy with the rail.
  let waiting = false;
  const follow = () => {
    waiting = false;
    if (held || isNarrow()) return;
    const top = document.querySelector(".top").offsetHeight;
    for (const sheet of document.querySelectorAll(".sheet")) {
      const rail = sheet.querySelector(".rail"), frame = sheet.getBoundingClientRect();
      if (frame.bottom < top || frame.top > innerHeight || rail.matches(":hover, :focus-within")) continue;
      const note = [...sheet.querySelectorAll(".note")].find((node) => node.getBoundingClientRect().top > top);
      const card = note && cardOf(sheet, note.dataset.c);
      if (card) rail.scrollTop = card.offsetTop;
    }
  };
  document.addEventListener("scroll", () => { if (!waiting) { waiting = true; requestAnimationFrame(follow); } }, { passive: true });

  const step = (by) => {
    const cards = [...document.querySelectorAll(".card")].filter((card) => !isHidden(card));
    if (!cards.length) return;
    const at = held ? cards.indexOf(held) + by : 0;
    const card = cards[Math.max(0, Math.min(cards.length - 1, at))];
    hold(card);
    inView(card);
    const words = document.getElementById(`${sheetOf(card).id}w${card.dataset.c}`);
    if (words) words.scrollIntoView({ block: "center" });
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") release();
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
  });

  // A link to a claim opens the page with the claim held.
  const open = () => {
    const card = /^#r\d+c\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
    if (!card) return;
    hold(card);
    const words = document.getElementById(`${sheetOf(card).id}w${card.dataset.c}`);
    if (words) words.scrollIntoView({ block: "center", behavior: "instant" });
    inView(card);
  };
  addEventListener("hashchange", open);
  addEventListener("load", open);

  const links = new Map([...document.querySelectorAll(".list a")].map((link) => [link.getAttribute("href").slice(1), link]));
  if (links.size && "IntersectionObserver" in window) {
    const watch = new IntersectionObserver((seen) => {
      for (const entry of seen) links.get(entry.target.id).classList.toggle("here", entry.isIntersecting);
    }, { rootMargin: "-20% 0px -75% 0px" });
    for (const sheet of document.querySelectorAll(".sheet")) watch.observe(sheet);
  }
})();
