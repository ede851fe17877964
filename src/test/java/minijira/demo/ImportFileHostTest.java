package minijira.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** -Dimport: the host sends bytes; what is in them the product's intake says. */
public class ImportFileHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.getRoot().toPath().resolve(name), bytes);
  }

  private void send(Path file) {
    new ImportFile(jira.baseUrl(), file, folder.getRoot().toPath()).run();
  }

  private static String printed(Runnable work) {
    PrintStream before = System.out;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setOut(before);
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  private int found(String jql) {
    return jira.as("admin")
        .get("/rest/api/2/search?jql=" + Visitor.query(jql))
        .expect(200)
        .json()
        .get("total")
        .asInt();
  }

  @Test
  public void a_file_of_excel_is_read_as_by_rest_and_started_again_adds_nothing()
      throws IOException {
    String rows =
        "customer;email;words;nps;Tarif\r\nJörg;joerg@example.com;Menü öffnet quälend;2;Gold\r\n";
    Path file =
        file("excel.csv", (rows + "x;y;z;99\r\n").getBytes(Charset.forName("windows-1252")));

    String printed = printed(() -> send(file));
    send(file);

    assertThat(found("project = FB and description ~ \"Menü öffnet quälend\"")).isEqualTo(1);
    assertThat(printed).contains("Not read: Tarif");
    try (var files = Files.list(folder.getRoot().toPath())) {
      Path rejects =
          files.filter(f -> f.getFileName().toString().startsWith("rejects-")).findFirst().get();
      assertThat(Files.readString(rejects, StandardCharsets.ISO_8859_1)).contains("x;y;z;99");
    }
  }

  @Test
  public void projects_that_a_packed_file_names_are_made() throws IOException {
    StringBuilder rows = new StringBuilder("id\tproject\ttitle\tbody\n");
    for (int i = 0; i < 30; i++)
      rows.append(i).append("\tZED").append(i % 2 == 0 ? "A" : "B").append("\tt\ttwo\\nlines\n");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    send(file("old.tsv.gz", packed.toByteArray()));

    assertThat(found("project = ZEDA")).isEqualTo(15);
    assertThat(found("project = ZEDB")).isEqualTo(15);
  }
}
