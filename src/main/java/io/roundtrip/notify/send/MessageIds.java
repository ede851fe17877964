package io.roundtrip.notify.send;

import io.roundtrip.host.Signer;
import io.roundtrip.notify.Message;

/** A mail's name, the same at every try, so that mail servers and readers can merge copies. */
final class MessageIds {
  static final String PURPOSE = "message-id";

  /** A domain that can never be anybody's (RFC 2606). */
  private static final String NOWHERE = "mail.invalid";

  private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

  private final Signer signer;
  private final SenderDomain sender;

  MessageIds(Signer signer, SenderDomain sender) {
    this.signer = signer;
    this.sender = sender;
  }

  /** With angle brackets. */
  String of(Message message) {
    byte[] signed = signer.sign(Signer.FIRST_KEY, PURPOSE, message.key()).orElseThrow();
    return "<rt." + base32(signed) + "@" + domain() + ">";
  }

  private String domain() {
    String domain = sender.name();
    return domain.isEmpty() ? NOWHERE : domain;
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
