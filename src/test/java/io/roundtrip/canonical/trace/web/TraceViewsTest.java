package io.roundtrip.canonical.trace.web;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.SeenBySome;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.canonical.trace.Trace;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Sight;
import io.roundtrip.kernel.IssueId;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.Test;

public class TraceViewsTest {
  private static final IssueId WISH = new IssueId(1);
  private static final IssueId CANONICAL = new IssueId(2);
  private static final IssueId EPIC = new IssueId(3);

  private static TraceView view(IssueId... stands) {
    Membership merged = new Membership(WISH, CANONICAL, How.PERSON, null, LIN, MONDAY);
    List<Trace.Stand> way = java.util.Arrays.stream(stands).map(TraceViewsTest::stand).toList();
    Trace trace = new Trace(null, merged, false, way, 2 - way.size(), Sight.PEOPLE, List.of());
    return new TraceViews(keys(), Locale.ENGLISH, ZoneOffset.UTC, "").of(trace);
  }

  private static Trace.Stand stand(IssueId issue) {
    return new Trace.Stand(
        Objects.requireNonNull(new SeenBySome().shown(List.of(issue), LIN).get(issue)),
        Optional.empty(),
        List.of());
  }

  private static Phrases keys() {
    return new Phrases() {
      @Override
      public String text(Locale language, String key, Serializable... args) {
        return key;
      }

      @Override
      public String text(String key, Serializable... args) {
        return key;
      }
    };
  }

  @Test
  public void it_was_merged_into_its_canonical_which_is_part_of_more() {
    assertThat(view(CANONICAL, EPIC).stops())
        .extracting(TraceView.Stop::text)
        .startsWith("roundtrip.canonical.trace.merged", "roundtrip.canonical.trace.part-of");
  }

  @Test
  public void what_a_hidden_canonical_is_part_of_is_not_taken_for_it() {
    assertThat(view(EPIC).stops())
        .extracting(TraceView.Stop::text)
        .startsWith("roundtrip.canonical.trace.part-of");
  }
}
