package io.roundtrip.notify.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;

/**
 * Events dropped, doubled, rolled back and ten minutes late, ids of banks, clocks ten minutes off,
 * two nodes, the plugin off and on again: nothing is lost, doubled or made up. A trace that fails
 * is made as short as it can be before it is shown.
 */
public class EventsModelTest {
  private static final int ROUNDS = Integer.getInteger("interleavings", 10_000);
  private static final long FIRST = Long.getLong("first", 1);

  @Test
  public void nothing_is_lost_doubled_or_made_up_whatever_becomes_of_events() {
    long mails = 0;
    for (long seed = FIRST; seed < FIRST + ROUNDS; seed++) {
      List<EventsModel.Step> steps = EventsModel.steps(new Random(seed));
      EventsModel model = new EventsModel();
      Optional<String> wrong = model.run(steps);
      if (wrong.isPresent()) {
        List<EventsModel.Step> least = least(steps);
        String why = new EventsModel().run(least).orElseThrow();
        throw new AssertionError("seed " + seed + ": " + why + "\n" + lines(least));
      }
      mails += model.mails();
    }
    System.out.println(
        ROUNDS + " interleavings, " + mails + " mails: 0 lost, 0 doubled, 0 phantom");
    assertThat(mails).as("something happens").isGreaterThan(ROUNDS / 4);
  }

  private static List<EventsModel.Step> least(List<EventsModel.Step> steps) {
    List<EventsModel.Step> least = new ArrayList<>(steps);
    for (boolean shorter = true; shorter; ) {
      shorter = false;
      for (int i = least.size() - 1; i >= 0; i--) {
        List<EventsModel.Step> without = new ArrayList<>(least);
        without.remove(i);
        if (new EventsModel().run(without).isEmpty()) continue;
        least = without;
        shorter = true;
      }
    }
    return least;
  }

  private static String lines(List<EventsModel.Step> steps) {
    StringBuilder lines = new StringBuilder();
    steps.forEach(step -> lines.append("  ").append(step).append('\n'));
    return lines.toString();
  }
}
