package io.roundtrip.signals;

import io.roundtrip.kernel.Text;
import java.util.Locale;
import java.util.Optional;

/**
 * How the words reached us. The lower-case names, with "-" for "_", are used in REST, files and
 * fields.
 */
public enum Channel {
  SURVEY,
  EMAIL,
  PHONE,
  CHAT,
  SUPPORT,
  SOCIAL,
  REVIEW,
  INTERVIEW,
  PORTAL,
  IN_APP,
  CRM,
  IMPORT,
  OTHER;

  /** No spelling of a name is longer. */
  private static final int LONGEST = 40;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Upper and lower case, blanks, "-" and "_" make no difference. */
  public static Optional<Channel> of(String text) {
    String plain = text.strip();
    if (plain.length() > LONGEST) return Optional.empty();
    String name =
        Text.runs(plain, c -> c == '_' || c == '-' || Text.blank(c), "_").toUpperCase(Locale.ROOT);
    for (Channel channel : values()) if (channel.name().equals(name)) return Optional.of(channel);
    return name.equals("E_MAIL") ? Optional.of(EMAIL) : Optional.empty();
  }
}
