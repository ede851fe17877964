package io.roundtrip.portal;

import io.roundtrip.customers.OutsideIds;
import io.roundtrip.host.Signer;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links nobody can forge: {@code v2.key.purpose.contact.project.mark.signature}. The signature is
 * 256 bits of HMAC-SHA-256 over everything before it, so a link for one purpose or version is none
 * for another. The contact is its number for outside, which tells nothing of who was there before.
 * Unsubscribe links never expire, since mails lie in inboxes for years.
 */
final class Tokens {
  static final int LONGEST = 200;

  private static final String VERSION = "v2";
  private static final String UNSUBSCRIBE = "unsubscribe";
  private static final Pattern SHAPE =
      Pattern.compile(
          "\\A((v[12])\\.([a-z0-9]{1,20})\\.unsubscribe\\.(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,15}))\\.([A-Za-z0-9_-]{43})");

  private final Signer signer;
  private final OutsideIds ids;
  private final Clock clock;
  private final AtomicLong last = new AtomicLong();

  public Tokens(Signer signer, OutsideIds ids, Clock clock) {
    this.signer = signer;
    this.ids = ids;
    this.clock = clock;
  }

  /** For a mail that is written now. */
  public String unsubscribe(ContactId contact, ProjectId project) {
    return unsubscribe(new Ticket(contact, project, mark()));
  }

  /** Mails that are written at once have links of their own. */
  private long mark() {
    return last.updateAndGet(before -> Math.max(before + 1, clock.millis()));
  }

  private String unsubscribe(Ticket ticket) {
    String key = signer.currentKey();
    String said =
        String.join(
            ".",
            VERSION,
            key,
            UNSUBSCRIBE,
            Long.toString(ids.of(ticket.contact())),
            Long.toString(ticket.project().value()),
            Long.toString(ticket.mark()));
    return said + "." + signature(key, said).orElseThrow();
  }

  /** Empty for everything we did not sign ourselves. Refused while a key is lost. */
  public Optional<Ticket> read(String token) {
    if (token.length() > LONGEST) return Optional.empty();
    Matcher shape = SHAPE.matcher(token);
    if (!shape.matches() || !signer.isLive(shape.group(3))) return Optional.empty();
    return signature(shape.group(3), shape.group(1))
        .filter(genuine -> same(genuine, shape.group(7)))
        .map(
            genuine ->
                new Ticket(
                    contact(shape.group(2), Long.parseLong(shape.group(4))),
                    new ProjectId(Long.parseLong(shape.group(5))),
                    Long.parseLong(shape.group(6))));
  }

  /** Links of the first version carry our own number; they lie in inboxes for years. */
  private ContactId contact(String version, long number) {
    return VERSION.equals(version) ? ids.contact(number) : new ContactId(number);
  }

  private Optional<String> signature(String key, String said) {
    return signer
        .sign(key, UNSUBSCRIBE, said)
        .map(Base64.getUrlEncoder().withoutPadding()::encodeToString);
  }

  /** Takes as long for a wrong signature as for a nearly right one. */
  private static boolean same(String genuine, String given) {
    return MessageDigest.isEqual(
        genuine.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
  }
}
