package io.roundtrip.notify.send;

import io.roundtrip.notify.Body;
import io.roundtrip.notify.letter.HowToStop;
import java.util.List;
import java.util.Locale;

/**
 * One mail to one mailbox, ready for a mail server.
 *
 * @param to one normalised address
 * @param fromName "" = the server's own
 * @param replyTo "" = none
 * @param messageId with angle brackets; the same at every try
 * @param series what mail programs sort it by
 */
public record Envelope(
    String to,
    String fromName,
    String replyTo,
    Body body,
    String messageId,
    Series series,
    HowToStop stop,
    Locale language) {
  /**
   * @param list RFC 2919; "" = none
   * @param threads with angle brackets, oldest first; no mail's own name
   * @param digest whether it says several things at once
   */
  public record Series(String list, List<String> threads, boolean digest) {
    public static final Series NONE = new Series("", List.of(), false);

    public Series {
      threads = List.copyOf(threads);
    }
  }
}
