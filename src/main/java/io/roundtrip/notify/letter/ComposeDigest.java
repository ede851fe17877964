package io.roundtrip.notify.letter;

import io.roundtrip.customers.Contact;
import io.roundtrip.host.Languages;
import io.roundtrip.host.Phrases;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Rules;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Several letters to one person as one: one greeting, each with its subject above it, one footer.
 * Each says what it would say alone, but for its greeting.
 */
public final class ComposeDigest {
  /** As many as one mail holds. */
  public static final int MOST = 20;

  private static final String LINE = "-".repeat(20);
  private static final Pattern GREETING =
      Pattern.compile("^[^{}\\n]{0,40}\\{\\{ {0,9}customer_name {0,9}}}(?:[,!:.]\\s+| {0,9}\\n+)");

  /** What one of them is about. */
  public record Piece(Message message, ItemNow item) {}

  private final Compose compose;
  private final Phrases phrases;

  public ComposeDigest(Compose compose, Phrases phrases) {
    this.compose = compose;
    this.phrases = phrases;
  }

  /**
   * Of pieces that say the same wish's story only the last of it is told.
   *
   * @param pieces at least two, at most {@link #MOST}, to one person, of one project
   * @param now becomes the mail's date
   * @throws TemplateFault the project's text cannot be used, or all of it is too long
   */
  public Body of(List<Piece> pieces, Contact reader, Rules rules, Instant now) {
    Locale language = Languages.of(reader.locale(), rules.language());
    String hello = hello(reader, language);
    StringBuilder text = new StringBuilder(hello).append("\n\n");
    StringBuilder html = new StringBuilder(HtmlRenderer.paragraph(hello));
    List<Piece> said = news(pieces);
    String subject = phrases.text(language, "roundtrip.notify.mail.digest", said.size());
    for (Piece piece : said) {
      Compose.Draft draft =
          compose.draft(
              piece.message(), reader, piece.item(), rules, ComposeDigest::withoutGreeting);
      if (said.size() == 1) {
        subject = draft.subject();
      } else {
        text.append(draft.subject()).append('\n').append(LINE).append("\n\n");
        html.append(HtmlRenderer.heading(draft.subject()));
      }
      text.append(draft.text()).append('\n');
      html.append(draft.html());
    }
    Piece first = said.get(0);
    Footer footer = compose.footer(first.message(), first.item(), rules, language);
    return Compose.framed(
        Compose.subject(subject),
        html.toString(),
        text.toString().stripTrailing() + "\n",
        footer,
        now);
  }

  private static List<Piece> news(List<Piece> pieces) {
    return pieces.stream()
        .filter(
            piece -> pieces.stream().noneMatch(other -> piece.message().isSaidBy(other.message())))
        .toList();
  }

  private String hello(Contact reader, Locale language) {
    String name = LetterValues.greeted(reader);
    return name.isEmpty()
        ? phrases.text(language, "roundtrip.notify.mail.hello-unnamed")
        : phrases.text(language, "roundtrip.notify.mail.hello", name);
  }

  /** What follows begins a sentence now. */
  private static String withoutGreeting(String body) {
    String rest = GREETING.matcher(body).replaceFirst("");
    if (rest.isBlank() || rest.length() == body.length()) return body;
    int first = Character.charCount(rest.codePointAt(0));
    return new StringBuilder()
        .appendCodePoint(Character.toTitleCase(rest.codePointAt(0)))
        .append(rest, first, rest.length())
        .toString();
  }
}
