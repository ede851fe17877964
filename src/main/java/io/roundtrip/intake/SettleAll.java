package io.roundtrip.intake;

import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Once a day and at the start: no issue holds a name or an address, whatever older versions of us,
 * other plugins or a listener that did not run left there. What was typed and is settled is
 * forgotten.
 */
public final class SettleAll {
  private static final int PIECE = 200;

  private final Signals signals;
  private final CustomersInFields fields;
  private final Pseudonyms pseudonyms;

  SettleAll(Signals signals, CustomersInFields fields, Pseudonyms pseudonyms) {
    this.signals = signals;
    this.fields = fields;
    this.pseudonyms = pseudonyms;
  }

  /**
   * Safe to repeat and to stop.
   *
   * @return how many issues changed
   */
  public int run(BooleanSupplier goOn) {
    int changed = 0;
    SignalId last = new SignalId(Long.MAX_VALUE);
    List<Signal> piece;
    do {
      piece = signals.before(last, null, PIECE);
      changed += fields.settle(piece);
      if (!piece.isEmpty()) last = piece.get(piece.size() - 1).id();
    } while (piece.size() == PIECE && goOn.getAsBoolean());
    if (piece.size() < PIECE) pseudonyms.forget();
    return changed;
  }
}
