package io.roundtrip.host.jira;

import com.atlassian.sal.api.message.I18nResolver;
import io.roundtrip.host.Phrases;
import java.io.Serializable;
import java.util.Locale;

/** Our i18n files, in the reader's language whatever the thread's. */
public final class SalPhrases implements Phrases {
  private final I18nResolver texts;

  public SalPhrases(I18nResolver texts) {
    this.texts = texts;
  }

  @Override
  public String text(Locale language, String key, String... args) {
    return texts.getText(language, key, (Serializable[]) args);
  }
}
