package io.roundtrip.canonical.suggest.jira;

import io.roundtrip.canonical.suggest.Asked;
import io.roundtrip.canonical.suggest.Candidate;
import io.roundtrip.host.Phrases;
import io.roundtrip.similarity.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reasons of a suggestion as sentences, in the language of whoever is logged in. */
public final class WhyTexts {
  private static final String KEY = "roundtrip.canonical.why.";

  /**
   * @param kind a stable word for programs
   * @param against whether it speaks against the suggestion
   */
  public record Reason(String kind, boolean against, String text) {}

  private final Phrases texts;

  public WhyTexts(Phrases texts) {
    this.texts = texts;
  }

  /** In the order of the suggestion: for first, against last. */
  public List<Reason> of(Candidate candidate) {
    List<Reason> reasons = new ArrayList<>();
    for (Why why : candidate.suggestion().why()) {
      Reason reason = reason(why, candidate);
      if (reason != null) reasons.add(reason);
    }
    return reasons;
  }

  private @Nullable Reason reason(Why why, Candidate candidate) {
    if (why instanceof Why.MatchingWords words)
      return said("words", words(words, candidate.asked()));
    if (why instanceof Why.SameMeaning) return said("meaning");
    if (why instanceof Why.SameComponent component) return said("component", component.name());
    if (why instanceof Why.SameWeek) return said("week");
    if (why instanceof Why.SameCustomer) return said("customer");
    if (why instanceof Why.ThroughMember)
      return candidate.through() == null ? null : said("member", candidate.through());
    if (why instanceof Why.OtherPlatform) return against("platform");
    if (why instanceof Why.OtherVersion) return against("version");
    return why instanceof Why.AlikeOnPurpose ? against("purpose") : null;
  }

  private Reason said(String kind, String... args) {
    return new Reason(kind, false, texts.text(KEY + kind, (java.io.Serializable[]) args));
  }

  private Reason against(String kind) {
    return new Reason(kind, true, texts.text(KEY + kind));
  }

  /** As the asker wrote them, each once. */
  private static String words(Why.MatchingWords words, Asked asked) {
    Map<String, String> each = new LinkedHashMap<>();
    for (Why.Word word : words.words()) {
      String text = word.inTitle() ? asked.title() : asked.body();
      if (word.end() > text.length()) continue;
      String written = text.substring(word.start(), word.end());
      each.putIfAbsent(written.toLowerCase(Locale.ROOT), written);
    }
    return String.join(", ", each.values());
  }
}
