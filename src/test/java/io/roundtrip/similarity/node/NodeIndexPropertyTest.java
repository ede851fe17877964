package io.roundtrip.similarity.node;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.similarity.Item;
import io.roundtrip.similarity.Question;
import io.roundtrip.similarity.Suggestion;
import io.roundtrip.similarity.meaning.Meaning;
import io.roundtrip.similarity.meaning.MeaningTable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Whatever comes late, twice, too early or in another order, and whenever a node stops: in the end
 * every node finds what the issues say, and nothing else.
 */
public class NodeIndexPropertyTest {
  private static final long RT = 1;
  private static final int RUNS = 40;
  private static final int STEPS = 50;
  private static final int ISSUES = 8;
  private static Meaning meaning;

  @Rule public TemporaryFolder temporary = new TemporaryFolder();

  @BeforeClass
  public static void readTable() {
    meaning = new Meaning(MeaningTable.standard());
  }

  /** Something that becomes visible later. */
  private record Later(Instant at, Runnable happens) {}

  private final class World {
    final Random random;
    final MovableClock clock = new MovableClock(MONDAY);
    final InMemoryChanges changes = new InMemoryChanges();
    final TextsInMemory texts = new TextsInMemory();
    final Map<Long, String> truth = new HashMap<>();
    final List<Later> later = new ArrayList<>();
    final List<String> words = new ArrayList<>();
    final Path[] homes;
    final NodeIndex[] nodes = new NodeIndex[2];

    World(int seed, Path folder) {
      random = new Random(seed);
      homes = new Path[] {folder.resolve("node1"), folder.resolve("node2")};
      texts.switchOn(RT);
      for (int n = 0; n < nodes.length; n++) start(n);
    }

    void start(int node) {
      nodes[node] = new NodeIndex(homes[node], () -> meaning, changes, texts, clock);
    }

    String word() {
      StringBuilder word = new StringBuilder("zq");
      for (int n = words.size() + 1; n > 0; n /= 20) word.append((char) ('b' + n % 20));
      words.add(word.toString());
      return word.toString();
    }

    /** Told before or after it can be read, and the row may appear late. */
    void edit() {
      long issue = 1 + random.nextInt(ISSUES);
      boolean gone = random.nextInt(5) == 0;
      String title = word();
      long row = changes.takeId();
      Instant told = clock.instant();
      Instant committed = told.plusSeconds(random.nextInt(50));
      later.add(new Later(committed, () -> write(issue, gone ? "" : title)));
      later.add(
          new Later(told.plusSeconds(random.nextInt(50)), () -> changes.commit(row, issue, told)));
    }

    void write(long issue, String title) {
      if (title.isEmpty()) {
        truth.remove(issue);
        texts.delete(issue);
      } else {
        truth.put(issue, title);
        texts.write(new Item(issue, RT, MONDAY, title, "", List.of()));
      }
    }

    void pass(int seconds) {
      clock.pass(Duration.ofSeconds(seconds));
      later.sort((a, b) -> a.at().compareTo(b.at()));
      while (!later.isEmpty() && !later.get(0).at().isAfter(clock.instant()))
        later.remove(0).happens().run();
    }

    void step() {
      int node = random.nextInt(nodes.length);
      switch (random.nextInt(10)) {
        case 0, 1, 2 -> edit();
        case 3 -> start(node);
        case 4 -> {
          AtomicInteger questions = new AtomicInteger();
          int most = random.nextInt(4);
          nodes[node].turn(() -> questions.incrementAndGet() < most);
        }
        default -> {
          pass(random.nextInt(20));
          nodes[node].turn(() -> true);
        }
      }
    }

    void settle() {
      for (int n = 0; n < 90; n++) {
        pass(2);
        for (NodeIndex node : nodes) node.turn(() -> true);
      }
    }
  }

  @Test
  public void in_the_end_every_node_finds_what_is_said_and_nothing_else() throws Exception {
    for (int seed = 1; seed <= RUNS; seed++) {
      World world = new World(seed, temporary.newFolder().toPath());

      for (int step = 0; step < STEPS; step++) world.step();
      world.settle();

      for (NodeIndex node : world.nodes) {
        assertThat(node.progress().documents()).as("seed " + seed).isEqualTo(world.truth.size());
        for (String word : world.words) assertThat(found(node, word)).isEqualTo(said(world, word));
      }
    }
  }

  private static List<Long> found(NodeIndex node, String word) {
    Question question = Question.about(word, "", MONDAY, 10);
    return node.finder().orElseThrow().find(question).best().stream()
        .map(Suggestion::id)
        .sorted()
        .toList();
  }

  private static List<Long> said(World world, String word) {
    return world.truth.entrySet().stream()
        .filter(e -> e.getValue().equals(word))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
