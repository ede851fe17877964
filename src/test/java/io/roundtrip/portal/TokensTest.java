package io.roundtrip.portal;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import io.roundtrip.MovableClock;
import io.roundtrip.customers.HiddenIds;
import io.roundtrip.host.FixedSigner;
import io.roundtrip.kernel.ContactId;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(JUnitQuickcheck.class)
public class TokensTest {
  private static final Ticket ADAS = new Ticket(ADA.id(), RT, MONDAY.toEpochMilli());
  private final MovableClock clock = new MovableClock(MONDAY);
  private final Tokens tokens =
      new Tokens(new FixedSigner(), new HiddenIds(new FixedSigner()), clock);

  @Test
  public void says_whose_it_is_for_ever() {
    String token = tokens.unsubscribe(ADA.id(), RT);
    clock.pass(Duration.ofDays(3650));

    assertThat(tokens.read(token)).contains(ADAS);
    assertThat(token).matches("[A-Za-z0-9._-]+").hasSizeLessThan(Tokens.LONGEST);
  }

  @Test
  public void carries_256_bits_of_signature() {
    String signature =
        tokens
            .unsubscribe(ADA.id(), RT)
            .substring(tokens.unsubscribe(ADA.id(), RT).lastIndexOf('.') + 1);

    assertThat(Base64.getUrlDecoder().decode(signature)).hasSize(32);
  }

  @Test
  public void another_person_purpose_version_or_key_is_not_accepted() {
    String token = tokens.unsubscribe(ADA.id(), RT);
    HiddenIds ids = new HiddenIds(new FixedSigner());
    String contact = "." + ids.of(ADA.id()) + ".";

    assertThat(tokens.read(token.replace(contact, "." + ids.of(GRACE.id()) + "."))).isEmpty();
    assertThat(token).contains(contact);
    assertThat(tokens.read(token.replace("unsubscribe", "preferences"))).isEmpty();
    assertThat(tokens.read(token.replaceFirst("v2", "v1"))).isEmpty();
    assertThat(tokens.read(token.replaceFirst("v2\\.1\\.", "v2.2."))).isEmpty();
    assertThat(tokens.read("")).isEmpty();
    assertThat(tokens.read(token + "=")).isEmpty();
    assertThat(tokens.read(" " + token)).isEmpty();
  }

  @Test
  public void of_many_changed_links_none_is_accepted() {
    String token = tokens.unsubscribe(ADA.id(), RT);
    Random random = new Random(7);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
    int accepted = 0;

    for (int i = 0; i < 200_000; i++) {
      char[] changed = token.toCharArray();
      int at = random.nextInt(changed.length);
      changed[at] = alphabet.charAt(random.nextInt(alphabet.length()));
      String forged = new String(changed);
      if (!forged.equals(token) && tokens.read(forged).isPresent()) accepted++;
    }

    assertThat(accepted).isZero();
  }

  @Test
  public void a_link_tells_no_number_of_ours() {
    String token = tokens.unsubscribe(new ContactId(9), RT);
    String next = tokens.unsubscribe(new ContactId(10), RT);

    assertThat(List.of(token.split("\\."))).doesNotContain("9");
    long one = Long.parseLong(token.split("\\.")[3]);
    long other = Long.parseLong(next.split("\\.")[3]);
    assertThat(Math.abs(one - other)).as("neither count nor order").isGreaterThan(1000);
  }

  @Test
  public void mails_that_are_written_at_once_have_links_of_their_own() {
    Ticket one = tokens.read(tokens.unsubscribe(ADA.id(), RT)).orElseThrow();
    Ticket other = tokens.read(tokens.unsubscribe(ADA.id(), RT)).orElseThrow();

    assertThat(one.name()).isNotEqualTo(other.name());
  }

  @Test
  public void links_from_before_are_read_as_they_were() {
    String said =
        "v1.1.unsubscribe." + ADA.id().value() + "." + RT.value() + "." + MONDAY.getEpochSecond();
    byte[] signature = new FixedSigner().sign("1", "unsubscribe", said).orElseThrow();

    assertThat(
            tokens.read(
                said + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature)))
        .contains(new Ticket(ADA.id(), RT, MONDAY.getEpochSecond()));
  }

  @Property(trials = 300)
  public void anything_else_is_not_a_link_of_ours(String text) {
    assertThat(tokens.read(text)).isEmpty();
    assertThat(tokens.read("v1.1.unsubscribe.1.10000.1." + text)).isEmpty();
  }
}
