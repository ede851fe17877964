package io.roundtrip.notify.send;

import io.roundtrip.host.Signer;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Message;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mail's name, the same at every try, so that mail servers and readers can merge copies; and the
 * names of what it belongs to. All are signed, so that nobody else can make one, and say nothing.
 */
public final class MessageIds {
  static final String PURPOSE = "message-id";

  private static final String LIST = "list";
  private static final String THREAD = "thread";

  /** As many as a header line holds. */
  private static final int MOST_THREADS = 8;

  /** A domain that can never be anybody's (RFC 2606). */
  private static final String NOWHERE = "mail.invalid";

  private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

  private final Signer signer;
  private final SenderDomain sender;

  public MessageIds(Signer signer, SenderDomain sender) {
    this.signer = signer;
    this.sender = sender;
  }

  /** With angle brackets. */
  public String of(Message message) {
    return name("rt.", PURPOSE, message.key());
  }

  /** The news of one project, as mail programs sort it by (RFC 2919); without angle brackets. */
  public String list(ProjectId project) {
    byte[] signed = sign(LIST, Long.toString(project.value()));
    return base32(signed).substring(0, 16) + ".list." + domain();
  }

  /**
   * The roots of the threads that a mail belongs to, with angle brackets, oldest first: one for
   * each wish of this person, whatever is told of it later. No mail has such a name.
   */
  List<String> threads(Message message) {
    String person = message.contact().value() + " ";
    Stream<IssueId> about =
        message.wishes().isEmpty() ? Stream.of(message.item()) : message.wishes().stream();
    return about
        .map(IssueId::value)
        .sorted()
        .limit(MOST_THREADS)
        .map(wish -> name("rt-thread.", THREAD, person + wish))
        .toList();
  }

  private String name(String kind, String purpose, String text) {
    return "<" + kind + base32(sign(purpose, text)) + "@" + domain() + ">";
  }

  private byte[] sign(String purpose, String text) {
    return signer.sign(Signer.FIRST_KEY, purpose, text).orElseThrow();
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
