package io.roundtrip.similarity.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ColumnTest {
  @Rule public TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void gives_back_what_was_put_whatever_the_numbers() throws Exception {
    Random random = new Random(11);
    for (int bits = 0; bits <= 64; bits++) {
      long[] values = new long[random.nextInt(500)];
      for (int i = 0; i < values.length; i++)
        values[i] = bits == 0 ? 42 : (random.nextLong() >> (64 - bits)) - random.nextInt(3);

      ByteBuffer file = written(values);

      Column plain = new Column(file, 0, values.length);
      Column table = new Column(file, plain.end(), values.length);
      assertThat(table.end()).isEqualTo(file.limit());
      for (int i = 0; i < values.length; i++) {
        assertThat(plain.get(i)).isEqualTo(values[i]);
        assertThat(table.get(i)).isEqualTo(values[i]);
        assertThat(table.table()[(int) table.code(i)]).isEqualTo(values[i]);
      }
    }
  }

  @Test
  public void equal_numbers_cost_nothing_and_small_steps_a_byte() throws Exception {
    long[] same = new long[1_000];
    long[] steps = new long[1_000];
    for (int i = 0; i < steps.length; i++) steps[i] = 10_000_000_000L + i % 200;

    int nothing = new Column(written(same), 0, 1_000).end();
    int small = new Column(written(steps), 0, 1_000).end();

    assertThat(nothing).isLessThan(20);
    assertThat(small - nothing).isEqualTo(1_000);
  }

  /** Once plain, once with a table. */
  private ByteBuffer written(long[] values) throws Exception {
    Path path = folder.newFile().toPath();
    try (Sink sink = new Sink(path)) {
      Column.write(values, sink);
      Column.writeWithTable(values, sink);
      sink.finish();
      assertThat(sink.written()).isEqualTo(Files.size(path));
    }
    return ByteBuffer.wrap(Files.readAllBytes(path));
  }
}
