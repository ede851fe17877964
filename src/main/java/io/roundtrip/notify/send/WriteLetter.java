package io.roundtrip.notify.send;

import io.roundtrip.customers.Contact;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.letter.Compose;
import io.roundtrip.notify.letter.ComposeDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letter as it should read at this moment. What an earlier try has written is compared with it
 * and thrown away where it says something else: the item may be restricted or renamed by now, the
 * text of the project another, the words corrected, the reader called differently.
 */
final class WriteLetter {
  private static final String ADDRESS = "http";

  private final Compose compose;
  private final ComposeDigest digest;
  private final WordsNow words;
  private final NameNow name;

  WriteLetter(Compose compose, ComposeDigest digest, WordsNow words, NameNow name) {
    this.compose = compose;
    this.digest = digest;
    this.words = words;
    this.name = name;
  }

  /** With the reader's words of today, from which {@link #of} then writes. */
  OutboxEntry worded(OutboxEntry mail) {
    return mail.saying(words.of(mail.message()).words());
  }

  /**
   * A letter that says the same as before keeps its date.
   *
   * @throws io.roundtrip.notify.letter.TemplateFault the project's text cannot be used
   */
  Body of(OutboxEntry mail, Verdict.Sendable to, Instant now) {
    Message message = mail.message();
    Contact reader = name.of(to.reader(), message);
    Body letter = compose.letter(message, reader, name.of(to.item(), message), to.rules(), now);
    return dated(mail.body(), letter);
  }

  /** One letter for all of them; if it says the same as before, it is that one. */
  Body together(OutboxEntry lead, Verdict.Sendable to, Instant now) {
    List<ComposeDigest.Piece> pieces = new ArrayList<>(List.of(piece(lead, to)));
    to.others().forEach(part -> pieces.add(piece(part.mail(), part.to())));
    List<Long> others = to.others().stream().map(part -> part.mail().id()).toList();
    Body letter = digest.of(pieces, name.of(to.reader(), lead.message()), to.rules(), now);
    Body written = lead.body();
    return written != null && written.others().equals(others) && saysTheSame(written, letter)
        ? written
        : new Body(letter.subject(), letter.text(), letter.html(), letter.date(), others);
  }

  private ComposeDigest.Piece piece(OutboxEntry mail, Verdict.Sendable to) {
    Message message = mail.message().of(to.news().wishes());
    return new ComposeDigest.Piece(message, name.of(to.item(), message));
  }

  private static Body dated(@Nullable Body written, Body letter) {
    return written != null && saysTheSame(written, letter)
        ? new Body(letter.subject(), letter.text(), letter.html(), written.date())
        : letter;
  }

  /** But for addresses: the link that stops mail is signed anew each time. */
  private static boolean saysTheSame(Body one, Body other) {
    return one.subject().equals(other.subject())
        && withoutAddresses(one.text()).equals(withoutAddresses(other.text()));
  }

  private static String withoutAddresses(String text) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(ADDRESS); at >= 0; at = text.indexOf(ADDRESS, from)) {
      rest.append(text, from, at);
      from = at + ADDRESS.length();
      while (from < text.length() && !Character.isWhitespace(text.charAt(from))) from++;
    }
    return rest.append(text, from, text.length()).toString();
  }
}
