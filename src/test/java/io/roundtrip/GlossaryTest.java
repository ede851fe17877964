package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.Test;

/** One term for each idea, in both languages; what else it could be called is not said. */
public class GlossaryTest {
  /**
   * @param not other words for the same, as a pattern
   */
  private record Term(String word, String not) {
    boolean isMissingFrom(String text) {
      return !text.contains(word);
    }

    Pattern others() {
      return Pattern.compile("(?<!\\p{L})(?:" + not + ")(?!\\p{L})");
    }
  }

  private static final List<Term> ENGLISH =
      List.of(
          new Term("piece of feedback", "votes?|submissions?|signals?|entr(?:y|ies) of feedback"),
          new Term("people", "voters?|requesters?|askers?|end users?"),
          new Term("account", "compan(?:y|ies) of the customer|organi[sz]ations?"),
          new Term("merge", "join(?:s|ed)?|unif(?:y|ied)|dedup\\w*"),
          new Term("split", "detach(?:ed)?"),
          new Term("told", "notified|notifications?|informed"),
          new Term("shipped", "launched|rolled out"),
          new Term("undo window", "grace period|cool-?down"),
          new Term("dry run", "test mode|simulation"),
          new Term("consent", "opt-?in|agreement"),
          new Term("kill switch", "emergency stop|panic button"),
          new Term("Jira administration", "admin console|cog menu"),
          new Term("canonical", "master issue|parent feedback"));

  /** In German only the names of the issue type and of the link type. */
  private static final String FEEDBACK = "(?<!yp )(?<!yp „)Feedbacks?(?![@.]\\p{L})";

  private static final List<Term> GERMAN =
      List.of(
          new Term("Rückmeldung", FEEDBACK + "|Meldungen|Kundenstimmen?|Einreichung(?:en)?"),
          new Term("Personen", "Anfragende|Stimmen|Nutzer"),
          new Term("Konto", "Kundenfirmen|Organisation(?:en)?"),
          new Term("usammenführen", "verschmelzen|vereinigen|zusammenfassen|mergen"),
          new Term("btrennen", "Trennen|Getrennt|aufgespalten"),
          new Term("ehört zu", "Teil von|Teil davon"),
          new Term("benachrichtigt", "informiert|in Kenntnis"),
          new Term("eröffentlicht", "[Aa]usgeliefert|[Rr]eleast"),
          new Term("Bedenkzeit", "Rücknahmefenster\\w*|Karenzzeit"),
          new Term("Probelauf", "Testlauf|Testmodus|Simulation"),
          new Term("Einwilligung", "Erlaubnis|Zustimmung"),
          new Term("Notschalter", "Notaus|Kill-?[Ss]witch"),
          new Term("Kritiker", "Detraktor(?:en)?"),
          new Term("Regression", "Rückfall"),
          new Term("Vorgang", "Eintrag|Ticket|Issue"),
          new Term("Hauptvorgang", "Kanonisch\\w*|Leitvorgang"),
          new Term("E-Mail-Adresse", "Mailadresse\\w*|Emailadresse\\w*"),
          new Term("Bildschirmmaske", "Masken?|Bildschirm"),
          new Term("schemata", "\\p{L}*schemas"),
          new Term("Protokoll", "Log|Logdatei"),
          new Term("Jira-Administrator", "Jira-Verwalter|Systemverwalter|Jira-Verwaltung"),
          new Term("Projektadministrator", "Projektverwalter|Projektadministration|Projektleiter"),
          new Term("Jira-Administration", "Verwaltung von Jira|Jira-Einstellungen"));

  /** By part, where else its name stands. */
  private static final Map<String, List<String>> SAME =
      Map.of(
          "customer", List.of("customers.field.customer", "intake.import.field.customer"),
          "email", List.of("customers.field.email", "intake.import.field.email"),
          "account", List.of("customers.field.account", "intake.import.field.account"),
          "channel", List.of("intake.import.field.channel"),
          "moment", List.of("intake.import.field.moment"),
          "public-title", List.of("notify.field.title"),
          "public-link", List.of("notify.field.link"),
          "priority-score", List.of("priority.field.score", "priority.panel.score"),
          "accounts-impacted", List.of("priority.field.accounts", "priority.panel.accounts"),
          "roadmap-status", List.of("roadmap.field", "canonical.merge.roadmap"));

  @Test
  public void each_idea_has_one_english_word() throws IOException {
    check("roundtrip.properties", ENGLISH);
  }

  @Test
  public void each_idea_has_one_german_word() throws IOException {
    check("roundtrip_de.properties", GERMAN);
  }

  /** What the set-up writes into Jira has the names that our screens have for it. */
  @Test
  public void parts_and_options_are_called_as_everywhere_else() throws IOException {
    for (String file : List.of("roundtrip.properties", "roundtrip_de.properties")) {
      Properties texts = texts(file);
      SAME.forEach(
          (part, others) -> {
            String name = texts.getProperty("roundtrip.setup.part." + part);
            for (String other : others)
              assertThat(texts.getProperty("roundtrip." + other)).as(file + other).isEqualTo(name);
          });
    }
    Properties german = texts("roundtrip_de.properties");
    String shown = "roundtrip.canonical.channel.";
    for (String key : german.stringPropertyNames())
      if (key.startsWith(shown))
        assertThat(
                german.getProperty(
                    "roundtrip.setup.option.channel." + key.substring(shown.length())))
            .isEqualTo(german.getProperty(key));
  }

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of("i18n", file))) {
      texts.load(in);
    }
    return texts;
  }

  private static void check(String file, List<Term> terms) throws IOException {
    Properties texts = texts(file);
    String all = String.join("\n", texts.values().stream().map(String::valueOf).toList());
    Set<String> wrong = new TreeSet<>();
    for (Term term : terms) {
      if (term.isMissingFrom(all)) wrong.add(term.word() + " is said nowhere");
      texts.forEach(
          (key, text) -> {
            if (term.others().matcher((String) text).find())
              wrong.add(key + " has another word for " + term.word() + ": " + text);
          });
    }
    assertThat(wrong).isEmpty();
  }
}
