"use strict";
// A word, its row and its mark on the map or the axis have one number: resting on any of them lights all, clicking holds them, Escape lets go.
(() => {
  let held = null;
  const sheetOf = (node) => node.closest(".sheet");
  const numbersOf = (node) => (node.dataset.i || "").split(" ").filter(Boolean);
  const rowOf = (sheet, number) => document.getElementById(`${sheet.id}i${number}`);

  const clear = (sheet) => {
    sheet.classList.remove("choosing");
    for (const node of sheet.querySelectorAll(".on, .origin")) node.classList.remove("on", "origin");
  };

  const light = (sheet, number) => {
    clear(sheet);
    sheet.classList.add("choosing");
    for (const node of sheet.querySelectorAll(`[data-i~="${number}"]`)) node.classList.add("on");
    const row = rowOf(sheet, number), origin = row && row.dataset.from && rowOf(sheet, row.dataset.from);
    if (origin) origin.classList.add("origin");
  };

  const settle = (sheet) => {
    if (held && held.sheet === sheet) light(sheet, held.number); else clear(sheet);
  };

  // Moves the list alone, never the page: whoever reads must not lose the line.
  const inView = (row) => {
    const list = row && row.closest(".rail");
    if (!list || list.scrollHeight <= list.clientHeight) return;
    const box = row.getBoundingClientRect(), frame = list.getBoundingClientRect();
    const over = list.querySelector(".stays"), top = frame.top + (over ? over.offsetHeight : 0);
    if (box.top < top) list.scrollBy({ top: box.top - top - 8 });
    else if (box.bottom > frame.bottom) list.scrollBy({ top: box.bottom - frame.bottom + 16 });
  };

  const look = (event) => {
    const node = event.target.closest("[data-i]");
    if (!node || (event.type === "mouseover" && matchMedia("(hover: none)").matches)) return;
    light(sheetOf(node), numbersOf(node)[0]);
    if (!node.classList.contains("item")) inView(rowOf(sheetOf(node), numbersOf(node)[0]));
  };
  const lookAway = (event) => {
    const node = event.target.closest("[data-i]");
    if (node) settle(sheetOf(node));
  };

  document.addEventListener("mouseover", look);
  document.addEventListener("focusin", look);
  document.addEventListener("mouseout", lookAway);
  document.addEventListener("focusout", lookAway);

  document.addEventListener("click", (event) => {
    if (String(getSelection())) return;
    const node = event.target.closest("[data-i]");
    const before = held && held.sheet;
    held = node ? { sheet: sheetOf(node), number: numbersOf(node)[0] } : null;
    if (before && (!held || held.sheet !== before)) clear(before);
    if (!node) return;
    settle(held.sheet);
    if (node.classList.contains("item")) {
      const words = held.sheet.querySelector(`.text [data-i~="${held.number}"]`);
      if (words) words.scrollIntoView({ block: "center" });
    } else inView(rowOf(held.sheet, held.number));
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !held) return;
    const { sheet } = held;
    held = null;
    clear(sheet);
  });
})();
