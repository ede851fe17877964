package minijira.jira.field;

import com.atlassian.jira.issue.customfields.impl.AbstractSingleFieldType;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;

/** A day. Read as yyyy-MM-dd or d/MMM/yy, written as the latter. */
final class DateField extends AbstractSingleFieldType<Date> {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("d/MMM/yy", Locale.ENGLISH);

  DateField(Values values, GenericConfigs configs) {
    super(values, configs);
  }

  @Override
  public String getStringFromSingularObject(Date singularObject) {
    return singularObject == null ? null : FORMAT.format(day(singularObject));
  }

  private static LocalDate day(Date date) {
    return new Timestamp(date.getTime()).toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
  }

  @Override
  public Date getSingularObjectFromString(String string) throws FieldValidationException {
    if (string == null || string.isBlank()) return null;
    try {
      LocalDate day =
          string.matches("\\d{4}-\\d\\d-\\d\\d")
              ? LocalDate.parse(string)
              : LocalDate.parse(string, FORMAT);
      return Timestamp.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    } catch (DateTimeParseException e) {
      throw new FieldValidationException(
          "You did not enter a valid date. Please enter the date in the format \"d/MMM/yy\"");
    }
  }

  @Override
  public boolean valuesEqual(Date value1, Date value2) {
    return Objects.equals(millis(value1), millis(value2));
  }

  private static Long millis(Date date) {
    return date == null ? null : date.getTime();
  }

  @Override
  public String getChangelogValue(CustomField field, Date value) {
    return value == null ? "" : day(value).toString();
  }

  @Override
  protected PersistenceFieldType getDatabaseType() {
    return PersistenceFieldType.TYPE_DATE;
  }

  @Override
  protected Object getDbValueFromObject(Date customFieldObject) {
    return customFieldObject;
  }

  @Override
  protected Date getObjectFromDbValue(Object databaseValue) {
    return (Date) databaseValue;
  }
}
