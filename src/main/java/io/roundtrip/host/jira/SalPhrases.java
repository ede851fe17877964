package io.roundtrip.host.jira;

import com.atlassian.sal.api.message.I18nResolver;
import io.roundtrip.host.Phrases;
import java.io.Serializable;
import java.util.Locale;

/** Our i18n files through SAL, which knows the language of who is logged in on this thread. */
public final class SalPhrases implements Phrases {
  private final I18nResolver texts;

  public SalPhrases(I18nResolver texts) {
    this.texts = texts;
  }

  @Override
  public String text(Locale language, String key, Serializable... args) {
    return texts.getText(language, key, args);
  }

  @Override
  public String text(String key, Serializable... args) {
    return texts.getText(key, args);
  }
}
