package io.roundtrip.intake;

import io.roundtrip.customers.EmailAddress;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Text;
import io.roundtrip.signals.Choice;
import io.roundtrip.signals.Score;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one form and notes every problem instead of stopping at the first. */
public final class FormReader {
  private static final Map<String, Boolean> YES_OR_NO =
      Map.of(
          "yes", true, "true", true, "1", true, "granted", true, "y", true, "no", false, "false",
          false, "0", false, "denied", false);

  private static final Pattern NUMBER =
      Pattern.compile("\\A[+-]?+[0-9]{1,9}+(?:[.,][0-9]{1,9}+)?+");

  private final Form form;
  private final List<Problem> problems = new ArrayList<>();

  public FormReader(Form form) {
    this.form = form;
  }

  public List<Problem> problems() {
    return problems;
  }

  public void wrong(String field, String code, String... args) {
    problems.add(Problem.of(form.called(field), code, args));
  }

  /** One line; "" when absent or wrong. */
  public String line(String field, int most) {
    String text = form.one(field);
    return text == null || !fits(field, text, most, false) ? "" : text.strip();
  }

  /** Several lines, as they are kept; "" when absent or too long. */
  String lines(String field, int most) {
    String sent = form.one(field);
    String text = sent == null ? "" : Text.running(sent).stripTrailing();
    return fits(field, text, most, true) ? text : "";
  }

  private boolean fits(String field, String text, int most, boolean lines) {
    OptionalInt control =
        text.length() > most ? OptionalInt.empty() : Text.control(text.strip(), lines);
    if (text.length() > most)
      wrong(field, "too-long", Integer.toString(most), Integer.toString(text.length()));
    else if (control.isPresent())
      wrong(field, "control-character", String.format("U+%04X", control.getAsInt()));
    else return true;
    return false;
  }

  List<String> list(String field, int mostOfThem, int most) {
    List<String> all = form.many(field);
    if (all.size() > mostOfThem) {
      wrong(field, "too-many", Integer.toString(mostOfThem));
      return List.of();
    }
    return all.stream()
        .map(String::strip)
        .filter(text -> fits(field, text, most, false))
        .distinct()
        .toList();
  }

  @Nullable Integer score(Score.Kind kind) {
    String text = form.one(kind.field());
    if (text == null) return null;
    String plain = Text.trimmed(text);
    if (!NUMBER.matcher(plain).matches() || thousands(plain)) {
      wrong(kind.field(), "not-a-number", shown(text));
      return null;
    }
    double value = Double.parseDouble(plain.replace(',', '.'));
    if (kind.holds(value)) return (int) value;
    wrong(kind.field(), "out-of-range", "" + kind.min(), "" + kind.max(), shown(text));
    return null;
  }

  /** "1,000" is one to some and a thousand to others. */
  private static boolean thousands(String number) {
    int comma = number.indexOf(',');
    return comma >= 0 && number.length() - comma == 4;
  }

  @Nullable EmailAddress email(String field) {
    String text = form.one(field);
    if (text == null) return null;
    EmailAddress.Checked checked = EmailAddress.check(text);
    if (checked instanceof EmailAddress.Good good) return good.address();
    wrong(field, ((EmailAddress.Bad) checked).code());
    return null;
  }

  @Nullable Boolean yesOrNo(String field) {
    return known(
        field,
        "not-yes-or-no",
        text -> YES_OR_NO.get(Choice.CONSENT.meant(text).strip().toLowerCase(Locale.ROOT)));
  }

  @Nullable Long number(String field) {
    return known(
        field,
        "not-a-number",
        text -> Text.isDigits(text.strip(), 18) ? Long.valueOf(text.strip()) : null);
  }

  /** Absent = null without a problem. */
  public <T> @Nullable T known(String field, String code, Function<String, @Nullable T> meaning) {
    String text = form.one(field);
    if (text == null) return null;
    T value = meaning.apply(text);
    if (value == null) wrong(field, code, shown(text));
    return value;
  }

  @Nullable Instant time(String field) {
    String text = form.one(field);
    boolean noDay = text != null && Times.isNoDay(text);
    return known(field, noDay ? "no-such-day" : "not-a-time", Times::of);
  }

  /** What was sent, short and harmless enough to be shown in a message. */
  public static String shown(String text) {
    return Text.cut(Text.clean(text, false), 40);
  }
}
