package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.setup.check.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** Whoever adds a template says what the self-check may show it. */
public class RoomChecksWiringTest {
  private static final Path RESOURCES = Path.of("src/main/resources");

  @Test
  public void every_template_has_a_sample() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
      List<String> templates =
          files
              .filter(file -> file.toString().endsWith(".vm"))
              .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
              .toList();

      assertThat(RoomChecksWiring.SAMPLES)
          .extracting(Sample::template)
          .containsExactlyInAnyOrderElementsOf(templates);
    }
  }

  @Test
  public void every_sample_can_be_made() {
    assertThat(RoomChecksWiring.SAMPLES)
        .allSatisfy(
            sample ->
                assertThat(sample.contexts())
                    .hasSize(2)
                    .allSatisfy(
                        context ->
                            assertThat(context.keySet()).isEqualTo(sample.names().keySet())));
  }
}
