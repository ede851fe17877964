package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class SlowestTestsTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void the_slowest_comes_first_and_a_build_without_reports_has_none() throws IOException {
    Path target = folder.getRoot().toPath();
    assertThat(SlowestTests.of(target)).isEqualTo("The slowest 10 of 0 tests");
    Path reports = Files.createDirectory(target.resolve("surefire-reports"));
    Files.writeString(
        reports.resolve("TEST-a.xml"),
        """
        <testsuite><testcase name="quick" classname="a.OneTest" time="0.5"/>
        <testcase classname="a.b.TwoTest" name="slow" time="1,002.25"><failure/></testcase></testsuite>
        """);

    assertThat(SlowestTests.of(target).lines())
        .containsExactly(
            "The slowest 10 of 2 tests", " 1002.3 s  TwoTest.slow", "    0.5 s  OneTest.quick");
  }
}
