package io.roundtrip.notify.send.decide.rest;

import io.roundtrip.host.Phrases;
import io.roundtrip.notify.Reason;
import java.io.Serializable;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line that a mail keeps for its administrator, as a sentence in the reader's language. What
 * servers said is quoted; what a person wrote stands as it is.
 */
final class DetailTexts {
  private static final String SAY = "roundtrip.notify.detail.";

  private static final Pattern TEMPLATE = Pattern.compile("(template-[a-z-]+) at (\\d+) ?(.*)");
  private static final Pattern STEP =
      Pattern.compile(
          "(DNS|CONNECT|TLS|BANNER|EHLO|AUTH|MAIL FROM|RCPT|DATA|BODY|DOT|QUIT):? (.*)");

  private static final Pattern REPLY = Pattern.compile("[245]\\d\\d(?:[ -].*)?");
  private static final Pattern RETURNED = Pattern.compile("DSN (.*)");

  private static final Set<Reason> LEFT_ALONE =
      Set.of(Reason.UNCERTAIN, Reason.EXPIRED, Reason.LEASE_LOST);

  private static final Set<String> SILENT =
      Set.of("no end of it in time", "Jira's mail server object hangs");

  private final Phrases texts;

  DetailTexts(Phrases texts) {
    this.texts = texts;
  }

  String of(@Nullable Reason reason, String detail) {
    String line = detail.strip();
    Matcher template = TEMPLATE.matcher(line);
    if (reason == Reason.TEMPLATE_ERROR && template.matches()) return template(template);
    int node = line.lastIndexOf('/');
    if (reason != null && LEFT_ALONE.contains(reason) && node > 0 && line.indexOf(' ') < 0)
      return node(line.substring(0, node));
    if (SILENT.contains(line)) return say("silent");
    Matcher returned = RETURNED.matcher(line);
    if (returned.matches()) return say("returned", returned.group(1));
    Matcher step = STEP.matcher(line);
    return step.matches() ? at(step.group(1), step.group(2)) : server(line);
  }

  private String template(Matcher fault) {
    String code = fault.group(1);
    if (code.equals("template-too-long")) return say("too-long");
    String place = Long.toString(Long.parseLong(fault.group(2)) + 1);
    String problem = "roundtrip.problem." + code;
    return texts.text(problem, fault.group(3), place) + " " + texts.text(problem + ".fix");
  }

  private String node(String name) {
    return name.equals("single") ? say("gone") : say("node", name);
  }

  private String at(String word, String line) {
    String step = step(word);
    return REPLY.matcher(line).matches()
        ? say("reply-at", step, line)
        : say("broke-at", step, line);
  }

  /** SMTP has no word for some. */
  private String step(String word) {
    return switch (word) {
      case "CONNECT" -> say("step.connect");
      case "BANNER" -> say("step.banner");
      case "BODY" -> say("step.body");
      case "DOT" -> say("step.dot");
      default -> word;
    };
  }

  private String server(String line) {
    if (REPLY.matcher(line).matches()) return say("reply", line);
    int end = line.indexOf(": ");
    if (end > 0 && isFault(line.substring(0, end))) return say("broke", line);
    return isFault(line) ? say("fault", line) : line;
  }

  private static boolean isFault(String name) {
    return (name.endsWith("Exception") || name.endsWith("Error"))
        && name.chars().allMatch(Character::isJavaIdentifierPart);
  }

  private String say(String what, Serializable... args) {
    return texts.text(SAY + what, args);
  }
}
