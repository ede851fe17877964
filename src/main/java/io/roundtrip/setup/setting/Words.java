package io.roundtrip.setup.setting;

import io.roundtrip.customers.EmailAddress;
import io.roundtrip.kernel.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A text that is good or not.
 *
 * @param wrong the problem's code when it is not
 */
record Words<T>(
    Predicate<String> good,
    String wrong,
    Function<String, T> value,
    Function<T, String> words,
    List<String> options)
    implements Spelling<T> {
  static Words<String> line(int longest) {
    return plain(
        text -> text.length() <= longest && Text.control(text, false).isEmpty(), "not-a-line");
  }

  static Words<String> address() {
    return plain(
        text -> text.isEmpty() || EmailAddress.check(text) instanceof EmailAddress.Good,
        "not-an-address");
  }

  /** Any language may be sent; a screen offers some. */
  static Words<Locale> language(String... offered) {
    return new Words<>(
        text -> text.length() <= 35 && !Locale.forLanguageTag(text).getLanguage().isEmpty(),
        "not-a-language",
        Locale::forLanguageTag,
        Locale::toLanguageTag,
        List.of(offered));
  }

  private static Words<String> plain(Predicate<String> good, String wrong) {
    return new Words<>(good, wrong, text -> text, text -> text, List.of());
  }

  @Override
  public Optional<T> read(String text, Setting.Wrong heard) {
    if (good.test(text)) return Optional.of(value.apply(text));
    heard.is(wrong, text);
    return Optional.empty();
  }

  @Override
  public String text(T of) {
    return words.apply(of);
  }

  @Override
  public T restored(String line) {
    return value.apply(line);
  }
}
