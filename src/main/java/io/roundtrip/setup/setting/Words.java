package io.roundtrip.setup.setting;

import io.roundtrip.customers.EmailAddress;
import io.roundtrip.kernel.Text;
import io.roundtrip.notify.QuietHours;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A text that is good or not.
 *
 * @param wrong the problem's code; "" when it is good
 * @param wasGood what this version or an older one took
 */
record Words<T>(
    Function<String, String> wrong,
    Predicate<String> wasGood,
    Function<String, T> value,
    Function<T, String> words,
    List<String> options)
    implements Spelling<T> {
  private static final Set<String> LANGUAGES = languages();
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  private static Set<String> languages() {
    Set<String> all = new HashSet<>(Set.of(Locale.getISOLanguages()));
    for (Locale locale : Locale.getAvailableLocales()) all.add(locale.getLanguage());
    all.remove("");
    return Set.copyOf(all);
  }

  static Words<String> line(int longest) {
    return plain(
        text -> text.length() <= longest && Text.control(text, false).isEmpty(), "not-a-line");
  }

  /** A sender's name that no mail program takes for an address. */
  static Words<String> name(int longest) {
    Words<String> line = line(longest);
    Function<String, String> name = code(Words::isName, "not-a-sender");
    return new Words<>(
        text -> line.wrong.apply(text).isEmpty() ? name.apply(text) : line.wrong.apply(text),
        line.wasGood,
        text -> text,
        text -> text,
        List.of());
  }

  private static boolean isName(String text) {
    return text.chars().noneMatch(c -> c == '<' || c == '>' || c == '"')
        && Collections.list(new StringTokenizer(text)).stream()
            .noneMatch(word -> EmailAddress.check((String) word) instanceof EmailAddress.Good);
  }

  static Words<String> address() {
    return plain(
        text -> text.isEmpty() || EmailAddress.check(text) instanceof EmailAddress.Good,
        "not-an-address");
  }

  /** "22:00-07:00", or nothing. */
  static Words<String> hours() {
    return new Words<>(
        Words::wrongHours,
        text -> text.isEmpty() || hours(text).isPresent(),
        text -> hours(text).map(QuietHours::written).orElse(text),
        text -> text,
        List.of());
  }

  private static Optional<QuietHours> hours(String text) {
    return QuietHours.pair(text, ZoneOffset.UTC);
  }

  /** The first that holds; "" is no hours and nothing wrong. */
  private static String wrongHours(String text) {
    if (text.isEmpty()) return "";
    return Stream.of(
            code(some -> hours(some).isPresent(), "not-hours"),
            code(some -> hours(some).filter(QuietHours::isNever).isEmpty(), "hours-alike"),
            code(some -> hours(some).filter(QuietHours::isNearlyAllDay).isEmpty(), "hours-all-day"))
        .map(rule -> rule.apply(text))
        .filter(wrong -> !wrong.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** As "Europe/Berlin", or nothing. */
  static Words<String> zone() {
    return plain(text -> text.isEmpty() || ZONES.contains(text), "not-a-zone");
  }

  /** Any language that there is may be sent; a screen offers some. */
  static Words<Locale> language(String... offered) {
    return new Words<>(
        code(Words::isLanguage, "not-a-language"),
        Words::isLanguage,
        Locale::forLanguageTag,
        Locale::toLanguageTag,
        List.of(offered));
  }

  private static boolean isLanguage(String tag) {
    return tag.length() <= 35 && LANGUAGES.contains(Locale.forLanguageTag(tag).getLanguage());
  }

  private static Words<String> plain(Predicate<String> good, String wrong) {
    return new Words<>(code(good, wrong), good, text -> text, text -> text, List.of());
  }

  private static Function<String, String> code(Predicate<String> good, String wrong) {
    return text -> good.test(text) ? "" : wrong;
  }

  @Override
  public Optional<T> read(String text, Setting.Wrong heard) {
    String code = wrong.apply(text);
    if (code.isEmpty()) return Optional.of(value.apply(text));
    heard.is(code, text);
    return Optional.empty();
  }

  @Override
  public String text(T of) {
    return words.apply(of);
  }

  @Override
  public T restored(String line) {
    if (!wasGood.test(line)) throw new IllegalArgumentException("not as it was written");
    return value.apply(line);
  }
}
