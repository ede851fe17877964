package io.roundtrip.notify.send.lease;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** Two nodes that were heard, and one that never was. */
public abstract class BeatsContract {
  protected abstract Beats beats();

  @Test
  public void each_node_is_counted_for_itself() {
    beats().beat("node-1/a", MONDAY);
    beats().beat("node-1/a", MONDAY.plusSeconds(30));
    beats().beat("node-1/b", MONDAY);

    assertThat(beats().of(Set.of("node-1/a", "node-1/b", "node-2/c")))
        .isEqualTo(Map.of("node-1/a", 2L, "node-1/b", 1L));
    assertThat(beats().of(Set.of("node-1/b"))).containsOnlyKeys("node-1/b");
  }

  @Test
  public void of_nobody_nothing_is_known() {
    assertThat(beats().of(Set.of())).isEmpty();
    assertThat(beats().of(Set.of("node-2/c"))).isEmpty();
  }
}
