package io.roundtrip.priority.ao;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.AoConditionalWrites;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.priority.ScoresDue;
import io.roundtrip.priority.Why;
import java.util.List;
import net.java.ao.Query;
import org.junit.Test;

/** Where the host offers no SQL. */
public class RowsScoresDueTest extends AoScoresDueTest {
  @Override
  ConditionalWrites writes(ActiveObjects ao) {
    return new AoConditionalWrites(ao);
  }

  @Test
  public void a_mark_made_while_the_last_one_is_taken_off_waits() {
    due().mark(List.of(DARK_MODE), Why.EVIDENCE, MONDAY);
    ScoresDue.Due worked = due().next(1, MONDAY).get(0);
    ActiveObjects slow = mock(ActiveObjects.class, delegatesTo(db.anotherNode()));
    doAnswer(
            call -> {
              Query asked = call.getArgument(1);
              Object found = db.anotherNode().find(DueRow.class, asked);
              due().done(worked);
              return found;
            })
        .doAnswer(call -> db.anotherNode().find(DueRow.class, call.<Query>getArgument(1)))
        .when(slow)
        .find(any(), any(Query.class));

    new AoScoresDue(slow, writes(slow)).mark(List.of(DARK_MODE), Why.EVIDENCE, MONDAY);

    assertThat(due().next(10, MONDAY)).hasSize(1);
  }
}
