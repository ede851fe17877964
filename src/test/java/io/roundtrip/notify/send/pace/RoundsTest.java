package io.roundtrip.notify.send.pace;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Test;

public class RoundsTest {
  private final Rounds rounds = new Rounds(new Random(7));

  private static OutboxEntry due(long project, long change) {
    Message news =
        new Message(
            DARK_MODE,
            new ProjectId(project),
            ADA.id(),
            Kind.SHIPPED,
            new ChangeId(change),
            RoadmapStatus.SHIPPED,
            "",
            1);
    return OutboxEntry.fresh(news, MONDAY, MONDAY);
  }

  private List<Long> picked(List<OutboxEntry> due) {
    return rounds.of(due).stream().map(row -> row.message().project().value()).collect(toList());
  }

  @Test
  public void of_more_projects_than_there_are_turns_the_next_round_begins_with_those_left_out() {
    List<OutboxEntry> due = IntStream.rangeClosed(1, 60).mapToObj(i -> due(i, i)).toList();

    assertThat(picked(due)).hasSize(Rounds.PICK).startsWith(1L, 2L).endsWith(49L, 50L);

    assertThat(picked(due)).startsWith(51L, 52L).contains(60L, 1L).endsWith(39L, 40L);
  }

  @Test
  public void one_project_alone_gives_no_more_than_its_share() {
    List<OutboxEntry> due = IntStream.range(0, 200).mapToObj(i -> due(1, i)).toList();

    assertThat(picked(due)).hasSize(Rounds.SHARE);
  }

  @Test
  public void few_are_picked_however_many_projects_have_much() {
    List<OutboxEntry> due =
        IntStream.range(0, 40)
            .mapToObj(i -> Stream.of(1, 2, 3, 4).map(of -> due(of, i)))
            .flatMap(some -> some)
            .toList();

    assertThat(picked(due)).hasSize(Rounds.PICK).startsWith(1L, 2L, 3L, 4L, 1L);
  }
}
