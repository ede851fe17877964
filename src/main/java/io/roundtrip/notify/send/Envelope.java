package io.roundtrip.notify.send;

import io.roundtrip.notify.Body;
import io.roundtrip.notify.letter.HowToStop;
import java.util.Locale;

/**
 * One mail to one mailbox, ready for a mail server.
 *
 * @param to one normalised address
 * @param fromName "" = the server's own
 * @param replyTo "" = none
 * @param messageId with angle brackets; the same at every try
 */
public record Envelope(
    String to,
    String fromName,
    String replyTo,
    Body body,
    String messageId,
    HowToStop stop,
    Locale language) {}
