package io.roundtrip.notify.back.jira;

import io.roundtrip.kernel.Hash;
import io.roundtrip.kernel.Text;
import io.roundtrip.notify.back.Incoming;
import io.roundtrip.notify.back.MimeParts;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a mail apart as far as we may understand it: what servers report and what they return, and
 * the beginning of texts. Its head comes first, and gives the mail its name: one that was read
 * before is fetched no further. jakarta.mail fetches, and decodes what is short; it parses nothing.
 */
final class MailReader {
  private static final int LARGEST = 4_000_000;
  private static final int LARGEST_HEAD = 256_000;
  private static final int MOST_FIELDS = 1_000;
  private static final int LONGEST_FIELD = 4_000;
  private static final int LONGEST_PART = 64_000;
  private static final Set<String> FIELDS =
      Set.of("subject", "auto-submitted", "list-id", "content-type", "content-transfer-encoding");
  private static final Set<String> KNOWN =
      Set.of(
          "text/plain",
          "text/rfc822-headers",
          "message/delivery-status",
          "message/global-delivery-status",
          "message/feedback-report",
          "message/rfc822",
          "message/global",
          "message/global-headers");

  private final MimeMessage mail;
  private final Map<String, String> head = new HashMap<>();
  private final String name;
  private boolean whole = true;

  MailReader(MimeMessage mail) throws MessagingException {
    this.mail = mail;
    StringBuilder all = new StringBuilder();
    Enumeration<String> fields = mail.getAllHeaderLines();
    for (int count = 1; whole && fields.hasMoreElements(); count++) {
      String field = fields.nextElement();
      all.append(field, 0, Math.min(field.length(), LARGEST_HEAD)).append('\n');
      whole = take(field) && count <= MOST_FIELDS && all.length() <= LARGEST_HEAD;
    }
    this.name = Hash.of("answer", all.toString());
  }

  /** Of several with one name the first counts. */
  private boolean take(String field) {
    int colon = Math.max(field.indexOf(':'), 0);
    String called = field.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    if (!FIELDS.contains(called)) return true;
    String unfolded = Text.runs(field.substring(colon + 1), c -> c == '\r' || c == '\n', "");
    head.putIfAbsent(called, unfolded.strip());
    return field.length() <= LONGEST_FIELD;
  }

  /** The same for the same mail, however often it is read; 64 hex digits. */
  String name() {
    return name;
  }

  /** Empty beyond the bounds: then nothing of it was understood. */
  Optional<Incoming> read() throws MessagingException, IOException {
    if (!whole || mail.getSize() > LARGEST) return Optional.empty();
    byte[] body;
    try (InputStream in = mail.getRawInputStream()) {
      body = in.readNBytes(LARGEST + 1);
    }
    if (body.length > LARGEST) return Optional.empty();
    return MimeParts.of(said("content-type"), said("content-transfer-encoding"), latin(body))
        .map(this::known);
  }

  private Incoming known(List<MimeParts.Leaf> leaves) {
    List<Incoming.Part> parts =
        leaves.stream()
            .filter(leaf -> KNOWN.contains(leaf.kind()))
            .map(leaf -> new Incoming.Part(leaf.kind(), text(leaf)))
            .toList();
    return new Incoming(name, subject(), said("auto-submitted"), said("list-id"), parts);
  }

  private String said(String field) {
    return head.getOrDefault(field, "");
  }

  private String subject() {
    String said = said("subject");
    try {
      return Text.line(MimeUtility.decodeText(said));
    } catch (IOException | RuntimeException unreadable) {
      return Text.line(said);
    }
  }

  /** "" when it is not encoded as it says. No code needs more than three bytes for one, folded. */
  private static String text(MimeParts.Leaf leaf) {
    String raw = leaf.text().substring(0, Math.min(leaf.text().length(), 4 * LONGEST_PART));
    InputStream bytes = new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1));
    String encoding = leaf.encoding().strip();
    try (InputStream in = encoding.isEmpty() ? bytes : MimeUtility.decode(bytes, encoding)) {
      return latin(in.readNBytes(LONGEST_PART));
    } catch (MessagingException | IOException | RuntimeException broken) {
      return "";
    }
  }

  /** In whatever letters: what we look for is ASCII. */
  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
