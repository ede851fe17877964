package io.roundtrip.similarity.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

public class AnalysisTest {
  @Test
  public void forms_of_one_word_are_one_term() {
    same(Language.ENGLISH, "crashes", "crashed", "crashing", "Crash");
    same(Language.ENGLISH, "connection", "connections", "connected");
    same(Language.GERMAN, "Rechnung", "Rechnungen");
    same(Language.GERMAN, "Farben", "Farbe");
    same(Language.FRENCH, "journal", "journaux");
    same(Language.FRENCH, "connecté", "connectée", "connectés");
    same(Language.SPANISH, "carpeta", "carpetas");
    same(Language.SPANISH, "aplicación", "aplicacion");
  }

  @Test
  public void words_of_code_are_found_whole_and_in_parts() {
    assertThat(words(Language.ENGLISH, "createTableView()"))
        .containsExactly("createTableView", "create", "Table", "View");
    assertThat(words(Language.ENGLISH, "HTTPClient.open"))
        .containsExactly("HTTPClient", "HTTP", "Client", "open");
    assertThat(terms(Language.ENGLISH, "table view"))
        .isSubsetOf(terms(Language.ENGLISH, "createTableView"));
  }

  @Test
  public void small_words_and_leftovers_of_apostrophes_carry_nothing() {
    assertThat(words(Language.ENGLISH, "It doesn't work on the iPad"))
        .containsExactly("work", "iPad", "Pad");
    assertThat(words(Language.FRENCH, "L'export n'est pas prêt")).containsExactly("export", "prêt");
    assertThat(words(Language.GERMAN, "Die App ist nicht bereit")).containsExactly("App", "bereit");
  }

  @Test
  public void scripts_without_spaces_are_cut_into_pairs() {
    assertThat(words(Language.JAPANESE, "ログイン 失敗")).containsExactly("ログ", "グイ", "イン", "失敗");
    assertThat(words(Language.CHINESE, "无法登录CSV")).containsExactly("无法", "法登", "登录", "CSV");
  }

  @Test
  public void width_and_accents_make_no_difference() {
    assertThat(terms(Language.JAPANESE, "ＣＳＶ")).isEqualTo(terms(Language.JAPANESE, "csv"));
    assertThat(terms(Language.GERMAN, "Größe"))
        .isEqualTo(terms(Language.GERMAN, "groesse".replace("oe", "o")));
  }

  @Test
  public void any_text_gives_terms_inside_itself() {
    Random random = new Random(42);

    for (int n = 0; n < 2_000; n++) {
      String text = anything(random);
      for (Language language : Language.values())
        for (Term t : new Analysis(language).terms(text))
          assertThat(t.start() >= 0 && t.start() < t.end() && t.end() <= text.length())
              .as(text)
              .isTrue();
    }
  }

  private static String anything(Random random) {
    int[] ranges = {
      'a', 'A', ' ', '0', '\'', 0x00e0, 0x3040, 0x4e00, 0xac00, 0x0e00, 0x1f600, 0x0300, 0xff10
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--)
      text.appendCodePoint(ranges[random.nextInt(ranges.length)] + random.nextInt(26));
    if (random.nextInt(10) == 0) text.append('\ud83d');
    return text.toString();
  }

  private static void same(Language language, String... forms) {
    Set<Long> first = terms(language, forms[0]);
    for (String form : forms)
      assertThat(terms(language, form)).as(form).isEqualTo(first).isNotEmpty();
  }

  private static Set<Long> terms(Language language, String text) {
    return new Analysis(language).terms(text).stream().map(Term::hash).collect(Collectors.toSet());
  }

  private static List<String> words(Language language, String text) {
    return new Analysis(language)
        .terms(text).stream().map(t -> text.substring(t.start(), t.end())).toList();
  }
}
