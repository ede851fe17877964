package io.roundtrip.setup.address;

import io.roundtrip.host.CustomerSite;
import io.roundtrip.setup.CheckHealth.Line;
import io.roundtrip.setup.CheckHealth.Tone;
import io.roundtrip.setup.GapTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether whoever gets a mail can stop it, and how. */
public final class CustomerHealth {
  private final CustomerSite customers;
  private final Supplier<String> returned;
  private final Supplier<Optional<List<String>>> unanswered;

  /**
   * @param returned where we read mails that stop the mail; "" = nowhere
   * @param unanswered keys of the projects that are on and name no reply address; empty where none
   *     is on
   */
  public CustomerHealth(
      CustomerSite customers,
      Supplier<String> returned,
      Supplier<Optional<List<String>>> unanswered) {
    this.customers = customers;
    this.returned = returned;
    this.unanswered = unanswered;
  }

  public Line line() {
    Optional<String> address = customers.address();
    if (address.isPresent())
      return address.get().startsWith("https://")
          ? Line.of("customers-reach", Tone.GOOD, address.get())
          : Line.of("customers-plain", Tone.WARN, address.get());
    String mailbox = returned.get();
    if (!mailbox.isEmpty()) return Line.of("customers-mail", Tone.WARN, mailbox);
    Optional<List<String>> on = unanswered.get();
    if (on.isEmpty()) return Line.of("customers-nowhere", Tone.WARN);
    List<String> projects = on.get();
    return projects.isEmpty()
        ? Line.of("customers-answer", Tone.WARN)
        : Line.of("customers-stuck", Tone.WARN, GapTexts.listed(projects));
  }
}
