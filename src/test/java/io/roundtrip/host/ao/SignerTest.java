package io.roundtrip.host.ao;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.MovableClock;
import io.roundtrip.host.Keys;
import io.roundtrip.host.Race;
import io.roundtrip.host.Signer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;

public class SignerTest {
  @Rule public final AoDatabases db = AoDatabases.h2(SealRow.class);

  private Signer node() {
    return new AoSigner(db.ao(), new SecureRandom(), new MovableClock(MONDAY));
  }

  private static String hex(Signer signer, String purpose) {
    return HexFormat.of().formatHex(signer.sign(Signer.FIRST_KEY, purpose, "text").orElseThrow());
  }

  @Test
  public void nodes_that_start_together_agree_on_one_key() throws Exception {
    List<String> signed = Race.of(4, () -> hex(node(), "p"));

    assertThat(signed).containsOnly(signed.get(0));
    assertThat(signed.get(0)).hasSize(64);
    assertThat(db.ao().count(SealRow.class)).isEqualTo(1);
  }

  @Test
  public void purposes_are_kept_apart_and_unknown_keys_sign_nothing() {
    assertThat(hex(node(), "message-id")).isNotEqualTo(hex(node(), "unsubscribe"));
    assertThat(node().sign("2", "p", "text")).isEmpty();
    assertThat(node().sign("x".repeat(50), "p", "text")).isEmpty();
  }

  @Test
  public void two_keys_are_live_at_most_and_the_one_that_signs_cannot_be_retired() {
    AoSigner signer = new AoSigner(db.ao(), new SecureRandom(), new MovableClock(MONDAY));
    signer.rotate();
    signer.rotate();

    assertThat(signer.all())
        .containsExactly(
            new Keys.Key("1", MONDAY, false, false),
            new Keys.Key("2", MONDAY, false, true),
            new Keys.Key("3", MONDAY, true, true));
    assertThat(signer.retire("3")).isFalse();
    assertThat(signer.retire("9")).isFalse();
    assertThat(signer.isLive("9")).isFalse();
  }
}
