package minijira.jira.field;

import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.function.Supplier;

/** Numbers as people of the current language write them; up to four decimals are shown. */
public final class Doubles implements DoubleConverter {
  private static final double LIMIT = 100_000_000_000_000d;
  private final Supplier<Locale> locale;

  public Doubles(Supplier<Locale> locale) {
    this.locale = locale;
  }

  @Override
  public String getString(Double value) {
    if (value == null) return null;
    NumberFormat format = format();
    format.setMaximumFractionDigits(4);
    format.setGroupingUsed(false);
    return format.format(value);
  }

  @Override
  public Double getDouble(String value) throws FieldValidationException {
    if (value == null || value.isBlank()) return null;
    ParsePosition at = new ParsePosition(0);
    Number number = format().parse(value.strip(), at);
    if (number == null || at.getIndex() < value.strip().length())
      throw new FieldValidationException("'" + value + "' is an invalid number");
    if (Math.abs(number.doubleValue()) > LIMIT)
      throw new FieldValidationException("Number '" + value + "' is too big.");
    return number.doubleValue();
  }

  /** Without language: a point, and no decimals where none are needed. */
  @Override
  public String getStringForChangelog(Double value) {
    return value == null ? null : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private NumberFormat format() {
    return NumberFormat.getNumberInstance(locale.get());
  }
}
