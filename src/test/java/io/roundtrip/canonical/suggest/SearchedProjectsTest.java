package io.roundtrip.canonical.suggest;

import static io.roundtrip.People.LIN;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.similarity.Projects;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class SearchedProjectsTest {
  private static final ProjectId OPS = new ProjectId(20000);

  @Rule public TemporaryFolder folder = new TemporaryFolder();
  private final List<String> asked = new ArrayList<>();
  private World world;
  private SearchedProjects projects;

  @Before
  public void one_project_is_in_the_index() throws IOException {
    world = new World(folder.getRoot().toPath().resolve("index"));
    world.issue(1, "Export to CSV loses umlauts");
    world.indexed();
    projects = new SearchedProjects(world.index, world, cards(), world.clock);
  }

  private Cards cards() {
    return new Cards() {
      @Override
      public Map<IssueId, Card> shown(Collection<IssueId> issues, @Nullable UserKey viewer) {
        throw new UnsupportedOperationException();
      }

      @Override
      public boolean mayBrowse(ProjectId project, @Nullable UserKey viewer) {
        asked.add(viewer == null ? "" : viewer.value());
        return world.mayBrowse(project, viewer);
      }
    };
  }

  private List<ProjectId> searched(UserKey viewer) {
    Projects searched = projects.of(viewer);
    return Stream.of(RT, OPS).filter(project -> searched.has(project.value())).toList();
  }

  @Test
  public void what_a_person_may_browse_is_remembered_for_ten_seconds() {
    projects.of(LIN);
    world.clock.pass(Duration.ofMillis(9_999));
    projects.of(LIN);
    assertThat(asked).hasSize(1);

    world.clock.pass(Duration.ofMillis(1));

    assertThat(searched(LIN)).containsExactly(RT);
    assertThat(asked).hasSize(2);
  }

  @Test
  public void each_person_is_asked_for() {
    projects.of(LIN);
    world.closed.add(RT);

    assertThat(searched(new UserKey("support"))).isEmpty();
    assertThat(searched(LIN)).containsExactly(RT);
    assertThat(asked).containsExactly("pm", "support");
  }

  @Test
  public void a_project_that_is_new_in_the_index_is_searched_at_once() {
    projects.of(LIN);
    world.on.add(OPS);
    world.texts.switchOn(OPS.value());
    world.issue(2, OPS, 1, "Umlauts", "");
    world.index.projectsChanged();
    world.indexed();

    assertThat(searched(LIN)).containsExactly(RT, OPS);
  }

  @Test
  public void a_project_that_is_off_is_not_searched() {
    projects.of(LIN);
    assertThat(projects.isOn(RT)).isTrue();

    world.on.remove(RT);

    assertThat(searched(LIN)).isEmpty();
    assertThat(projects.isOn(RT)).isFalse();
  }

  @Test
  public void memory_has_an_end() {
    for (int person = 0; person < 1_000; person++) projects.of(new UserKey("p" + person));
    projects.of(new UserKey("p0"));
    assertThat(asked).hasSize(1_000);

    projects.of(LIN);
    projects.of(new UserKey("p0"));

    assertThat(asked).as("forgotten, and asked again").hasSize(1_002);
  }
}
