package minijira.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class AuiTest {
  private static final String GOOD = "echo x >> ../calls; cp ../one.tgz one-1.0.tgz";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void is_fetched_once_and_used_without_npm_ever_after() throws Exception {
    Aui aui = aui(GOOD);

    Path first = aui.folder("").orElseThrow();

    assertThat(first.resolve("one/dist/file.css")).hasContent("a {}");
    assertThat(new Aui(kept(), "no-such-npm").folder("real")).contains(first);
    assertThat(Files.readAllLines(kept().resolve("calls"))).hasSize(1);
    assertThat(Files.list(kept()).filter(one -> one.getFileName().toString().startsWith("fetch")))
        .isEmpty();
  }

  @Test
  public void is_fetched_once_by_two_jvms_that_start_together() throws Exception {
    aui("sleep 1; " + GOOD);

    List<Process> both = List.of(jvm(), jvm());

    for (Process one : both) {
      assertThat(one.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(one.exitValue()).isZero();
    }
    assertThat(Files.readAllLines(kept().resolve("calls"))).hasSize(1);
  }

  @Test
  public void falls_back_to_the_stand_in_where_npm_is_missing_or_fails() throws Exception {
    assertThat(new Aui(kept(), "no-such-npm").folder("")).isEmpty();
    assertThat(aui("echo no network; exit 1").folder("")).isEmpty();
    assertThat(aui(GOOD).folder("")).isPresent();
  }

  @Test
  public void takes_no_other_file_than_the_known_one() throws Exception {
    Aui aui = aui("echo something else > one-1.0.tgz");

    assertThat(aui.folder("")).isEmpty();
    assertThatThrownBy(() -> aui.folder("real"))
        .hasRootCauseMessage("one-1.0.tgz is not the one we know");
  }

  @Test
  public void is_not_even_looked_for_where_the_stand_in_is_wished() throws Exception {
    assertThat(aui(GOOD).folder("own")).isEmpty();

    assertThat(kept().resolve("calls")).doesNotExist();
    assertThatThrownBy(() -> aui(GOOD).folder("ours")).hasMessageContaining("own or real");
  }

  private Aui aui(String npm) throws Exception {
    Path tgz = kept().resolve("one.tgz");
    Path file = folder.getRoot().toPath().resolve("package/dist/file.css");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "a {}");
    Files.createDirectories(kept());
    new ProcessBuilder("tar", "-czf", tgz.toString(), "package")
        .directory(folder.getRoot())
        .start()
        .waitFor();
    Path script = folder.getRoot().toPath().resolve("npm");
    Files.writeString(script, "#!/bin/sh\n" + npm + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return fake(folder.getRoot().toPath());
  }

  private Path kept() {
    return folder.getRoot().toPath().resolve("kept");
  }

  private static Aui fake(Path root) {
    Path tgz = root.resolve("kept/one.tgz");
    List<Aui.Packed> packed = List.of(new Aui.Packed("one", "1.0", Aui.sha512(tgz)));
    return new Aui(root.resolve("kept"), root.resolve("npm").toString(), packed);
  }

  private Process jvm() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Fetching.class.getName(),
            folder.getRoot().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static final class Fetching {
    private Fetching() {}

    public static void main(String[] args) {
      var unused = fake(Path.of(args[0])).folder("real").orElseThrow();
    }
  }
}
