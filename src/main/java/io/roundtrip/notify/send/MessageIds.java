package io.roundtrip.notify.send;

import io.roundtrip.host.Signer;
import io.roundtrip.host.Site;
import io.roundtrip.notify.Message;
import java.net.URI;
import java.util.Locale;

/** A mail's name, the same at every try, so that mail servers and readers can merge copies. */
final class MessageIds {
  static final String PURPOSE = "message-id";
  private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

  private final Signer signer;
  private final Site site;

  MessageIds(Signer signer, Site site) {
    this.signer = signer;
    this.site = site;
  }

  /** With angle brackets. */
  String of(Message message) {
    byte[] signed = signer.sign(Signer.FIRST_KEY, PURPOSE, message.key()).orElseThrow();
    return "<rt." + base32(signed) + "@" + domain() + ">";
  }

  private String domain() {
    String host = URI.create(site.baseUrl()).getHost();
    return host == null ? "localhost" : host.toLowerCase(Locale.ROOT);
  }

  private static String base32(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte b : bytes) {
      buffer = (buffer << 8) | (b & 0xff);
      for (bits += 8; bits >= 5; bits -= 5) out.append(BASE32[(buffer >> (bits - 5)) & 31]);
    }
    if (bits > 0) out.append(BASE32[(buffer << (5 - bits)) & 31]);
    return out.toString();
  }
}
