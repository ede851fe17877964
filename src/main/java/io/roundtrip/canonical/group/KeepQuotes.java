package io.roundtrip.canonical.group;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what feedback says at the moment it is merged. Three statements, however many. */
public final class KeepQuotes {
  private final Signals signals;
  private final Contacts contacts;
  private final KeptQuotes kept;

  public KeepQuotes(Signals signals, Contacts contacts, KeptQuotes kept) {
    this.signals = signals;
    this.contacts = contacts;
    this.kept = kept;
  }

  public void of(
      Set<IssueId> feedback, IssueId canonical, @Nullable OperationId operation, Instant now) {
    Map<IssueId, Signal> said = signals.byIssues(feedback);
    if (said.isEmpty()) return;
    Map<ContactId, Contact> people =
        contacts.byIds(
            said.values().stream()
                .filter(one -> !one.consented())
                .map(Signal::contact)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    kept.keep(
        said.values().stream().map(one -> quote(one, people, canonical, operation, now)).toList());
  }

  private static KeptQuote quote(
      Signal said,
      Map<ContactId, Contact> people,
      IssueId canonical,
      @Nullable OperationId operation,
      Instant now) {
    return new KeptQuote(
        said.issue(),
        canonical,
        operation,
        said.words(),
        said.contact(),
        said.account(),
        said.channel(),
        consent(said, said.contact() == null ? null : people.get(said.contact())),
        said.at(),
        said.dated(),
        now);
  }

  /** As it was when they said it. */
  private static Consent.State consent(Signal said, @Nullable Contact author) {
    if (said.consented()) return Consent.State.GRANTED;
    if (author == null) return Consent.State.UNKNOWN;
    Consent answer = author.consent();
    return answer.isDenied() && !answer.given().isAfter(said.at())
        ? Consent.State.DENIED
        : Consent.State.UNKNOWN;
  }
}
