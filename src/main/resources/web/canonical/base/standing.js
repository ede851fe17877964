/* Where somebody stands in a part of a page, and where the focus goes when what had it is gone. */
window.Roundtrip = window.Roundtrip || {};
(function (rt) {
  'use strict';
  if (rt.standing) return;
  const ROW = 'li[data-key]';
  const FLAGS = '#aui-flag-container';
  const PASSING = '.aui-dialog2, ' + FLAGS;
  const HEADING = { key: null, kind: '', act: '', before: [] };
  const all = [];

  /** Of the rows that are left: the same one, or the next after it, or else the last before it; null where none is left. */
  rt.nearest = function (before, key, now) {
    const at = Math.max(0, before.indexOf(key));
    const near = before.slice(at).concat(before.slice(0, at).reverse());
    return near.concat(now).filter(function (one) { return now.indexOf(one) >= 0; })[0] || null;
  };

  function lost() {
    const now = document.activeElement;
    return !now || now === document.body || !now.isConnected;
  }

  /** Rows of one kind, those in a closed part left out. */
  function rows(part, kind) {
    return Array.from(part.querySelectorAll(ROW)).filter(function (row) {
      return row.classList[0] === kind && !row.closest('details:not([open])');
    });
  }

  function key(row) {
    return row.getAttribute('data-key');
  }

  /** What a control is for, the same in every row. */
  function act(control) {
    return control.getAttribute('data-act') ||
      Array.from(control.classList).filter(function (name) { return name.indexOf('rt-') === 0; })[0] || '';
  }

  function control(part, what) {
    const controls = Array.from(part.querySelectorAll('button, a[href], input, summary'));
    return what ? controls.filter(function (one) { return act(one) === what; })[0] : null;
  }

  function focus(there) {
    if (!there.matches('button, a[href], input, summary')) there.setAttribute('tabindex', '-1');
    there.focus({ preventScroll: true });
    there.scrollIntoView({ block: 'nearest' });
  }

  /** The place of whoever has the focus in this part, for rt.standAgain; null where nobody has. */
  rt.stood = function (part) {
    const now = document.activeElement;
    if (!part || !now || now === part || !part.contains(now)) return null;
    const row = now.closest(ROW);
    const kind = row ? row.classList[0] : '';
    return { key: row ? key(row) : null, kind: kind, act: act(now), before: row ? rows(part, kind).map(key) : [] };
  };

  /** After the part was drawn anew: the same control, or that of the next row, or what otherwise() gives. */
  rt.standAgain = function (part, at, otherwise) {
    if (!at || !lost()) return;
    const left = at.key === null ? [] : rows(part, at.kind);
    const near = rt.nearest(at.before, at.key, left.map(key));
    const row = left.filter(function (one) { return key(one) === near; })[0];
    const there = row ? control(row, at.act) || row.querySelector('button, a[href]') : at.key === null && control(part, at.act);
    const to = there || otherwise();
    if (to) focus(to);
  };

  /**
   * Keeps where somebody stands in a part that is drawn anew some time after the deed, perhaps by Jira. part() is the
   * element now, heading() where to stand when no row is left. Call back() when it is drawn.
   */
  rt.standing = function (part, heading) {
    let at = null;

    function back() {
      const here = part();
      if (here) rt.standAgain(here, at, heading);
    }

    document.addEventListener('focusin', function (event) {
      const here = part();
      const to = event.target;
      if (here && here.contains(to)) at = rt.stood(here) || HEADING;
      else if (!to.closest(PASSING)) at = null;
      else if (to.closest('.rt-flag-act')) at = at || HEADING;
    });
    document.addEventListener('pointerdown', function (event) {
      if (!event.target.closest('.aui-dialog2, .rt-flag-act')) at = null;
    }, true);
    document.addEventListener('click', function () { at = rt.stood(part()) || at; }, true);
    all.push(back);
    return { back: back };
  };

  /** Where nobody has the focus, this gets it. */
  rt.standAt = function (there) {
    if (there && lost()) focus(there);
  };

  /** Fills a part of a page anew: whoever stood in it stands at its heading. */
  rt.anew = function (part, heading, fill) {
    const stood = part.contains(document.activeElement);
    fill();
    if (stood) rt.standAt(heading);
  };

  /** A dialog that is about to be shown: closed, the focus is where it was, or where its menu was opened. */
  rt.opened = function (layer) {
    const opener = document.activeElement;
    layer.on('hide', function () {
      window.setTimeout(function () {
        [opener, trigger(opener)].forEach(function (one) {
          if (one && one !== document.body && one.getClientRects().length) rt.standAt(one);
        });
        all.forEach(function (back) { back(); });
      });
    });
  };

  function trigger(opener) {
    const menu = opener && opener.closest('.aui-dropdown2');
    return menu && menu.id ? document.querySelector('[aria-controls="' + menu.id + '"]') : null;
  }
})(window.Roundtrip);
