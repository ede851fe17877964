package io.roundtrip.setup.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.sal.api.ApplicationProperties;
import io.roundtrip.host.Race;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class MarkFileTest {
  @Rule public final TemporaryFolder folders = new TemporaryFolder();

  private final ApplicationProperties jira = mock(ApplicationProperties.class);
  private final ClusterManager cluster = mock(ClusterManager.class);
  private Path shared;

  @Before
  public void a_home() {
    shared = folders.getRoot().toPath().resolve("shared");
    when(jira.getSharedHomeDirectory()).thenReturn(Optional.of(shared));
  }

  private MarkFile node() {
    return new MarkFile(jira, cluster, new SecureRandom());
  }

  @Test
  public void nodes_that_start_together_agree_on_one_mark() throws Exception {
    Race.of(
        4,
        () -> {
          node().make();
          return "made";
        });

    String mark = node().read();
    assertThat(mark).hasSize(32);
    node().make();
    assertThat(node().read()).isEqualTo(mark);
  }

  @Test
  public void there_is_none_before_it_is_made_and_another_after_it_is_made_anew() throws Exception {
    assertThat(node().read()).isEmpty();
    node().makeAnew();
    String mark = node().read();

    node().makeAnew();

    assertThat(node().read()).hasSize(32).isNotEqualTo(mark);
    try (var files = Files.list(shared.resolve("roundtrip"))) {
      assertThat(files).as("nothing is left beside it").hasSize(1);
    }
  }

  @Test
  public void a_half_written_one_is_a_fault_and_not_none() throws Exception {
    Files.createDirectories(shared.resolve("roundtrip"));
    Files.writeString(shared.resolve("roundtrip/site-mark"), "12");

    assertThatThrownBy(() -> node().read()).isInstanceOf(IOException.class);
  }

  @Test
  public void a_jira_that_is_no_cluster_uses_its_own_home_and_a_cluster_never() throws Exception {
    when(jira.getSharedHomeDirectory()).thenReturn(Optional.empty());
    when(jira.getLocalHomeDirectory())
        .thenReturn(Optional.of(folders.getRoot().toPath().resolve("local")));
    node().make();
    assertThat(node().read()).hasSize(32);

    when(cluster.isClustered()).thenReturn(true);

    assertThat(List.of(node().read())).containsExactly("");
  }
}
