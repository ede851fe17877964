package io.roundtrip.setup.jira;

import io.roundtrip.host.Languages;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.SiteLanguage;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the set-up calls what it makes: a name of Jira's own, so in Jira's language and not in that
 * of whoever looks.
 */
public final class PartNames {
  private final Phrases phrases;
  private final SiteLanguage language;

  public PartNames(Phrases phrases, SiteLanguage language) {
    this.phrases = phrases;
    this.language = language;
  }

  String now(String key) {
    return phrases.text(language.now(), key);
  }

  /** As a set-up may have called it, when Jira had another language; the one of now first. */
  List<String> ever(String key) {
    return Stream.concat(Stream.of(language.now()), Languages.ALL.stream())
        .map(each -> phrases.text(each, key))
        .distinct()
        .toList();
  }
}
