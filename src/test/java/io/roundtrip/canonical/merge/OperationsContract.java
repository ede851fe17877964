package io.roundtrip.canonical.merge;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.CRUMB;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.KeptQuote;
import io.roundtrip.canonical.group.KeptQuotes;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.customers.Consent;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.Channel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** What every log of operations and every store of quotes promises. */
public abstract class OperationsContract {
  protected static final IssueId ONE = new IssueId(501);
  protected static final IssueId TWO = new IssueId(502);
  private static final OperationId FIRST = new OperationId("a1");
  private static final OperationId SECOND = new OperationId("b2");

  protected abstract Operations operations();

  protected abstract KeptQuotes quotes();

  @Test
  public void steps_are_read_as_they_were_written() {
    Step one = step(FIRST, Step.Deed.MERGE, ONE, null, DARK_MODE, How.BULK, 0);
    Step two = step(FIRST, Step.Deed.MERGE, TWO, ONE, DARK_MODE, How.BULK, 0);

    operations().add(List.of(two, one));

    assertThat(operations().of(FIRST)).containsExactly(two, one);
    assertThat(operations().of(SECOND)).isEmpty();
  }

  @Test
  public void the_newest_of_a_project_come_first() {
    Step old = step(FIRST, Step.Deed.MERGE, ONE, null, DARK_MODE, How.PERSON, 0);
    Step young = step(SECOND, Step.Deed.MERGE, TWO, null, DARK_MODE, How.AUTOMATIC, 5);
    operations().add(List.of(old));
    operations().add(List.of(young));

    assertThat(operations().newest(RT, null, Page.first(10))).containsExactly(young, old);
    assertThat(operations().newest(RT, null, new Page(1, 1))).containsExactly(old);
    assertThat(operations().newest(RT, How.AUTOMATIC, Page.first(10))).containsExactly(young);
    assertThat(operations().newest(new ProjectId(7), null, Page.first(10))).isEmpty();
  }

  @Test
  public void a_stretch_of_time_is_read_oldest_first_without_its_end() {
    Step early = step(FIRST, Step.Deed.MERGE, ONE, null, DARK_MODE, How.AUTOMATIC, 0);
    Step late = step(SECOND, Step.Deed.MERGE, TWO, null, DARK_MODE, How.AUTOMATIC, 60);
    operations().add(List.of(early, late));

    assertThat(operations().between(MONDAY, MONDAY.plusSeconds(60), How.AUTOMATIC))
        .containsExactly(early);
    assertThat(operations().between(MONDAY, MONDAY.plusSeconds(61), How.AUTOMATIC))
        .containsExactly(early, late);
    assertThat(operations().between(MONDAY, MONDAY.plusSeconds(61), How.PERSON)).isEmpty();
  }

  @Test
  public void what_was_taken_back_is_known() {
    Step done = step(FIRST, Step.Deed.MERGE, ONE, null, DARK_MODE, How.PERSON, 0);
    Step undone =
        new Step(
            SECOND,
            Step.Deed.UNDO,
            ONE,
            null,
            DARK_MODE,
            null,
            How.PERSON,
            Regression.YES,
            false,
            false,
            LIN,
            MONDAY,
            FIRST);
    operations().add(List.of(done));
    operations().add(List.of(undone));

    assertThat(operations().undoing(Set.of(FIRST, SECOND)))
        .isEqualTo(Map.of(FIRST, List.of(undone)));
  }

  @Test
  public void a_quote_stays_as_it_was_kept() {
    KeptQuote first = quote(ONE, DARK_MODE, "My eyes hurt.");
    KeptQuote second = quote(ONE, DARK_MODE, "My eyes still hurt.");
    KeptQuote elsewhere = quote(ONE, TWO, "");
    quotes().keep(List.of(first));
    quotes().keep(List.of(second, elsewhere));

    assertThat(quotes().all(ONE)).containsExactly(first, second, elsewhere);
    assertThat(quotes().last(Set.of(ONE, TWO), DARK_MODE)).isEqualTo(Map.of(ONE, second));
  }

  @Test
  public void a_quote_of_nobody_known_is_kept_too() {
    KeptQuote nobody =
        new KeptQuote(
            TWO,
            DARK_MODE,
            null,
            "",
            null,
            null,
            Channel.IN_APP,
            Consent.State.UNKNOWN,
            MONDAY,
            MONDAY);

    quotes().keep(List.of(nobody));

    assertThat(quotes().all(TWO)).containsExactly(nobody);
    assertThat(nobody.toString()).isEqualTo("KeptQuote[issue 502]");
  }

  private static KeptQuote quote(IssueId feedback, IssueId canonical, String words) {
    return new KeptQuote(
        feedback,
        canonical,
        FIRST,
        words,
        ADA.id(),
        CRUMB.id(),
        Channel.EMAIL,
        Consent.State.GRANTED,
        MONDAY,
        MONDAY.plusSeconds(9));
  }

  private static Step step(
      OperationId operation,
      Step.Deed deed,
      IssueId feedback,
      IssueId before,
      IssueId after,
      How how,
      int seconds) {
    return new Step(
        operation,
        deed,
        feedback,
        RT,
        before,
        after,
        how,
        Regression.NOT_ASKED,
        false,
        true,
        LIN,
        MONDAY.plusSeconds(seconds),
        null);
  }
}
