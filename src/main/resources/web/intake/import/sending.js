/* A file on its way, piece by piece: where it is, what came of it. It draws nothing. */
(function (rt) {
  'use strict';
  if (rt.importSending) return;
  const PIECE = 256 * 1024;
  const LARGEST = 1024 * 1024;
  const SHOWN = 100;

  /**
   * size: of the file in bytes; send(from, to, last) answers with a promise of what became of that piece;
   * stuck: what to say of a row that no piece can hold.
   * go(moved) sends on until the end, stop() was called, or a piece is refused, which go's promise tells; go() may be
   * called again then.
   */
  rt.importSending = function (size, send, stuck) {
    let piece = PIECE;
    let stopped = false;
    const sending = {
      at: 0, accepted: 0, repeated: 0, rejectedRows: 0, rejected: [], moreRejected: 0, leftOut: [], moreLeftOut: 0, same: [], moreSame: 0,

      share: function () { return size ? sending.at / size : 1; },

      ended: function () { return sending.at >= size; },

      stopped: function () { return stopped; },

      stop: function () { stopped = true; },

      go: function (moved) {
        stopped = false;
        return next(moved);
      }
    };

    function next(moved) {
      if (stopped || sending.ended()) return Promise.resolve(sending);
      const to = Math.min(size, sending.at + piece);
      return send(sending.at, to, to === size).then(function (answer) {
        taken(answer, to);
        moved(sending);
        return next(moved);
      });
    }

    /** A row longer than a piece: nothing was taken, and a larger piece is tried. */
    function taken(answer, to) {
      const still = answer.nextByte === sending.at;
      if (still && to === size) sending.at = size;
      else if (still && piece >= LARGEST) throw new Error(stuck);
      else if (still) piece = Math.min(LARGEST, piece * 2);
      else sending.at = to === size && answer.nextByte === null ? size : answer.nextByte;
      sending.accepted += answer.accepted;
      sending.repeated += answer.repeated;
      sending.rejectedRows += answer.rejectedRows;
      keep('rejected', 'moreRejected', answer);
      keep('leftOut', 'moreLeftOut', answer);
      keep('same', 'moreSame', answer);
    }

    function keep(list, more, answer) {
      const room = SHOWN - sending[list].length;
      sending[list] = sending[list].concat(answer[list].slice(0, room));
      sending[more] += answer[more] + Math.max(0, answer[list].length - room);
    }

    return sending;
  };
})(window.Roundtrip);
