package io.roundtrip.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.similarity.meaning.Meaning;
import io.roundtrip.similarity.meaning.MeaningTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FinderTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final long RT = 1;
  private static final long SECRET = 2;
  private static Meaning meaning;

  @Rule public TemporaryFolder folder = new TemporaryFolder();
  private Index index;
  private Finder finder;

  @BeforeClass
  public static void readTable() {
    meaning = new Meaning(MeaningTable.standard());
  }

  @Before
  public void fill() throws Exception {
    index = Index.open(folder.newFolder().toPath(), meaning);
    finder = new Finder(index);
    put(
        1,
        "Dark mode for the dashboard",
        "Please add a dark theme, the white screen hurts at night",
        20,
        "UI");
    put(
        2,
        "Export to CSV loses umlauts",
        "Names with umlauts are broken in the exported file",
        3,
        "Export");
    put(3, "Login fails with SSO", "After the redirect the page stays blank", 40, "Login");
    put(
        4,
        "App crashes when the camera opens",
        "Tap on the camera button, the app closes",
        2,
        "Mobile");
    put(5, "Search is slow on large projects", "It takes a minute to find anything", 700, "Search");
    put(6, "Invoices cannot be printed", "The print button does nothing", 90, "Billing");
  }

  @Test
  public void finds_what_says_the_same_and_shows_the_words() {
    String title = "Umlauts broken in CSV export";

    Suggestion first = finder.find(about(title, "")).best().get(0);

    assertThat(first.id()).isEqualTo(2);
    assertThat(words(title, first)).containsExactlyInAnyOrder("Umlauts", "CSV", "export", "broken");
    assertThat(first.why()).contains(new Why.SameWeek());
  }

  @Test
  public void the_very_same_is_sure_even_where_there_is_little_else() throws Exception {
    index = Index.open(folder.newFolder().toPath(), meaning);
    put(7, "Otter barcodes cannot be scanned", "", 0, "Labels");

    Question again = about("Otter barcodes cannot be scanned", "");

    assertThat(new Finder(index).find(again).best().get(0).confidence()).isGreaterThan(0.8);
  }

  @Test
  public void finds_by_meaning_among_the_words_and_says_which_component_is_the_same() {
    Question question =
        new Question(
            "Night theme wanted",
            "A black screen would be easier on the eyes",
            List.of("UI"),
            NOW,
            Projects.ALL,
            id -> true,
            Known.NOTHING,
            5);

    Suggestion first = finder.find(question).best().get(0);

    assertThat(first.id()).isEqualTo(1);
    assertThat(first.why()).contains(new Why.SameComponent("UI"));
  }

  @Test
  public void nobody_is_shown_what_they_may_not_see() {
    index.put(new Item(7, SECRET, NOW, "Export to CSV loses umlauts", "the same", List.of()));
    String title = "Export to CSV loses umlauts";

    assertThat(ids(ask(title, Projects.of(Set.of(RT)), id -> true, Known.NOTHING)))
        .contains(2L)
        .doesNotContain(7L);
    assertThat(ids(ask(title, Projects.of(Set.of(SECRET)), id -> true, Known.NOTHING)))
        .containsExactly(7L);
    assertThat(ids(ask(title, Projects.ALL, id -> id != 2, Known.NOTHING)))
        .contains(7L)
        .doesNotContain(2L);
    assertThat(ids(ask(title, Projects.of(Set.of()), id -> true, Known.NOTHING))).isEmpty();
  }

  @Test
  public void many_at_once_are_found_like_one_after_the_other() throws Exception {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 300; i++)
      items.add(
          new Item(
              i % 250,
              i % 3,
              NOW.minus(Duration.ofDays(i)),
              "Report " + i % 40 + " stays empty",
              "After update " + i % 7 + " nothing is shown",
              List.of()));
    Index one = Index.open(folder.newFolder().toPath(), meaning);
    Index all = Index.open(folder.newFolder().toPath(), meaning);

    items.forEach(one::put);
    all.putAll(items);
    all.commit(1);

    Question question = about("Report 12 is empty after the update", "Nothing shown");
    assertThat(new Finder(all).find(question)).isEqualTo(new Finder(one).find(question));
    assertThat(all.size()).isEqualTo(250);
  }

  @Test
  public void odd_texts_are_no_harm() {
    for (String odd :
        List.of(
            "",
            " ",
            "\ud83d",
            "\ud83d\ude00 \u0000\ufffe",
            "…---…",
            "x".repeat(5_000),
            "'".repeat(99))) {
      index.put(new Item(77, RT, NOW, odd, odd.repeat(300), List.of("", " ", odd)));

      assertThat(finder.find(about(odd, odd.repeat(300)))).isNotNull();
    }
  }

  @Test
  public void a_group_is_told_once_by_its_canonical_issue() {
    index.put(new Item(8, RT, NOW, "CSV export loses umlauts again", "", List.of()));
    Known known = groups(2, 8, 6);

    List<Suggestion> best = ask("Export to CSV loses umlauts", Projects.ALL, id -> true, known);

    assertThat(ids(best).stream().filter(id -> id == 6)).hasSize(1);
    assertThat(ids(best)).doesNotContain(2L, 8L);
    assertThat(best.get(0).why()).anyMatch(w -> w instanceof Why.ThroughMember);
  }

  @Test
  public void a_group_whose_canonical_is_hidden_stays_hidden() {
    List<Suggestion> best =
        ask("Export to CSV loses umlauts", Projects.ALL, id -> id != 6, groups(2, 2, 6));

    assertThat(ids(best)).doesNotContain(2L, 6L);
  }

  @Test
  public void another_platform_or_version_or_a_clone_comes_after_the_real_thing() {
    index.put(new Item(11, RT, NOW, "Android: list does not scroll after rotation", "", List.of()));
    index.put(
        new Item(12, RT, NOW, "List does not scroll after rotation on the iPad", "", List.of()));
    List<Suggestion> platforms =
        ask("iOS: list does not scroll after rotation", Projects.ALL, id -> true, Known.NOTHING);
    assertThat(ids(platforms)).startsWith(12L, 11L);
    assertThat(platforms.get(1).why()).contains(new Why.OtherPlatform());

    index.put(new Item(13, RT, NOW, "Upgrade from 7.3 fails with an empty page", "", List.of()));
    List<Suggestion> versions =
        ask("Upgrade from 9.12 fails with an empty page", Projects.ALL, id -> true, Known.NOTHING);
    assertThat(versions.get(0).why()).contains(new Why.OtherVersion());

    Known clones =
        new Known() {
          @Override
          public boolean onPurpose(long id) {
            return id == 12;
          }
        };
    List<Suggestion> marked =
        ask("List does not scroll after rotation on the iPad", Projects.ALL, id -> true, clones);
    assertThat(marked.stream().filter(s -> s.id() == 12).findFirst().orElseThrow().why())
        .contains(new Why.AlikeOnPurpose());
  }

  @Test
  public void old_issues_have_a_list_of_their_own() {
    Suggestions found =
        finder.find(
            Question.about(
                "Search is slow", "it takes minutes to find anything in projects", NOW, 1));
    index.put(
        new Item(
            14,
            RT,
            NOW,
            "Search is slow",
            "it takes minutes to find anything in projects",
            List.of()));
    Suggestions withNew =
        finder.find(
            Question.about(
                "Search is slow", "it takes minutes to find anything in projects", NOW, 1));

    assertThat(ids(found.best())).containsExactly(5L);
    assertThat(found.older()).isEmpty();
    assertThat(ids(withNew.best())).containsExactly(14L);
    assertThat(ids(withNew.older())).containsExactly(5L);
  }

  @Test
  public void finds_other_languages_by_their_words() {
    index.put(
        new Item(
            21,
            RT,
            NOW,
            "Rechnungen werden nicht gedruckt",
            "Beim Drucken der Rechnung bleibt die Seite leer",
            List.of()));
    index.put(
        new Item(
            22, RT, NOW, "Les factures ne sont pas imprimées", "La page reste vide", List.of()));
    index.put(
        new Item(23, RT, NOW, "Las facturas no se imprimen", "La página queda vacía", List.of()));
    index.put(new Item(24, RT, NOW, "請求書が印刷できない", "ボタンを押しても何も起こりません", List.of()));
    index.put(new Item(25, RT, NOW, "发票无法打印", "点击打印按钮没有反应", List.of()));
    index.put(new Item(26, RT, NOW, "청구서를 인쇄할 수 없습니다", "", List.of()));

    assertThat(first("Eine Rechnung kann man nicht drucken")).isEqualTo(21);
    assertThat(first("Impossible d'imprimer la facture, la page est vide")).isEqualTo(22);
    assertThat(first("No puedo imprimir la factura, la página está vacía")).isEqualTo(23);
    assertThat(first("請求書の印刷ができません")).isEqualTo(24);
    assertThat(first("发票打印不出来")).isEqualTo(25);
    assertThat(first("청구서 인쇄가 안 됩니다")).isEqualTo(26);
  }

  @Test
  public void equal_items_give_equal_answers_however_they_came_in() throws Exception {
    MadeUpIssues made = new MadeUpIssues(600);
    Index other = Index.open(folder.newFolder().toPath(), meaning);
    Index one = Index.open(folder.newFolder().toPath(), meaning);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 600; i++) items.add(made.item(i));
    for (Item item : items) one.put(item);
    Random random = new Random(5);
    Collections.shuffle(items, random);
    for (Item item : items) {
      if (random.nextInt(3) == 0)
        other.put(
            new Item(
                item.id(), 9, NOW, "Something else " + random.nextInt(), "for now", List.of()));
      if (random.nextInt(20) == 0) other.commit(1);
    }
    for (int extra = 10_000; extra < 10_100; extra++)
      other.put(new Item(extra, 9, NOW, "Gone soon", "", List.of()));
    for (Item item : items) other.put(item);
    other.commit(2);
    for (int extra = 10_000; extra < 10_100; extra++) other.remove(extra);

    for (int i = 600; i < 660; i++) {
      Item item = made.item(i);
      Question question =
          new Question(
              item.title(),
              item.body(),
              item.components(),
              item.created(),
              Projects.ALL,
              id -> true,
              Known.NOTHING,
              20);
      assertThat(new Finder(other).find(question)).isEqualTo(new Finder(one).find(question));
    }
  }

  @Test
  public void an_empty_question_and_an_empty_index_have_no_suggestions() throws Exception {
    assertThat(finder.find(about("", "")).best()).isEmpty();
    assertThat(finder.find(about("the of and", "???")).best()).isEmpty();
    Index empty = Index.open(folder.newFolder().toPath(), meaning);
    assertThat(new Finder(empty).find(about("Export to CSV", "")).best()).isEmpty();
  }

  @Test
  public void what_was_committed_is_found_after_opening_again_and_what_was_removed_is_not()
      throws Exception {
    java.nio.file.Path path = folder.newFolder().toPath();
    Index first = Index.open(path, meaning);
    first.put(item(1, "Dark mode for the dashboard", "", 1, "UI"));
    first.put(item(2, "Dark mode for the portal", "", 1, "UI"));
    first.commit(7);
    first.remove(2);
    first.commit(8);

    Index again = Index.open(path, meaning);

    assertThat(again.position()).isEqualTo(8);
    assertThat(ids(new Finder(again).find(about("Dark mode", "")).best())).containsExactly(1L);
  }

  private void put(long id, String title, String body, int daysAgo, String component) {
    index.put(item(id, title, body, daysAgo, component));
  }

  private static Item item(long id, String title, String body, int daysAgo, String component) {
    return new Item(id, RT, NOW.minus(Duration.ofDays(daysAgo)), title, body, List.of(component));
  }

  private static Question about(String title, String body) {
    return Question.about(title, body, NOW, 5);
  }

  private long first(String title) {
    return finder.find(about(title, "")).best().get(0).id();
  }

  private List<Suggestion> ask(String title, Projects projects, LongPredicate shown, Known known) {
    return finder.find(new Question(title, "", List.of(), NOW, projects, shown, known, 5)).best();
  }

  private static Known groups(long one, long other, long canonical) {
    return new Known() {
      @Override
      public long canonicalOf(long id) {
        return id == one || id == other ? canonical : id;
      }
    };
  }

  private static List<Long> ids(List<Suggestion> suggestions) {
    return suggestions.stream().map(Suggestion::id).toList();
  }

  private static List<String> words(String title, Suggestion suggestion) {
    return suggestion.why().stream()
        .filter(w -> w instanceof Why.MatchingWords)
        .flatMap(w -> ((Why.MatchingWords) w).words().stream())
        .map(w -> title.substring(w.start(), w.end()))
        .toList();
  }
}
