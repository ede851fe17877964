package minijira.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

public class ExportsTest {
  private static final Path CONTRACT = Path.of("src/jira-api/java");

  @Test
  public void every_package_of_the_contract_can_be_imported() throws IOException {
    List<String> exported =
        Files.readAllLines(Path.of("src/devhost/resources/minijira/exports.txt")).stream()
            .map(line -> line.split(";")[0])
            .toList();

    try (Stream<Path> files = Files.walk(CONTRACT)) {
      List<String> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(
                  file ->
                      CONTRACT
                          .relativize(file.getParent())
                          .toString()
                          .replace('/', '.')
                          .replace('\\', '.'))
              .distinct()
              .toList();
      assertThat(exported).containsAll(packages);
    }
  }
}
