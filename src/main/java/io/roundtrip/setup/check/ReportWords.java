package io.roundtrip.setup.check;

import io.roundtrip.host.Phrases;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report in words. */
public final class ReportWords {
  private static final String OF = "roundtrip.setup.check.of.";
  private static final String STATE = "roundtrip.setup.check.state.";

  private final Phrases phrases;

  public ReportWords(Phrases phrases) {
    this.phrases = phrases;
  }

  /** What is looked at. */
  public String what(Finding finding) {
    return phrases.text(OF + finding.check());
  }

  public String state(Finding finding) {
    return phrases.text(STATE + word(finding));
  }

  /** What to do, or what the product does instead; "" when nothing is missing. */
  public String todo(Finding finding) {
    return finding.missing().isEmpty() ? "" : phrases.text(OF + finding.check() + ".todo");
  }

  public static String word(Finding finding) {
    return finding.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The whole as a file to send to whoever can help: in English, about nobody. */
  public String file(Report report) {
    SiteFacts site = report.site();
    List<String> lines = new ArrayList<>();
    lines.add(english("roundtrip.setup.check.file.title", report.plugin()));
    lines.add("Jira: " + site.jira());
    lines.add("Java: " + site.java());
    lines.add(english("roundtrip.setup.check.file.database", site.database()));
    lines.add(english("roundtrip.setup.check.file.nodes", Integer.toString(site.nodes())));
    lines.add("");
    for (Finding finding : report.findings()) {
      String what = english(OF + finding.check());
      String state = english(STATE + word(finding));
      lines.add("[" + state + "] " + what + " (" + finding.looked() + ")");
      finding.missing().forEach(name -> lines.add("  - " + name));
      if (!finding.missing().isEmpty()) lines.add("  = " + english(OF + finding.check() + ".todo"));
    }
    return String.join("\n", lines) + "\n";
  }

  private String english(String key, Serializable... args) {
    return phrases.text(Locale.ENGLISH, key, args);
  }
}
