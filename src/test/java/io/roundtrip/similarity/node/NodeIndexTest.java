package io.roundtrip.similarity.node;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.similarity.Item;
import io.roundtrip.similarity.Question;
import io.roundtrip.similarity.Suggestion;
import io.roundtrip.similarity.meaning.Meaning;
import io.roundtrip.similarity.meaning.MeaningTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class NodeIndexTest {
  private static final long RT = 1;
  private static final long OPS = 2;
  private static final Duration A_LOOK = Duration.ofSeconds(4);
  private static final Duration SETTLED = Duration.ofSeconds(61);
  private static Meaning meaning;

  @Rule public TemporaryFolder temporary = new TemporaryFolder();
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryChanges changes = new InMemoryChanges();
  private final TextsInMemory texts = new TextsInMemory();
  private Path folder;

  @BeforeClass
  public static void readTable() {
    meaning = new Meaning(MeaningTable.standard());
  }

  @Before
  public void two_issues_in_a_project_that_is_on() throws IOException {
    folder = temporary.newFolder().toPath().resolve("node1");
    texts.switchOn(RT);
    texts.write(item(1, RT, "Dark mode for the dashboard"));
    texts.write(item(2, RT, "Export to CSV loses umlauts"));
  }

  private static Item item(long id, long project, String title) {
    return new Item(id, project, MONDAY, title, "", List.of());
  }

  private NodeIndex node() {
    return node(folder);
  }

  private NodeIndex node(Path home) {
    return new NodeIndex(home, () -> meaning, changes, texts, clock);
  }

  private static void turn(NodeIndex node) {
    node.turn(() -> true);
  }

  private void turn(NodeIndex node, Duration later) {
    clock.pass(later);
    turn(node);
  }

  private static List<Suggestion> found(NodeIndex node, String title) {
    return node.finder().orElseThrow().find(Question.about(title, "", MONDAY, 10)).best();
  }

  private static List<Long> ids(NodeIndex node, String title) {
    return found(node, title).stream().map(Suggestion::id).toList();
  }

  private void change(Item item) {
    texts.write(item);
    changes.add(item.id(), clock.instant());
  }

  @Test
  public void the_first_turn_fills_the_index() {
    NodeIndex node = node();
    assertThat(node.progress().state()).isEqualTo(Progress.State.BUILDING);
    assertThat(node.finder()).isEmpty();

    turn(node);

    assertThat(ids(node, "dark mode")).containsExactly(1L);
    assertThat(node.progress().state()).isEqualTo(Progress.State.READY);
    assertThat(node.progress().documents()).isEqualTo(2);
    assertThat(node.progress().share()).isEqualTo(1);
  }

  @Test
  public void what_is_written_changed_and_deleted_later_is_followed() {
    NodeIndex node = node();
    turn(node);

    change(item(3, RT, "Camera crashes"));
    change(item(1, RT, "Light mode for the dashboard"));
    texts.delete(2);
    changes.add(2, clock.instant());
    assertThat(node.progress().behind()).isEqualTo(3);
    turn(node);

    assertThat(ids(node, "camera crash")).containsExactly(3L);
    assertThat(ids(node, "light")).containsExactly(1L);
    assertThat(ids(node, "dark")).isEmpty();
    assertThat(ids(node, "umlauts in the export")).isEmpty();
    assertThat(node.progress().behind()).isZero();
  }

  @Test
  public void a_restart_goes_on_where_it_was_kept() {
    NodeIndex node = node();
    turn(node);
    turn(node, SETTLED);
    texts.read();
    change(item(3, RT, "Camera crashes"));

    NodeIndex again = node();
    turn(again);

    assertThat(texts.read()).containsExactly(3L);
    assertThat(again.progress().documents()).isEqualTo(3);
    assertThat(again.ready()).isTrue();
  }

  @Test
  public void a_row_that_appears_late_with_a_lower_id_is_seen() {
    NodeIndex node = node();
    turn(node);
    long early = changes.takeId();
    change(item(3, RT, "Camera crashes"));
    turn(node);
    turn(node, Duration.ofSeconds(40));

    texts.write(item(4, RT, "Invoices cannot be printed"));
    changes.commit(early, 4, clock.instant());
    turn(node, A_LOOK);

    assertThat(ids(node, "print invoices")).containsExactly(4L);
  }

  @Test
  public void a_late_row_survives_a_restart_too() {
    NodeIndex node = node();
    turn(node);
    long early = changes.takeId();
    change(item(3, RT, "Camera crashes"));
    turn(node);
    turn(node, Duration.ofSeconds(50));
    texts.write(item(4, RT, "Invoices cannot be printed"));
    changes.commit(early, 4, clock.instant());

    NodeIndex again = node();
    turn(again);

    assertThat(ids(again, "print invoices")).containsExactly(4L);
  }

  @Test
  public void an_issue_whose_change_was_told_before_it_was_committed_is_looked_at_again() {
    NodeIndex node = node();
    turn(node);
    changes.add(3, clock.instant());
    turn(node);
    assertThat(ids(node, "camera crash")).isEmpty();

    texts.write(item(3, RT, "Camera crashes"));
    turn(node, A_LOOK);

    assertThat(ids(node, "camera crash")).containsExactly(3L);
  }

  @Test
  public void nothing_is_looked_at_forever() {
    NodeIndex node = node();
    turn(node);
    texts.read();
    change(item(3, RT, "Camera crashes"));

    for (int second = 0; second < 300; second++) turn(node, Duration.ofSeconds(1));

    assertThat(texts.read()).containsExactly(3L, 3L, 3L);
  }

  @Test
  public void an_interrupted_filling_goes_on_and_is_not_taken_for_complete() {
    for (long id = 10; id < 1_000; id++) texts.write(item(id, RT, "Issue number " + id));
    AtomicInteger asked = new AtomicInteger();
    NodeIndex node = node();

    node.turn(() -> asked.incrementAndGet() < 6);
    assertThat(node.ready()).isFalse();
    assertThat(node.share()).isBetween(0.1, 0.9);
    NodeIndex again = node();
    turn(again);

    assertThat(again.ready()).isTrue();
    assertThat(again.progress().documents()).isEqualTo(992);
  }

  @Test
  public void a_large_filling_is_kept_in_parts_and_resumed_at_the_last_part() {
    for (long id = 10; id < 20_500; id++) texts.write(item(id, RT, "Issue " + id));
    NodeIndex node = node();
    AtomicInteger read = new AtomicInteger();
    texts.whileReading(read::incrementAndGet);
    node.turn(() -> read.get() < 102);
    texts.whileReading(() -> {});
    texts.read();

    NodeIndex again = node();
    turn(again);

    assertThat(texts.read()).hasSizeLessThan(1_000);
    assertThat(again.progress().documents()).isEqualTo(20_492);
  }

  @Test
  public void a_change_during_the_filling_is_not_lost() {
    NodeIndex node = node();
    texts.whileReading(
        () -> {
          texts.whileReading(() -> {});
          change(item(1, RT, "Light mode for the dashboard"));
        });

    turn(node);
    turn(node, A_LOOK);

    assertThat(ids(node, "light mode")).containsExactly(1L);
    assertThat(ids(node, "dark")).isEmpty();
  }

  @Test
  public void a_damaged_file_is_noticed_and_everything_built_again() throws IOException {
    NodeIndex node = node();
    turn(node);
    damage(folder);

    NodeIndex again = node();
    turn(again);

    assertThat(again.ready()).isTrue();
    assertThat(ids(again, "dark mode")).containsExactly(1L);
  }

  @Test
  public void a_doubt_has_the_files_checked() throws IOException {
    NodeIndex node = node();
    turn(node);
    damage(folder);

    node.doubt();
    turn(node);

    assertThat(ids(node, "dark mode")).containsExactly(1L);
  }

  private static void damage(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Path segment =
          files
              .filter(Files::isRegularFile)
              .filter(f -> !f.getFileName().toString().matches("filled|manifest"))
              .findFirst()
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(segment);
      bytes[bytes.length / 2] ^= 1;
      Files.write(segment, bytes);
    }
  }

  @Test
  public void what_an_older_version_left_behind_is_removed() throws IOException {
    Path old = Files.createDirectories(folder.resolve("v0"));
    Files.writeString(old.resolve("segment-1"), "old");
    Files.writeString(folder.resolve("filled"), "project 1 0 true\nend");

    NodeIndex node = node();
    turn(node);

    assertThat(old).doesNotExist();
    assertThat(ids(node, "dark mode")).containsExactly(1L);
  }

  @Test
  public void a_list_of_what_is_filled_that_was_cut_off_means_nothing_is_filled()
      throws IOException {
    NodeIndex node = node();
    turn(node);
    Files.writeString(folder.resolve("filled"), "project 1 0 true\nhal");

    NodeIndex again = node();
    turn(again);

    assertThat(again.ready()).isTrue();
    assertThat(again.progress().documents()).isEqualTo(2);
  }

  @Test
  public void a_node_that_was_away_for_too_long_builds_anew() {
    NodeIndex node = node();
    turn(node);
    turn(node, SETTLED);
    for (long id = 3; id < 6; id++) change(item(id, RT, "Camera crashes " + id));
    NodeIndex other = node(folder.resolveSibling("node2"));
    turn(other, Duration.ofDays(40));
    texts.delete(1);
    texts.read();

    NodeIndex again = node();
    turn(again);

    assertThat(texts.read()).contains(2L, 3L, 5L);
    assertThat(again.progress().documents()).isEqualTo(4);
  }

  @Test
  public void an_index_that_is_ahead_of_a_restored_database_is_built_anew() {
    NodeIndex node = node();
    turn(node);
    for (long id = 3; id < 6; id++) change(item(id, RT, "Camera crashes " + id));
    turn(node);
    turn(node, SETTLED);
    turn(node, SETTLED);
    texts.delete(1);

    NodeIndex again = new NodeIndex(folder, () -> meaning, new InMemoryChanges(), texts, clock);
    turn(again);

    assertThat(texts.read()).contains(2L, 3L);
    assertThat(again.progress().documents()).isEqualTo(4);
  }

  @Test
  public void a_quiet_month_is_no_gap() {
    NodeIndex node = node();
    change(item(3, RT, "Camera crashes"));
    turn(node);
    turn(node, SETTLED);
    turn(node, Duration.ofDays(40));
    texts.read();

    NodeIndex again = node();
    turn(again);
    change(item(4, RT, "Invoices"));
    turn(again);

    assertThat(texts.read()).containsExactly(4L);
  }

  @Test
  public void projects_come_and_go() {
    texts.write(item(7, OPS, "Camera crashes"));
    NodeIndex node = node();
    turn(node);
    assertThat(ids(node, "camera crash")).isEmpty();

    texts.switchOn(OPS);
    turn(node, Duration.ofSeconds(6));
    assertThat(ids(node, "camera crash")).containsExactly(7L);
    texts.switchOff(RT);
    turn(node, Duration.ofSeconds(6));

    assertThat(ids(node, "dark mode")).isEmpty();
    assertThat(node.progress().documents()).isEqualTo(1);
  }

  @Test
  public void a_project_that_was_off_for_a_moment_is_read_again() {
    NodeIndex node = node();
    turn(node);
    texts.write(item(7, RT, "Camera crashes"));
    texts.delete(1);

    texts.switchOn(RT, clock.instant());
    turn(node, Duration.ofSeconds(6));

    assertThat(ids(node, "camera crash")).containsExactly(7L);
    assertThat(ids(node, "dark mode")).isEmpty();
  }

  @Test
  public void what_a_node_wrote_before_it_knew_that_the_project_is_on_is_found() {
    texts.switchOn(OPS, clock.instant());
    NodeIndex node = node();
    turn(node);
    texts.write(item(7, OPS, "Camera crashes"));

    for (int second = 0; second < 15; second++) turn(node, Duration.ofSeconds(1));
    assertThat(ids(node, "camera crash")).containsExactly(7L);
    assertThat(node.ready()).isTrue();
    texts.read();
    turn(node, Duration.ofMinutes(5));

    assertThat(texts.read()).isEmpty();
  }

  @Test
  public void what_happened_while_the_plugin_was_off_is_found_when_it_is_on_again() {
    NodeIndex node = node();
    turn(node);
    turn(node, SETTLED);
    texts.write(item(3, RT, "Camera crashes"));
    texts.write(item(1, RT, "Light mode for the dashboard"));
    texts.updated(1);
    texts.delete(2);

    NodeIndex again = node();
    turn(again, Duration.ofMinutes(3));

    assertThat(ids(again, "camera crash")).containsExactly(3L);
    assertThat(ids(again, "light mode")).containsExactly(1L);
    assertThat(again.progress().documents()).isEqualTo(2);
  }

  @Test
  public void what_no_event_told_of_is_found_within_a_day() {
    NodeIndex node = node();
    turn(node);
    texts.write(item(3, RT, "Camera crashes"));
    turn(node, Duration.ofHours(2));
    assertThat(ids(node, "camera crash")).isEmpty();

    turn(node, Duration.ofHours(23));

    assertThat(ids(node, "camera crash")).containsExactly(3L);
  }

  @Test
  public void where_roundtrip_is_off_everywhere_nothing_is_opened() {
    texts.switchOff(RT);
    NodeIndex node = node();
    turn(node);

    assertThat(node.finder()).isEmpty();
    assertThat(node.ready()).isTrue();
    assertThat(folder).doesNotExist();
    texts.switchOn(RT);
    turn(node, Duration.ofSeconds(2));

    assertThat(ids(node, "dark mode")).containsExactly(1L);
  }

  @Test
  public void a_wish_for_a_new_index_is_granted_once_by_every_node() {
    NodeIndex one = node();
    NodeIndex two = node(folder.resolveSibling("node2"));
    turn(one);
    turn(two);
    texts.read();

    one.rebuildEverywhere();
    for (int second = 0; second < 200; second++) {
      turn(one, Duration.ofSeconds(1));
      turn(two);
    }
    turn(node());

    assertThat(texts.read()).hasSize(4);
    assertThat(two.ready()).isTrue();
  }

  @Test
  public void nodes_that_saw_the_same_in_another_order_answer_the_same() {
    NodeIndex one = node();
    NodeIndex two = node(folder.resolveSibling("node2"));
    Random random = new Random(7);
    String[] words = "dark mode export camera crash login slow print umlaut search".split(" ");
    turn(one);
    for (int n = 0; n < 400; n++) {
      long id = 3 + random.nextInt(120);
      String title = words[random.nextInt(10)] + " " + words[random.nextInt(10)] + " " + n % 7;
      if (random.nextInt(8) == 0) {
        texts.delete(id);
        changes.add(id, clock.instant());
      } else change(item(id, RT, title));
      if (n % 3 == 0) turn(one, Duration.ofSeconds(random.nextInt(5)));
      if (n % 50 == 49) turn(two);
    }
    turn(one, SETTLED);
    turn(two, SETTLED);
    NodeIndex three = node(folder.resolveSibling("node3"));
    turn(three);

    for (String word : words) {
      assertThat(found(two, word + " dark")).isEqualTo(found(one, word + " dark"));
      assertThat(found(three, word + " dark")).isEqualTo(found(one, word + " dark"));
    }
    assertThat(found(one, "dark mode")).hasSize(10);
  }

  @Test
  public void a_folder_that_cannot_be_written_is_said_and_tried_again() throws IOException {
    Path file = temporary.newFile().toPath();
    NodeIndex node = node(file.resolve("below"));

    Duration pause = node.turn(() -> true);

    assertThat(node.progress().state()).isEqualTo(Progress.State.FAILED);
    assertThat(pause).isGreaterThan(Duration.ofSeconds(30));
    Files.delete(file);
    turn(node);
    assertThat(node.ready()).isTrue();
  }
}
