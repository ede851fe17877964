package io.roundtrip.notify.back;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a mail (RFC 2046). Each line is looked at once on each level, and what has more
 * parts, levels or longer heads than reports have is refused whole: libraries take time that grows
 * with the square of what a stranger writes.
 */
public final class MimeParts {
  private static final int MOST_PARTS = 20;
  private static final int DEEPEST = 8;
  private static final int LONGEST_HEAD = 8_000;
  private static final int MOST_LINES = 100;
  private static final Pattern BOUNDARY =
      Pattern.compile(
          ";\\s*boundary\\s*=\\s*(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))",
          Pattern.CASE_INSENSITIVE);

  /** One that holds no others, as it stands in the mail. */
  public record Leaf(String type, String encoding, String text) {
    /** In small letters, as "text/plain". */
    public String kind() {
      int end = type.indexOf(';');
      String kind = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
      return kind.isEmpty() ? "text/plain" : kind;
    }
  }

  private final List<Leaf> leaves = new ArrayList<>();
  private int parts;

  private MimeParts() {}

  /**
   * Empty beyond the bounds.
   *
   * @param type the whole header, unfolded; the next likewise
   */
  public static Optional<List<Leaf>> of(String type, String encoding, String body) {
    MimeParts all = new MimeParts();
    boolean whole = all.take(new Leaf(type, encoding, body), 0);
    return whole ? Optional.of(all.leaves) : Optional.empty();
  }

  private boolean take(Leaf part, int depth) {
    if (++parts > MOST_PARTS || depth > DEEPEST) return false;
    Matcher boundary = BOUNDARY.matcher(part.type());
    if (!part.kind().startsWith("multipart/") || !boundary.find()) return leaves.add(part);
    String said = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    return several(part.text(), "--" + said, depth + 1);
  }

  /** What stands before the first boundary and after the last is nobody's; the last may lack. */
  private boolean several(String body, String boundary, int depth) {
    int begun = -1;
    int next;
    for (int at = 0; at < body.length(); at = next) {
      next = lineAfter(body, at);
      if (!body.startsWith(boundary, at)) continue;
      String rest = body.substring(at + boundary.length(), next).strip();
      if (!rest.isEmpty() && !rest.equals("--")) continue;
      if (begun >= 0 && !part(body.substring(begun, at), depth)) return false;
      if (!rest.isEmpty()) return true;
      begun = next;
    }
    return begun < 0 || part(body.substring(begun), depth);
  }

  private boolean part(String text, int depth) {
    int at = 0;
    int next = lineAfter(text, at);
    for (int lines = 0; !text.substring(at, next).isBlank(); lines++) {
      if (next > LONGEST_HEAD || lines == MOST_LINES) return false;
      at = next;
      next = lineAfter(text, at);
    }
    List<Fields> heads = Fields.groups(text.substring(0, at));
    Fields head = heads.isEmpty() ? new Fields(Map.of()) : heads.get(0);
    String type = head.get("content-type");
    return take(new Leaf(type, head.get("content-transfer-encoding"), text.substring(next)), depth);
  }

  private static int lineAfter(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }
}
