package io.roundtrip.notify.back;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.Hash;
import java.time.Instant;
import java.util.Set;
import org.junit.Test;

public abstract class ReturnsContract {
  protected abstract Returns returns();

  private static Returns.Return soft(String name, long mail, Instant at) {
    return new Returns.Return(Hash.of(name), Heard.SOFT, ADA.id(), mail, at);
  }

  @Test
  public void the_same_is_kept_once() {
    assertThat(returns().find(Hash.of("a"))).isEmpty();
    assertThat(returns().add(soft("a", 1, MONDAY))).isTrue();
    assertThat(returns().add(soft("a", 2, MONDAY))).isFalse();
    assertThat(returns().find(Hash.of("a"))).contains(Heard.SOFT);
  }

  @Test
  public void a_persons_are_told_newest_first_and_by_what_they_are() {
    returns().add(soft("a", 1, MONDAY));
    returns().add(soft("b", 2, MONDAY.plusSeconds(1)));
    returns().add(new Returns.Return(Hash.of("c"), Heard.STOPPED, ADA.id(), 0, MONDAY));
    returns().add(new Returns.Return(Hash.of("d"), Heard.SOFT, GRACE.id(), 3, MONDAY));

    assertThat(returns().of(ADA.id(), Set.of(Heard.SOFT, Heard.BOUNCED), 10))
        .containsExactly(soft("b", 2, MONDAY.plusSeconds(1)), soft("a", 1, MONDAY));
    assertThat(returns().of(ADA.id(), Set.of(Heard.SOFT), 1)).hasSize(1);
  }

  @Test
  public void what_is_about_no_mail_is_about_none_of_the_last() {
    returns().add(soft("a", 7, MONDAY));
    returns().add(soft("b", 9, MONDAY));
    returns().add(new Returns.Return(Hash.of("c"), Heard.IGNORED, null, 0, MONDAY));

    assertThat(returns().aboutAfter(7, 10)).extracting(Returns.Return::mail).containsExactly(9L);
    assertThat(returns().aboutAfter(-5, 10)).hasSize(2);
  }

  @Test
  public void counts_what_was_heard_since_and_knows_when_it_was_last() {
    assertThat(returns().last()).isEmpty();
    returns().add(soft("a", 1, MONDAY));
    returns().add(soft("b", 2, MONDAY.plusSeconds(60)));
    returns().add(new Returns.Return("halt 2", Heard.HALTED, null, 2, MONDAY.plusSeconds(90)));

    assertThat(returns().since(MONDAY.plusSeconds(1))).containsEntry(Heard.SOFT, 1);
    assertThat(returns().since(MONDAY)).containsEntry(Heard.SOFT, 2);
    assertThat(returns().last()).contains(MONDAY.plusSeconds(60));
  }
}
