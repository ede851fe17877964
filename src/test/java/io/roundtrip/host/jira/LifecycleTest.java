package io.roundtrip.host.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class LifecycleTest {
  private final List<String> seen = new ArrayList<>();

  private LifecycleAware part(String name) {
    return Lifecycle.part(() -> seen.add("+" + name), () -> seen.add("-" + name));
  }

  @Test
  public void parts_start_in_order_and_stop_the_other_way_round() {
    Lifecycle all = new Lifecycle(List.of(part("one"), part("two")));

    all.onStart();
    all.onStop();

    assertThat(seen).containsExactly("+one", "+two", "-two", "-one");
  }

  @Test
  public void jira_may_say_start_and_stop_twice() {
    Lifecycle all = new Lifecycle(List.of(part("one")));

    all.onStart();
    all.onStart();
    all.onStop();
    all.close();

    assertThat(seen).containsExactly("+one", "-one");
  }

  @Test
  public void it_may_start_again_after_it_stopped() {
    Lifecycle all = new Lifecycle(List.of(part("one")));

    all.onStart();
    all.onStop();
    all.onStart();

    assertThat(seen).containsExactly("+one", "-one", "+one");
  }

  @Test
  public void only_what_was_started_is_stopped_and_one_that_cannot_stop_keeps_no_other_running() {
    LifecycleAware stuck =
        Lifecycle.part(
            () -> {},
            () -> {
              throw new IllegalStateException("stuck");
            });
    LifecycleAware broken =
        Lifecycle.part(
            () -> {
              throw new IllegalStateException("broken");
            },
            () -> seen.add("-broken"));
    Lifecycle all = new Lifecycle(List.of(part("one"), stuck, broken, part("last")));

    assertThatThrownBy(all::onStart).hasMessage("broken");
    all.onStop();

    assertThat(seen).containsExactly("+one", "-one");
  }
}
