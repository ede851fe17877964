package io.roundtrip.signals;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import org.junit.Test;

public class CopiesTest {
  private static final IssueId FIRST = new IssueId(1);
  private final InMemorySignals signals = new InMemorySignals();
  private final Copies copies = new Copies(signals);

  private static Signal ada(long issue, String words) {
    return Signal.heard(new IssueId(issue), RT, words, MONDAY)
        .from(ADA.id(), null, true)
        .scored(Scores.NONE.with(Score.nps(3)));
  }

  private Signal kept(Signal keyed) {
    return signals.add(copies.asKept(keyed)).signal();
  }

  @Test
  public void the_same_words_of_the_same_customer_are_the_same_wish_and_no_second_score() {
    signals.add(ada(1, "Too bright"));

    Signal copy = kept(ada(2, "Too bright"));

    assertThat(copy.copyOf()).isEqualTo(FIRST);
    assertThat(copy.scores()).isEqualTo(Scores.NONE);
    assertThat(copy.contact()).isEqualTo(ADA.id());
  }

  @Test
  public void a_copy_of_a_copy_is_the_wish_of_the_first() {
    signals.add(ada(1, "Too bright"));
    assertThat(kept(ada(2, "CLONE - Too bright")).words()).isEqualTo("Too bright");

    assertThat(kept(ada(3, "CLONE - CLONE - Too bright")).copyOf()).isEqualTo(FIRST);
  }

  @Test
  public void other_words_other_people_and_other_projects_make_no_copy() {
    signals.add(ada(1, "Too bright"));
    ProjectId other = new ProjectId(RT.value() + 1);

    assertThat(kept(ada(2, "Too dark")).copyOf()).isNull();
    assertThat(kept(ada(3, "Too bright").from(GRACE.id(), null, true)).copyOf()).isNull();
    assertThat(kept(ada(4, "Too bright").from(null, null, false)).copyOf()).isNull();
    assertThat(
            kept(Signal.heard(new IssueId(5), other, "Too bright", MONDAY)
                    .from(ADA.id(), null, true))
                .copyOf())
        .isNull();
  }

  @Test
  public void a_copy_is_of_the_day_of_its_original_and_has_no_reference() {
    signals.add(ada(1, "Too bright").cited(new SourceRef("crm", "77")).undated());
    Signal later =
        Signal.heard(new IssueId(2), RT, "Too bright", MONDAY.plusSeconds(86_400))
            .from(ADA.id(), null, true)
            .cited(new SourceRef("crm", "77"));

    Signal copy = copies.asKept(later);

    assertThat(copy.copyOf()).isEqualTo(FIRST);
    assertThat(copy.source()).isNull();
    assertThat(copy.at()).isEqualTo(signals.byIssue(FIRST).orElseThrow().at());
    assertThat(copy.dated()).isFalse();
  }

  @Test
  public void what_repeats_nothing_is_in_the_words_of_whoever_put_them_there() {
    signals.add(ada(1, "Too bright"));

    assertThat(copies.asKept(ada(2, "INTERNAL: a pain")))
        .returns("", Signal::ownWords)
        .returns("INTERNAL: a pain", Signal::words)
        .returns(null, Signal::copyOf);
  }

  @Test
  public void what_has_a_source_of_its_own_was_said_again() {
    signals.add(ada(1, "Too bright").cited(new SourceRef("crm", "77")));

    assertThat(kept(ada(2, "Too bright").cited(new SourceRef("crm", "78"))).copyOf()).isNull();
  }

  @Test
  public void it_is_a_copy_until_it_says_something_else_or_somebody_else_says_it() {
    signals.add(ada(1, "Too bright"));
    Signal copy = kept(ada(2, "CLONE - Too bright"));
    Signal scored = copy.scored(Scores.NONE.with(Score.nps(3)));

    assertThat(copies.asCorrected(copy, scored.reworded("CLONE - Too bright"))).isEqualTo(copy);
    assertThat(copies.asCorrected(copy, scored.reworded("Too bright"))).isEqualTo(copy);
    assertThat(copies.asCorrected(copy, scored.reworded("Too loud")))
        .isEqualTo(scored.reworded("Too loud").copying(null));
    assertThat(copies.asCorrected(copy, copy.from(GRACE.id(), null, true)).copyOf()).isNull();
  }

  @Test
  public void words_that_people_here_have_changed_are_not_read_back_by_a_copy_either() {
    Signal first = signals.add(ada(1, "Too bright")).signal();
    signals.correct(first.reworded("Too bright. INTERNAL: churns"));

    Signal copy = kept(ada(2, "Too bright. INTERNAL: churns"));

    assertThat(copy.copyOf()).isEqualTo(FIRST);
    assertThat(copy.ownWords()).isEmpty();
  }

  @Test
  public void what_was_said_becomes_no_copy_by_an_edit() {
    signals.add(ada(1, "Too bright"));
    Signal own = signals.add(ada(2, "Too dark")).signal();

    assertThat(copies.asCorrected(own, own.reworded("Too bright")).copyOf()).isNull();
  }
}
