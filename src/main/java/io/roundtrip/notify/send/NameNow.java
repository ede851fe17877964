package io.roundtrip.notify.send;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Items;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a letter calls its reader, and whether it names its project: as the feedback does that it
 * answers, or that everybody in its project may see. What only others were told is not written, so
 * whoever may read the letter learns nothing from it of where else the address is known.
 */
final class NameNow {
  private static final int NEWEST = 200;

  private final Signals signals;
  private final Items items;

  NameNow(Signals signals, Items items) {
    this.signals = signals;
    this.items = items;
  }

  /** The kept name where such a piece carries it, else the oldest other one; "" without any. */
  Contact of(Contact reader, Message message) {
    List<Signal> naming =
        signals.ofContacts(Set.of(message.contact()), new SignalId(Long.MAX_VALUE), NEWEST).stream()
            .filter(signal -> signal.told().name() || !signal.told().person().isEmpty())
            .filter(signal -> answered(signal, message) || isHere(signal, message))
            .toList();
    Set<IssueId> open =
        items.open(
            naming.stream()
                .filter(signal -> !answered(signal, message))
                .map(Signal::issue)
                .collect(Collectors.toSet()));
    String name = "";
    for (Signal signal : naming) {
      if (!answered(signal, message) && !open.contains(signal.issue())) continue;
      if (signal.told().person().isEmpty()) return reader;
      name = signal.told().person();
    }
    return reader.called(name);
  }

  private static boolean answered(Signal signal, Message message) {
    return message.wishes().contains(signal.issue())
        || message.item().equals(signal.issue())
        || (isHere(signal, message)
            && !message.words().isEmpty()
            && message.words().equals(signal.ownWords()));
  }

  private static boolean isHere(Signal signal, Message message) {
    return signal.project().equals(message.project())
        && signal.origin().under().equals(message.project());
  }

  /** Without the name of its project where the reader gave nothing there that is answered. */
  ItemNow of(ItemNow item, Message message) {
    Set<IssueId> answered = new HashSet<>(message.wishes());
    if (message.kind() == Kind.ACKNOWLEDGE) answered.add(message.item());
    boolean given =
        answered.isEmpty()
            ? item.project().equals(message.project())
            : signals.byIssues(answered).values().stream()
                .filter(signal -> message.contact().equals(signal.contact()))
                .anyMatch(signal -> signal.origin().given().equals(item.project()));
    return given ? item : item.inNoProject();
  }
}
