package io.roundtrip.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class NatureTest {
  @Test
  public void what_was_broken_is_fixed_whatever_the_type_is_called_here() {
    for (String type : new String[] {"Bug", "bug", "Bug (mobile)", "Fehler", "Defect", "Störung"})
      assertThat(Nature.of(type, false)).as(type).isEqualTo(Nature.FIXED);
  }

  @Test
  public void everything_else_is_new() {
    for (String type : new String[] {"Epic", "Story", "Debugging", "Task", "", "改善"})
      assertThat(Nature.of(type, false)).as(type).isEqualTo(Nature.NEW);
  }

  @Test
  public void feedback_closed_on_its_own_is_neither() {
    assertThat(Nature.of("Feedback", true)).isEqualTo(Nature.ANSWERED);
  }
}
