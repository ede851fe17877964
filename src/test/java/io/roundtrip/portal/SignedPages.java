package io.roundtrip.portal;

import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.HiddenIds;
import io.roundtrip.host.FixedSigner;
import io.roundtrip.host.Limiter;
import io.roundtrip.host.Phrases;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.StopMail;
import java.time.Clock;
import java.util.Optional;

/** The customer's pages with links signed by one key, for tests of other floors. */
public final class SignedPages {
  private final Tokens tokens;
  private final Clock clock;

  public SignedPages(Clock clock) {
    this.clock = clock;
    tokens = new Tokens(new FixedSigner(), new HiddenIds(new FixedSigner()), clock);
  }

  public String unsubscribe(ContactId contact, ProjectId project) {
    return tokens.unsubscribe(contact, project);
  }

  public StopByToken byToken(Contacts contacts, StopMail stop) {
    return new StopByToken(tokens, new Unsubscribe(contacts, stop, clock));
  }

  /** Whoever holds the link presses the page's button that takes its stop back. */
  public void undo(Contacts contacts, StopMail stop, String token) {
    new Unsubscribe(contacts, stop, clock).undo(tokens.read(token).orElseThrow());
  }

  public StopLimit limit() {
    return new StopLimit(tokens, new Limiter(clock));
  }

  public UnsubscribePage page(
      Contacts contacts, StopMail stop, String project, Phrases phrases, String style) {
    return new UnsubscribePage(
        tokens,
        new Unsubscribe(contacts, stop, clock),
        any -> Optional.of(project),
        phrases,
        style);
  }
}
