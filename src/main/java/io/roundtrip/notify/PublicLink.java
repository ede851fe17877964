package io.roundtrip.notify;

import io.roundtrip.kernel.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** An address that a person released for customers. */
public final class PublicLink {
  private static final int LONGEST = 1000;

  private PublicLink() {}

  /**
   * The address as it may stand in a mail. Empty for everything that is not for certain one web
   * address: another scheme than http and https, a user or password before the host, a host that is
   * not written in ASCII, blanks, control characters, more than 1000 characters.
   */
  public static Optional<String> of(String typed) {
    String address = typed.strip();
    if (address.isEmpty() || address.length() > LONGEST || !isVisible(address))
      return Optional.empty();
    try {
      URI uri = new URI(address);
      return isWeb(uri) ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  private static boolean isVisible(String address) {
    return Text.control(address, false).isEmpty()
        && address.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT);
  }

  private static boolean isWeb(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("https") || scheme.equals("http"))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null;
  }
}
