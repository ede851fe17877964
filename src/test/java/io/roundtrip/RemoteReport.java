package io.roundtrip;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.AssumptionViolatedException;
import org.junit.runner.Description;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunListener;

/**
 * What became of each test at another's Jira, as plain text. It goes to strangers: neither the
 * address, nor tokens, nor mail addresses are in it.
 */
final class RemoteReport extends RunListener {
  private static final int LONGEST = 400;
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w.-]+");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9+/]{40,}=*");

  private final Set<String> passed = new LinkedHashSet<>();
  private final Map<String, String> failed = new LinkedHashMap<>();
  private final Map<String, String> skipped = new LinkedHashMap<>();

  @Override
  public void testStarted(Description test) {
    passed.add(name(test));
  }

  /** What was to be skipped may come in the wrapping of a thread or of several failures. */
  @Override
  public void testFailure(Failure failure) {
    Throwable assumption = failure.getException();
    while (assumption != null && !(assumption instanceof AssumptionViolatedException))
      assumption = assumption.getCause();
    if (assumption == null) failed(name(failure.getDescription()), failure.getException());
    else skipped(name(failure.getDescription()), assumption);
  }

  @Override
  public void testAssumptionFailure(Failure failure) {
    skipped(name(failure.getDescription()), failure.getException());
  }

  private void failed(String test, Throwable thrown) {
    passed.remove(test);
    skipped.remove(test);
    failed.merge(test, why(thrown), (first, second) -> first + " / " + second);
  }

  private void skipped(String test, Throwable assumption) {
    passed.remove(test);
    if (failed.containsKey(test) || skipped.containsKey(test)) return;
    skipped.put(test, String.valueOf(assumption.getMessage()));
  }

  /** Also when nothing ran at all. */
  boolean failed() {
    return !failed.isEmpty() || passed.isEmpty();
  }

  String summary() {
    return "%d passed, %d failed, %d skipped"
        .formatted(passed.size(), failed.size(), skipped.size());
  }

  String text(String where) {
    StringBuilder text = new StringBuilder(where).append('\n').append(summary()).append('\n');
    failed.forEach(
        (test, why) -> text.append("\nFAILED  ").append(test).append("\n  ").append(why));
    for (String why : new TreeSet<>(skipped.values())) {
      text.append("\n\nskipped, ").append(why);
      skipped.forEach((test, its) -> text.append(its.equals(why) ? "\n  " + test : ""));
    }
    text.append("\n\npassed");
    passed.forEach(test -> text.append("\n  ").append(test));
    return text.append('\n').toString();
  }

  private static String why(Throwable thrown) {
    String message = thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
    String place =
        List.of(thrown.getStackTrace()).stream()
            .filter(at -> at.getClassName().endsWith("HostTest"))
            .findFirst()
            .map(at -> " (" + at.getFileName() + ":" + at.getLineNumber() + ")")
            .orElse("");
    return harmless(message) + place;
  }

  /** One line without addresses and tokens. */
  static String harmless(String message) {
    String line = message.replaceAll("\\s+", " ");
    if (Remote.given())
      line =
          line.replace(Remote.base(), "<base>")
              .replace(URI.create(Remote.base()).getAuthority(), "<host>");
    line = TOKEN.matcher(MAIL.matcher(line).replaceAll("<mail>")).replaceAll("<token>");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
  }

  private static String name(Description test) {
    String type = test.getClassName();
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return test.getMethodName() == null ? simple : simple + "." + test.getMethodName();
  }
}
