package io.roundtrip.portal;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.MovableClock;
import io.roundtrip.customers.HiddenIds;
import io.roundtrip.host.InMemoryKeyMark;
import io.roundtrip.host.KeyMark;
import io.roundtrip.host.Keys;
import io.roundtrip.host.Signer;
import io.roundtrip.host.ao.AoSigner;
import io.roundtrip.host.ao.SealRow;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.Rule;
import org.junit.Test;

/** Links in mails that were signed before the key was changed. */
public class RotatedKeysTest {
  @Rule public final AoDatabases db = AoDatabases.h2(SealRow.class);

  @Test
  public void after_a_rotation_another_key_signs_and_the_old_one_is_believed_until_it_is_retired() {
    MovableClock clock = new MovableClock(MONDAY);
    KeyMark mark = new InMemoryKeyMark();
    AoSigner signer = new AoSigner(db.ao(), new SecureRandom(), clock, mark);
    AoSigner otherNode = new AoSigner(db.anotherNode(), new SecureRandom(), clock, mark);
    Tokens tokens = new Tokens(signer, new HiddenIds(signer), clock);
    Ticket ticket = new Ticket(ADA.id(), RT, MONDAY.toEpochMilli());
    String old = tokens.unsubscribe(ADA.id(), RT);
    assertThat(new Tokens(otherNode, new HiddenIds(otherNode), clock).read(old)).contains(ticket);

    assertThat(signer.rotate().map(Keys.Key::id)).hasValue("2");

    String fresh = tokens.unsubscribe(ADA.id(), RT);
    Ticket next = new Ticket(ADA.id(), RT, ticket.mark() + 1);
    assertThat(fresh).startsWith("v2.2.");
    assertThat(tokens.read(old)).as("links in mails work on").contains(ticket);
    clock.pass(Duration.ofSeconds(61));
    assertThat(otherNode.currentKey()).as("a minute later on every node").isEqualTo("2");
    assertThat(new Tokens(otherNode, new HiddenIds(otherNode), clock).read(fresh)).contains(next);

    assertThat(signer.retire("1")).isTrue();
    assertThat(tokens.read(old)).isEmpty();
    assertThat(tokens.read(fresh)).contains(next);
    clock.pass(Duration.ofSeconds(61));
    assertThat(new Tokens(otherNode, new HiddenIds(otherNode), clock).read(old)).isEmpty();
    assertThat(signer.sign(Signer.FIRST_KEY, "message-id", "x")).as("names of mails").isPresent();
  }
}
