package io.roundtrip.signals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Our select fields and what their options mean: the set-up writes them in Jira's language, and
 * every door understands them in each of ours. The one table of it.
 */
public enum Choice {
  CHANNEL(
      "survey", "Umfrage",
      "email", "E-Mail",
      "phone", "Telefon",
      "chat", "Chat",
      "support", "Support",
      "social", "Soziale Medien",
      "review", "Bewertung",
      "interview", "Interview",
      "portal", "Portal",
      "in-app", "In der App",
      "crm", "CRM",
      "import", "Import",
      "other", "Sonstiges"),
  MOMENT(
      "onboarding", "Einführung",
      "daily use", "Tägliche Nutzung",
      "support", "Support",
      "escalation", "Eskalation",
      "delivery", "Lieferung",
      "billing", "Abrechnung",
      "renewal", "Verlängerung",
      "procurement", "Beschaffung",
      "reporting", "Berichte"),
  CONSENT(
      "yes", "Ja",
      "no", "Nein");

  /** No option of ours is longer. */
  private static final int LONGEST = 40;

  private final Map<String, String> words = new LinkedHashMap<>();

  Choice(String... wordAndGerman) {
    for (int i = 0; i < wordAndGerman.length; i += 2) {
      words.put(wordAndGerman[i], wordAndGerman[i]);
      words.put(wordAndGerman[i + 1].toLowerCase(Locale.ROOT), wordAndGerman[i]);
    }
  }

  /** What is kept and what REST says; as the options are called in English. */
  public List<String> words() {
    return words.values().stream().distinct().toList();
  }

  /** The word for an option in any language of ours; what is no option comes back as it is. */
  public String meant(String option) {
    String plain = option.strip();
    return plain.length() > LONGEST
        ? option
        : words.getOrDefault(plain.toLowerCase(Locale.ROOT), option);
  }
}
