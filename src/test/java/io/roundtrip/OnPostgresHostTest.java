package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.recorded.EveryGet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.ClassRule;
import org.junit.Test;

/** Most companies run Jira on PostgreSQL, which is stricter than H2 about the words of a query. */
public class OnPostgresHostTest {
  private static final Pattern ACTION = Pattern.compile("<action [^>]*alias=\"(\\w+)\"[^>]*>");

  @ClassRule public static final HostRule jira = HostRule.postgres();

  private final LiveProject project = LiveProject.in(jira);

  @Test
  public void every_page_and_everything_that_rest_tells_is_there() throws Exception {
    String item = project.epic("Dark tables");
    project.merge(project.said("Ada", "Far too bright at night", "nps", 3), item);
    project.move(item, "In Progress");
    project.mailTo("Ada");
    Visitor admin = jira.as("admin");

    for (String path : EveryGet.of(project.key(), item))
      assertThat(admin.get(path).status()).as(path).isLessThan(500);
    Screen screen = jira.screen("admin");
    for (String path : pages(item)) {
      screen.openAsAdministrator(path);
      assertThat(screen.status()).as(path).isEqualTo(200);
    }
  }

  private List<String> pages(String item) throws IOException {
    String query = "!default.jspa?projectKey=" + project.key() + "&feedback=" + item;
    return Stream.concat(
            Stream.of("/browse/" + item),
            ACTION
                .matcher(Files.readString(Path.of("atlassian-plugin.xml")))
                .results()
                .map(
                    found ->
                        (found.group().contains("roles-required=\"admin\"")
                                ? "/secure/admin/"
                                : "/secure/")
                            + found.group(1)
                            + query))
        .toList();
  }
}
