package io.roundtrip.host.ao;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.roundtrip.AoDatabases;
import io.roundtrip.MovableClock;
import io.roundtrip.host.InMemoryKeyMark;
import io.roundtrip.host.KeyMark;
import io.roundtrip.host.Keys;
import io.roundtrip.host.Race;
import io.roundtrip.host.Signer;
import io.roundtrip.kernel.Refused;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class SignerTest {
  @Rule public final AoDatabases db = AoDatabases.h2(SealRow.class);

  private final KeyMark mark = new InMemoryKeyMark();

  private AoSigner node() {
    return new AoSigner(db.ao(), new SecureRandom(), new MovableClock(MONDAY), mark);
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
  public void a_key_made_between_two_looks_of_another_node_is_not_a_lost_one() {
    KeyMark meanwhile = mock(KeyMark.class);
    when(meanwhile.get())
        .thenAnswer(
            asked -> {
              String ignored = hex(node(), "p");
              return mark.get();
            });

    AoSigner late = new AoSigner(db.ao(), new SecureRandom(), new MovableClock(MONDAY), meanwhile);

    assertThat(hex(late, "p")).isEqualTo(hex(node(), "p"));
  }

  @Test
  public void purposes_are_kept_apart_and_unknown_keys_sign_nothing() {
    assertThat(hex(node(), "message-id")).isNotEqualTo(hex(node(), "unsubscribe"));
    assertThat(node().sign("2", "p", "text")).isEmpty();
    assertThat(node().sign("x".repeat(50), "p", "text")).isEmpty();
  }

  @Test
  public void two_keys_are_live_at_most_and_the_one_that_signs_cannot_be_retired() {
    AoSigner signer = node();
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

  private static void set(SealRow row, String column, String value) {
    if (column.equals("SECRET")) row.setSecret(value);
    else row.setKeyId(value);
    row.save();
  }

  private static void isLost(AoSigner signer) {
    assertThat(signer.lost()).isTrue();
    assertThatThrownBy(() -> hex(signer, "p"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.UNAVAILABLE));
    assertThatThrownBy(signer::rotate).isInstanceOf(Refused.class);
  }

  /** A backup without this row: a new key would make everybody a stranger. */
  @Test
  public void where_a_key_was_none_is_made_and_the_row_put_back_heals() {
    String before = hex(node(), "p");
    SealRow row = db.ao().find(SealRow.class)[0];
    String secret = row.getSecret();
    db.ao().deleteWithSQL(SealRow.class, "ID = ?", row.getID());

    isLost(node());
    assertThat(db.ao().count(SealRow.class)).isZero();

    SealRow ignored =
        db.ao().create(SealRow.class, Map.of("KEY_ID", "1", "SECRET", secret, "MADE_AT", 1L));
    assertThat(node().lost()).isFalse();
    assertThat(hex(node(), "p")).isEqualTo(before);
  }

  @Test
  public void an_unreadable_or_another_secret_and_an_unknown_name_are_as_good_as_gone() {
    String before = hex(node(), "p");
    SealRow row = db.ao().find(SealRow.class)[0];
    String secret = row.getSecret();
    for (String spoilt : List.of("not hex of today", "00", "00".repeat(32))) {
      set(row, "SECRET", spoilt);
      isLost(node());
    }
    set(row, "SECRET", secret);
    set(row, "KEY_ID", "ZZ{{!");
    isLost(node());

    set(row, "KEY_ID", "1");

    assertThat(hex(node(), "p")).isEqualTo(before);
  }

  @Test
  public void what_a_missing_key_signed_is_not_called_forged() {
    node().rotate();
    db.ao().deleteWithSQL(SealRow.class, "KEY_ID = ?", "2");
    AoSigner signer = node();

    assertThatThrownBy(() -> signer.isLive("2")).isInstanceOf(Refused.class);
    assertThat(signer.isLive("1")).as("is there").isTrue();

    Keys.Key ignored = signer.beginAnew();
    assertThat(node().isLive("9")).isFalse();
  }

  @Test
  public void the_key_that_signs_now_is_missed_too() {
    node().rotate();
    db.ao().deleteWithSQL(SealRow.class, "KEY_ID = ?", "2");

    isLost(node());
  }

  @Test
  public void a_key_of_an_earlier_version_is_marked_at_its_first_use() {
    String before = hex(node(), "p");
    mark.clear();
    assertThat(hex(node(), "p")).isEqualTo(before);

    db.ao().deleteWithSQL(SealRow.class, "KEY_ID = ?", "1");

    isLost(node());
  }

  @Test
  public void whoever_begins_anew_gets_another_key_and_loses_no_other() {
    String before = hex(node(), "p");
    AoSigner other = node();
    String second = other.rotate().id();
    db.ao().deleteWithSQL(SealRow.class, "KEY_ID = ?", "1");
    isLost(other);

    assertThat(node().beginAnew().id()).isEqualTo("1");

    assertThat(node().lost()).isFalse();
    assertThat(hex(node(), "p")).isEqualTo(hex(other, "p")).isNotEqualTo(before);
    assertThat(node().isLive(second)).isTrue();
    assertThatThrownBy(node()::beginAnew).isInstanceOf(IllegalStateException.class);
  }
}
