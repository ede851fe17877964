package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.Test;

/** Each message is rendered with none, one and two of whatever it counts. */
public class PluralsTest {
  /** Words for one and for several. */
  private record Language(String file, Locale locale, String one, String several) {
    private static final String BETWEEN =
        " (?:(?:newer|more|other|known|similar|neuere|weitere|andere|bekannte|ähnliche)[nsr]? )?";

    Pattern wrongForOne() {
      return Pattern.compile("(?<![\\p{L}\\d.,])1" + BETWEEN + "(?:" + several + ")(?!\\p{L})");
    }

    Pattern wrongForOthers() {
      return Pattern.compile("(?<![\\p{L}\\d.,])[02]" + BETWEEN + "(?:" + one + ")(?!\\p{L})");
    }
  }

  private static final List<Language> LANGUAGES =
      List.of(
          new Language(
              "roundtrip.properties",
              Locale.ENGLISH,
              "person|account|piece|mail|minute|hour|day|week|month|issue|row|line|cell|column|"
                  + "import|problem|judgement|source|project|pair|entry|duplicate|detractor|"
                  + "point|character|more is|more was",
              "people|accounts|pieces|mails|minutes|hours|days|weeks|months|issues|rows|lines|"
                  + "cells|columns|imports|problems|judgements|sources|projects|pairs|entries|"
                  + "duplicates|detractors|points|characters|more are|more were"),
          new Language(
              "roundtrip_de.properties",
              Locale.GERMAN,
              "Person|Konto|Rückmeldung|Mail|Minute|Stunde|Tag|Woche|Monat|Vorgang|Zeile|Zelle|"
                  + "Spalte|Import|Urteil|Quelle|Projekt|Paar|Eintrag|Duplikat|Punkt|weitere wird|"
                  + "weitere wurde",
              "Personen|Konten|Rückmeldungen|Mails|Minuten|Stunden|Tagen?|Wochen|Monaten?|"
                  + "Vorgängen?|Zeilen|Zellen|Spalten|Importe|Urteilen?|Quellen|Projekten?|"
                  + "Paaren?|Einträgen?|Duplikaten?|Punkten?|weitere werden|"
                  + "weitere wurden"));

  /** Code has another key for one. */
  private static final Map<String, String> SEVERAL_AND_ONE =
      Map.ofEntries(
          Map.entry("canonical.screen.accounts", "canonical.screen.account"),
          Map.entry("canonical.screen.requests", "canonical.screen.request"),
          Map.entry("canonical.screen.pieces", "canonical.screen.piece"),
          Map.entry("canonical.screen.merged.many", "canonical.screen.merged.one"),
          Map.entry("canonical.writing.count.many", "canonical.writing.count.one"),
          Map.entry("intake.import.kept", "intake.import.kept.one"),
          Map.entry("canonical.same.again.many", "canonical.same.again.one"),
          Map.entry("canonical.same.hidden.many", "canonical.same.hidden.one"),
          Map.entry("canonical.merge.moves-along.many", "canonical.merge.moves-along.one"),
          Map.entry("canonical.merge.pieces", "canonical.merge.goes-into"),
          Map.entry("setup.upkeep.failures.people", "setup.upkeep.failures.person"),
          Map.entry("setup.upkeep.failures.mails", "setup.upkeep.failures.mail"),
          Map.entry("notify.stuck.mails", "notify.stuck.mail"));

  /** Limits that are never one. */
  private static final Set<String> LIMITS =
      Set.of(
          "canonical.jql.too-many",
          "problem.too-long",
          "problem.too-many",
          "problem.too-many-imports",
          "problem.too-many-imports.fix",
          "problem.too-many-rejects",
          "problem.too-many-dismissed");

  /** People, accounts and pieces of feedback are counted, under no other names. */
  private static final Pattern OTHER_NAMES =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d.,])[012] (?:\\p{L}+ )?(?:customers?|requests?|requesters?|voices?|"
              + "contacts?|quotes?|votes?|companies|users|kunden?|anfragen?|stimmen?|kontakte?|"
              + "zitate?|benutzer|menschen|leute)(?!\\p{L})");

  @Test
  public void none_one_and_two_are_said_as_a_person_says_them() throws IOException {
    Set<String> wrong = new TreeSet<>();

    for (Language language : LANGUAGES)
      for (Map.Entry<Object, Object> text : texts(language).entrySet())
        check(language, key(text), (String) text.getValue(), wrong);

    assertThat(wrong).isEmpty();
  }

  @Test
  public void quantities_have_three_names() throws IOException {
    Set<String> wrong = new TreeSet<>();

    for (Language language : LANGUAGES)
      for (Map.Entry<Object, Object> text : texts(language).entrySet())
        for (String said : rendered(language, key(text), (String) text.getValue(), 2))
          if (OTHER_NAMES.matcher(said).find()) wrong.add(key(text) + ": " + said);

    assertThat(wrong).isEmpty();
  }

  @Test
  public void what_is_excused_is_there() throws IOException {
    for (Language language : LANGUAGES) {
      Set<String> keys = new TreeSet<>();
      texts(language).entrySet().forEach(text -> keys.add(key(text)));
      assertThat(keys).containsAll(LIMITS).containsAll(SEVERAL_AND_ONE.keySet());
      assertThat(keys).containsAll(SEVERAL_AND_ONE.values());
    }
  }

  @Test
  public void the_rule_sees_what_is_wrong() {
    Set<String> wrong = new TreeSet<>();
    check(LANGUAGES.get(0), "a", "{0} people asked", wrong);
    check(LANGUAGES.get(0), "b", "{0} newer pieces", wrong);
    check(LANGUAGES.get(0), "c", "{0} more are looked at", wrong);
    check(LANGUAGES.get(0), "d", "{0,choice,0#0 people|1#1 person|1<{0} people}", wrong);
    check(LANGUAGES.get(1), "e", "vor {0} Minuten", wrong);
    check(LANGUAGES.get(1), "f", "{0} weitere werden geprüft", wrong);

    assertThat(wrong)
        .containsExactly(
            "a: 1 people asked",
            "b: 1 newer pieces",
            "c: 1 more are looked at",
            "e: vor 1 Minuten",
            "f: 1 weitere werden geprüft");
  }

  private static void check(Language language, String key, String text, Set<String> wrong) {
    if (LIMITS.contains(key)) return;
    for (int number = 0; number <= 2; number++) {
      boolean otherKey =
          number == 1 ? SEVERAL_AND_ONE.containsKey(key) : SEVERAL_AND_ONE.containsValue(key);
      if (otherKey) continue;
      Pattern bad = number == 1 ? language.wrongForOne() : language.wrongForOthers();
      for (String said : rendered(language, key, text, number))
        if (bad.matcher(said).find()) wrong.add(key + ": " + said);
    }
  }

  /** Once for each place, with the number there and five or a word in the others. */
  private static List<String> rendered(Language language, String key, String text, int number) {
    MessageFormat message = message(language, key, text);
    Format[] formats = message.getFormatsByArgumentIndex();
    List<String> said = new ArrayList<>();
    for (int place = 0; place < formats.length; place++) {
      if (number == 0 && formats[place] instanceof ChoiceFormat choice && choice.getLimits()[0] > 0)
        continue;
      Object[] args = Arrays.stream(formats).map(f -> f == null ? (Object) "x" : 5).toArray();
      args[place] = number;
      said.add(message.format(args));
    }
    return said;
  }

  private static MessageFormat message(Language language, String key, String text) {
    try {
      return new MessageFormat(text, language.locale());
    } catch (IllegalArgumentException broken) {
      throw new AssertionError(language.file() + " " + key, broken);
    }
  }

  private static String key(Map.Entry<Object, Object> text) {
    return ((String) text.getKey()).substring("roundtrip.".length());
  }

  private static Properties texts(Language language) throws IOException {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of("i18n", language.file()))) {
      texts.load(in);
    }
    return texts;
  }
}
