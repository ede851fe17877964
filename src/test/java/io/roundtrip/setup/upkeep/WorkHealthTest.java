package io.roundtrip.setup.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.roundtrip.host.SetAside;
import io.roundtrip.host.Vitals;
import io.roundtrip.host.Workers;
import io.roundtrip.roadmap.Followed;
import io.roundtrip.setup.CheckHealth.Line;
import io.roundtrip.setup.CheckHealth.Tone;
import io.roundtrip.setup.ServerTrouble;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class WorkHealthTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Workers workers = mock(Workers.class);
  private final WorkHealth health =
      new WorkHealth(
          mock(ServerTrouble.class),
          workers,
          mock(SetAside.class),
          mock(Followed.class),
          Clock.systemUTC());

  private static Vitals worker(String name, @Nullable Duration inStep, int failures) {
    return new Vitals(name, MINUTE, inStep, failures, 0, "", true);
  }

  private Line of(Vitals... all) {
    when(workers.vitals()).thenReturn(List.of(all));
    return health.apply(1).get(1);
  }

  @Test
  public void a_step_that_does_not_end_is_told_with_the_workers_name() {
    Line line =
        of(
            worker("roundtrip-news", null, 0),
            worker("roundtrip-mail", MINUTE.multipliedBy(11), 0),
            worker("roundtrip-scores", MINUTE, 0));

    assertThat(line).isEqualTo(new Line("workers-stuck", Tone.WARN, List.of("roundtrip-mail")));
  }

  @Test
  public void a_long_step_is_none_and_what_fails_outranks_what_hangs() {
    assertThat(of(worker("a", MINUTE.multipliedBy(9), 0)).code()).isEqualTo("workers-run");
    assertThat(of(worker("a", MINUTE.multipliedBy(11), 3)).code()).isEqualTo("workers-failing");
  }
}
