package minijira.jira.field;

import com.atlassian.jira.issue.fields.TextFieldCharacterLengthValidator;

/** Jira's default limit. */
public final class TextLength implements TextFieldCharacterLengthValidator {
  private static final int LIMIT = 32_767;

  @Override
  public boolean isTextTooLong(String text) {
    return text != null && text.length() > LIMIT;
  }

  @Override
  public long getMaximumNumberOfCharacters() {
    return LIMIT;
  }
}
