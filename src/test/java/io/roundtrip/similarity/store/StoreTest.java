package io.roundtrip.similarity.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class StoreTest {
  private static final int MEANING = 4;

  /** Fewer where every mutant pays for them. */
  private static final int SEEDS = Integer.getInteger("random.seeds", 20);

  @Rule public TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void holds_what_a_simple_map_holds_whatever_happens() throws Exception {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Path path = folder.newFolder().toPath();
      Random random = new Random(seed);
      Map<Long, Doc> model = new TreeMap<>();
      Map<Long, Doc> committed = new TreeMap<>();
      Store store = Store.open(path, MEANING);

      for (int step = 1; step <= 400; step++) {
        switch (random.nextInt(20)) {
          case 0 -> {
            store.commit(step);
            committed = new TreeMap<>(model);
          }
          case 1 -> {
            store = Store.open(path, MEANING);
            model = new TreeMap<>(committed);
          }
          case 2, 3, 4, 5 -> {
            long id = random.nextInt(60);
            store.remove(id);
            model.remove(id);
          }
          default -> {
            Doc doc = doc(random, random.nextInt(60));
            store.put(doc);
            model.put(doc.id(), doc);
          }
        }
        if (step % 40 == 0)
          assertThat(contents(store))
              .as("seed " + seed + " step " + step)
              .isEqualTo(contents(model));
      }
    }
  }

  @Test
  public void totals_do_not_depend_on_the_way_things_came_in() throws Exception {
    Random random = new Random(7);
    List<Doc> docs = new ArrayList<>();
    for (int i = 0; i < 300; i++) docs.add(doc(random, i));
    Store once = Store.open(folder.newFolder().toPath(), MEANING);
    Store often = Store.open(folder.newFolder().toPath(), MEANING);

    for (Doc doc : docs) once.put(doc);
    List<Doc> shuffled = new ArrayList<>(docs);
    java.util.Collections.shuffle(shuffled, random);
    for (int i = 0; i < 300; i++) {
      often.put(doc(random, i));
      if (i % 7 == 0) often.commit(i);
    }
    for (Doc doc : shuffled) often.put(doc);
    often.commit(1);

    assertThat(totals(often)).isEqualTo(totals(once));
    assertThat(contents(often)).isEqualTo(contents(once));
  }

  @Test
  public void a_hundred_thousand_documents_may_come_in_before_a_commit() throws Exception {
    Path path = folder.newFolder().toPath();
    Store store = Store.open(path, MEANING);
    byte[] none = new byte[MEANING];
    int many = 100_000;

    for (int i = 0; i < many; i++)
      store.put(new Doc(i, 1, i, 3, 1, 0, 0, new long[] {i % 7}, new byte[] {1}, none));

    assertThat(frequency(store, 3)).isEqualTo(many / 7 + 1);
    store.commit(1);
    assertThat(frequency(store, 3)).isEqualTo(many / 7 + 1);
    assertThat(frequency(Store.open(path, MEANING), 3)).isEqualTo(many / 7 + 1);
  }

  @Test
  public void counts_only_the_living_of_a_common_term_whatever_was_asked_before() throws Exception {
    Store store = Store.open(folder.newFolder().toPath(), MEANING);
    byte[] none = new byte[MEANING];
    for (int i = 0; i < 3_000; i++)
      store.put(new Doc(i, 1, i, 3, 1, 0, 0, new long[] {7}, new byte[] {1}, none));
    store.commit(1);

    assertThat(living(store, 7)).isEqualTo(3_000);
    store.remove(5);
    assertThat(living(store, 7)).isEqualTo(2_999);
    store.put(new Doc(6, 1, 6, 3, 1, 0, 0, new long[] {8}, new byte[] {1}, none));

    assertThat(living(store, 7)).isEqualTo(2_998);
    assertThat(living(store, 8)).isEqualTo(1);
  }

  private static int living(Store store, long term) {
    return store.read(
        v -> v.segments().stream().mapToInt(s -> s.living(term, new Postings())).sum());
  }

  private static int frequency(Store store, long term) {
    return store.read(v -> v.segments().stream().mapToInt(s -> s.frequency(term)).sum());
  }

  @Test
  public void remembers_how_far_the_change_table_was_read() throws Exception {
    Path path = folder.newFolder().toPath();
    Store store = Store.open(path, MEANING);
    assertThat(store.position()).isZero();

    store.put(doc(new Random(1), 1));
    store.commit(815);

    assertThat(Store.open(path, MEANING).position()).isEqualTo(815);
  }

  @Test
  public void small_segments_are_brought_together_and_old_files_go_away() throws Exception {
    Path path = folder.newFolder().toPath();
    Store store = Store.open(path, MEANING);

    for (int i = 0; i < 200; i++) {
      store.put(doc(new Random(i), i));
      store.commit(i);
    }

    assertThat(store.<Integer>read(v -> v.segments().size())).isLessThan(20);
    assertThat(files(path)).hasSizeLessThan(25);
    assertThat(store.<Long>read(v -> v.totals().docs())).isEqualTo(200L);
  }

  @Test
  public void any_changed_byte_is_noticed() throws Exception {
    Path path = folder.newFolder().toPath();
    Store store = Store.open(path, MEANING);
    for (int i = 0; i < 50; i++) store.put(doc(new Random(i), i));
    store.commit(1);
    store.remove(3);
    store.commit(2);
    Random random = new Random(3);

    for (Path file : files(path)) {
      byte[] good = Files.readAllBytes(file);
      for (int n = 0; n < 20; n++) {
        byte[] bad = good.clone();
        bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bad);
        assertThatThrownBy(() -> Store.open(path, MEANING)).isInstanceOf(CorruptIndex.class);
      }
      Files.write(file, Arrays.copyOf(good, good.length / 2));
      assertThatThrownBy(() -> Store.open(path, MEANING)).isInstanceOf(CorruptIndex.class);
      Files.write(file, good);
    }
    assertThat(Store.open(path, MEANING).<Long>read(v -> v.totals().docs())).isEqualTo(49L);
  }

  @Test
  public void a_missing_file_is_noticed() throws Exception {
    Path path = folder.newFolder().toPath();
    Store store = Store.open(path, MEANING);
    store.put(doc(new Random(1), 1));
    store.commit(1);

    Files.delete(path.resolve("segment-1"));

    assertThatThrownBy(() -> Store.open(path, MEANING))
        .isInstanceOf(CorruptIndex.class)
        .hasMessageContaining("missing");
  }

  @Test
  public void a_stop_before_the_manifest_is_written_changes_nothing() throws Exception {
    Path path = folder.newFolder().toPath();
    Store store = Store.open(path, MEANING);
    store.put(doc(new Random(1), 1));
    store.commit(1);
    byte[] manifest = Files.readAllBytes(path.resolve("manifest"));
    byte[] segment = Files.readAllBytes(path.resolve("segment-1"));

    store.put(doc(new Random(2), 2));
    store.commit(2);
    Files.write(path.resolve("manifest"), manifest);
    Files.write(path.resolve("segment-1"), segment);
    Store again = Store.open(path, MEANING);

    assertThat(again.position()).isEqualTo(1);
    assertThat(contents(again)).hasSize(1);
  }

  @Test
  public void a_commit_that_fails_loses_nothing_that_was_put() throws Exception {
    Path path = folder.newFolder().toPath();
    Store store = Store.open(path, MEANING);
    Map<Long, Doc> model = new TreeMap<>();
    for (long i = 0; i < 20; i++) model.put(i, doc(new Random(i), i));
    model.values().forEach(store::put);
    Files.delete(path);

    assertThatThrownBy(() -> store.commit(1)).isInstanceOf(IOException.class);
    assertThat(contents(store)).isEqualTo(contents(model));
    Files.createDirectories(path);
    model.put(21L, doc(new Random(21), 21));
    store.put(model.get(21L));
    store.commit(2);

    assertThat(contents(Store.open(path, MEANING))).isEqualTo(contents(model));
  }

  @Test
  public void many_threads_may_read_and_write() throws Exception {
    Store store = Store.open(folder.newFolder().toPath(), MEANING);
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());

    for (int t = 0; t < 3; t++) {
      int base = t * 1000;
      threads.add(
          new Thread(
              () -> {
                try {
                  for (int i = 0; i < 300; i++) {
                    store.put(doc(new Random(i), base + i % 200));
                    if (i % 50 == 0) store.commit(i);
                    store.read(StoreTest::contents);
                  }
                } catch (Throwable e) {
                  failures.add(e);
                }
              }));
    }
    for (Thread t : threads) t.start();
    for (Thread t : threads) t.join();

    assertThat(failures).isEmpty();
    assertThat(contents(store)).hasSize(600);
  }

  private static Doc doc(Random random, long id) {
    long[] terms =
        random
            .longs(1 + random.nextInt(8), Doc.LAST_TERM - 39, Doc.LAST_TERM + 1)
            .distinct()
            .sorted()
            .toArray();
    byte[] weights = new byte[terms.length];
    for (int i = 0; i < weights.length; i++)
      weights[i] = (byte) (1 + random.nextInt(4) | (random.nextBoolean() ? Doc.IN_TITLE : 0));
    float[] vector = new float[MEANING * 2];
    for (int i = 0; i < vector.length; i++) vector[i] = (float) (random.nextGaussian() / 3);
    int length = random.nextInt(3000);
    return new Doc(
        id,
        random.nextInt(3),
        random.nextInt(100_000),
        length,
        random.nextInt(9),
        random.nextLong(),
        random.nextLong(),
        terms,
        weights,
        Nibbles.pack(vector));
  }

  private static List<Object> totals(Store store) {
    return store.read(
        v ->
            List.of(
                v.totals().docs(), v.totals().averageLength(), floats(v.totals().meanMeaning())));
  }

  private static List<Float> floats(float[] all) {
    List<Float> list = new ArrayList<>();
    for (float f : all) list.add(f);
    return list;
  }

  /** Each living document by id, in words. */
  private static Map<Long, String> contents(Store store) {
    return store.read(StoreTest::contents);
  }

  private static Map<Long, String> contents(Store.View view) {
    Map<Long, String> all = new TreeMap<>();
    Postings cursor = new Postings();
    for (Segment s : view.segments()) {
      StringBuilder[] terms = new StringBuilder[s.size()];
      for (int d = 0; d < terms.length; d++) terms[d] = new StringBuilder();
      for (long term = Doc.LAST_TERM - 39; term <= Doc.LAST_TERM; term++) {
        if (!s.open(term, cursor)) continue;
        while (cursor.next())
          terms[cursor.doc()].append(term).append(':').append(cursor.weight()).append(' ');
      }
      for (int d = 0; d < s.size(); d++) {
        if (!s.alive(d)) continue;
        byte[] packed = new byte[MEANING];
        s.meaning(d, packed);
        assertThat(s.find(s.id(d))).isEqualTo(d);
        String old =
            all.put(
                s.id(d),
                line(
                    s.project(d),
                    s.created(d),
                    s.lengthCode(d),
                    s.titleLength(d),
                    s.variants(d),
                    s.components(d),
                    packed,
                    terms[d]));
        assertThat(old).as("twice").isNull();
      }
    }
    assertThat(view.totals().docs()).isEqualTo(all.size());
    return all;
  }

  private static Map<Long, String> contents(Map<Long, Doc> model) {
    Map<Long, String> all = new TreeMap<>();
    model.forEach(
        (id, d) -> {
          StringBuilder terms = new StringBuilder();
          for (int i = 0; i < d.terms().length; i++)
            terms.append(d.terms()[i]).append(':').append(d.weights()[i]).append(' ');
          all.put(
              id,
              line(
                  d.project(),
                  d.created(),
                  Lengths.code(d.length()),
                  d.titleLength(),
                  d.variants(),
                  d.components(),
                  d.meaning(),
                  terms));
        });
    return all;
  }

  private static String line(
      long project,
      int created,
      int length,
      int title,
      long variants,
      long components,
      byte[] packed,
      CharSequence terms) {
    return project
        + " "
        + created
        + " "
        + length
        + " "
        + title
        + " "
        + variants
        + " "
        + components
        + " "
        + Arrays.toString(packed)
        + " "
        + terms;
  }

  private static List<Path> files(Path path) throws IOException {
    try (Stream<Path> all = Files.list(path)) {
      return all.toList();
    }
  }
}
