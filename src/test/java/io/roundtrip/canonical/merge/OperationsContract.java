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
import io.roundtrip.signals.Channel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    Step one = step(FIRST, ONE, null, DARK_MODE, How.BULK);
    Step two = step(FIRST, TWO, ONE, DARK_MODE, How.BULK);

    operations().add(List.of(two, one));

    assertThat(operations().of(FIRST)).containsExactly(two, one);
    assertThat(operations().of(SECOND)).isEmpty();
  }

  @Test
  public void what_was_taken_back_is_known() {
    Step done = step(FIRST, ONE, null, DARK_MODE, How.PERSON);
    Deed undo = new Deed(Deed.Kind.UNDO, Regression.YES, FIRST);
    Step undone =
        new Step(
            new Operation(SECOND, undo, How.PERSON, LIN, MONDAY),
            ONE,
            null,
            DARK_MODE,
            null,
            new Step.Made(false, false));
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

    assertThat(quotes().last(Set.of(ONE, TWO), DARK_MODE)).isEqualTo(Map.of(ONE, second));
    assertThat(quotes().last(Set.of(ONE, TWO), TWO)).isEqualTo(Map.of(ONE, elsewhere));
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
            false,
            MONDAY);

    quotes().keep(List.of(nobody));

    assertThat(quotes().last(Set.of(TWO), DARK_MODE)).isEqualTo(Map.of(TWO, nobody));
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
        true,
        MONDAY.plusSeconds(9));
  }

  private static Step step(
      OperationId operation, IssueId feedback, @Nullable IssueId before, IssueId after, How how) {
    Deed merge = Deed.merge(Regression.NOT_ASKED);
    return new Step(
        new Operation(operation, merge, how, LIN, MONDAY.plusSeconds(5)),
        feedback,
        RT,
        before,
        after,
        new Step.Made(false, true));
  }
}
