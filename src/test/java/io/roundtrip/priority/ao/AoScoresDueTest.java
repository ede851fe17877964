package io.roundtrip.priority.ao;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.AoDatabases;
import io.roundtrip.host.Race;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.priority.ScoresDue;
import io.roundtrip.priority.ScoresDueContract;
import io.roundtrip.priority.Why;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class AoScoresDueTest extends ScoresDueContract {
  @Rule public final AoDatabases db = database();

  AoDatabases database() {
    return AoDatabases.h2(DueRow.class);
  }

  @Override
  protected ScoresDue due() {
    return on(db.ao());
  }

  private ScoresDue on(ActiveObjects ao) {
    return new AoScoresDue(ao, writes(ao));
  }

  ConditionalWrites writes(ActiveObjects ao) {
    return new JdbcConditionalWrites(db.sql(), "io.roundtrip");
  }

  @Test
  public void another_node_that_marks_between_looking_and_writing_is_counted_too() {
    ActiveObjects slow = mock(ActiveObjects.class, delegatesTo(db.ao()));
    doAnswer(
            call -> {
              due().mark(List.of(DARK_MODE), Why.EDITED, MONDAY);
              Map<String, Object> row = call.getArgument(1);
              return db.ao().create(DueRow.class, row);
            })
        .when(slow)
        .create(any(), anyMap());

    on(slow).mark(List.of(DARK_MODE), Why.RECOUNT, MONDAY.plusSeconds(1));

    assertThat(due().next(10, MONDAY.plusSeconds(1)))
        .containsExactly(new ScoresDue.Due(DARK_MODE, Why.RECOUNT, 2));
    assertThat(due().next(10, MONDAY)).as("the newest mark counts").isEmpty();
  }

  @Test
  public void of_many_that_mark_at_once_each_is_counted() throws Exception {
    due().mark(List.of(DARK_MODE), Why.EVIDENCE, MONDAY);

    Race.of(
        8,
        () -> {
          on(db.anotherNode()).mark(List.of(DARK_MODE), Why.EVIDENCE, MONDAY);
          return true;
        });

    assertThat(due().next(10, MONDAY)).extracting(ScoresDue.Due::mark).containsExactly(9);
  }

  @Test
  public void a_mark_that_could_not_be_kept_is_not_lost_silently() {
    ActiveObjects broken = mock(ActiveObjects.class, delegatesTo(db.ao()));
    doThrow(new IllegalStateException("disk full")).when(broken).create(any(), anyMap());

    assertThatThrownBy(() -> on(broken).mark(List.of(DARK_MODE), Why.EDITED, MONDAY))
        .hasMessage("disk full");
  }
}
