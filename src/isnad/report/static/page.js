"use strict";
(function () {
  var root = document.documentElement;
  document.getElementById("language").addEventListener("click", function () {
    var next = root.lang === "ar" ? "en" : "ar";
    root.lang = next;
    root.dir = next === "ar" ? "rtl" : "ltr";
  });
  function open(id) {
    var target = id && document.getElementById(decodeURIComponent(id));
    for (var each = target; each; each = each.parentElement) {
      if (each.tagName === "DETAILS") each.open = true;
    }
    if (target) {
      target.scrollIntoView({ block: "center" });
      var mark = target.nextElementSibling;
      while (mark && mark.tagName === "A") mark = mark.nextElementSibling;
      if (mark && mark.tagName === "MARK") {
        mark.classList.add("looked");
        setTimeout(function () { mark.classList.remove("looked"); }, 2500);
      }
    }
  }
  window.addEventListener("hashchange", function () { open(location.hash.slice(1)); });
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest('a[href^="#"]');
    if (link) setTimeout(function () { open(link.getAttribute("href").slice(1)); }, 0);
  });
  if (location.hash) open(location.hash.slice(1));
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (each) { each.open = true; });
  });
})();
