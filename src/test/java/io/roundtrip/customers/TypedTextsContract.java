package io.roundtrip.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.Test;

/** What every {@link TypedTexts} promises. */
public abstract class TypedTextsContract {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  protected abstract TypedTexts texts();

  @Test
  public void a_text_is_kept_once_under_its_key() {
    texts().keep("t1", "Ada Lovelace", NOON);
    texts().keep("t1", "Ada Lovelace", NOON);
    texts().keep("t2", "Größe 😀", NOON);

    assertThat(texts().of(Set.of("t1", "t2", "t3")))
        .containsOnlyKeys("t1", "t2")
        .containsEntry("t1", "Ada Lovelace")
        .containsEntry("t2", "Größe 😀");
    assertThat(texts().of(Set.of())).isEmpty();
  }

  @Test
  public void what_is_old_is_forgotten_and_what_was_typed_again_is_not_old() {
    texts().keep("t1p1", "Ada", NOON);
    texts().keep("t2p1", "Grace", NOON);
    texts().keep("t2p1", "Grace", NOON.plus(Duration.ofDays(2)));
    Instant day = NOON.plus(Duration.ofDays(1));

    assertThat(texts().forgetBefore(day, day)).isEqualTo(1);
    assertThat(texts().of(Set.of("t1p1", "t2p1"))).containsOnlyKeys("t2p1");
  }

  @Test
  public void what_no_issue_holds_is_forgotten_earlier() {
    texts().keep("t1", "Ada", NOON);
    texts().keep("t1p10000", "Ada", NOON);

    assertThat(texts().forgetBefore(NOON, NOON.plusMillis(1))).isEqualTo(1);
    assertThat(texts().of(Set.of("t1", "t1p10000"))).containsOnlyKeys("t1p10000");
  }

  @Test
  public void what_is_settled_is_forgotten_at_once_and_nothing_else() {
    texts().keep("t1", "Ada", NOON);
    texts().keep("t2", "Grace", NOON);

    texts().forget(Set.of("t1", "t3"));
    texts().forget(Set.of());

    assertThat(texts().of(Set.of("t1", "t2"))).containsOnlyKeys("t2");
  }
}
