package io.roundtrip.host.ao;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
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
import java.util.concurrent.atomic.AtomicInteger;
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
    assertThat(signer.rotate()).hasValueSatisfying(key -> assertThat(key.id()).isEqualTo("2"));
    assertThat(signer.rotate()).as("what 1 signed must not end unseen").isEmpty();
    assertThat(signer.retire("1")).isTrue();
    assertThat(signer.rotate()).isPresent();

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
    assertThat(node().rotate()).isPresent();
    db.ao().deleteWithSQL(SealRow.class, "KEY_ID = ?", "2");
    AoSigner signer = node();

    assertThatThrownBy(() -> signer.isLive("2")).isInstanceOf(Refused.class);
    assertThat(signer.isLive("1")).as("is there").isTrue();

    assertThat(signer.beginAnew()).isPresent();
    assertThat(signer.isLive("2")).as("at once").isFalse();
    assertThat(node().isLive("9")).isFalse();
  }

  @Test
  public void the_key_that_signs_now_is_missed_too() {
    assertThat(node().rotate()).isPresent();
    db.ao().deleteWithSQL(SealRow.class, "KEY_ID = ?", "2");

    isLost(node());
  }

  @Test
  public void an_older_key_whose_links_are_believed_is_missed_until_it_is_retired() {
    for (String old : List.of("", "1")) {
      if (!old.isEmpty()) assertThat(node().retire(old)).isTrue();
      assertThat(node().rotate()).isPresent();
    }
    SealRow second = db.ao().find(SealRow.class, "KEY_ID = ?", "2")[0];
    set(second, "SECRET", "zz");
    isLost(node());

    assertThat(node().retire("2")).isTrue();

    assertThat(node().lost()).isFalse();
    db.ao().deleteWithSQL(SealRow.class, "KEY_ID = ?", "2");
    assertThat(node().lost()).as("retired and gone").isFalse();
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
    String second = other.rotate().orElseThrow().id();
    db.ao().deleteWithSQL(SealRow.class, "KEY_ID = ?", "1");
    isLost(other);

    assertThat(node().beginAnew()).hasValueSatisfying(key -> assertThat(key.id()).isEqualTo("1"));

    assertThat(node().lost()).isFalse();
    assertThat(hex(node(), "p")).isEqualTo(hex(other, "p")).isNotEqualTo(before);
    assertThat(node().isLive(second)).isTrue();
    assertThat(node().beginAnew()).as("nothing is lost any more").isEmpty();
  }

  @Test
  public void a_node_that_signed_before_another_began_anew_takes_the_new_key_at_its_next_look() {
    AoSigner busy = node();
    String before = hex(busy, "p");
    db.ao().deleteWithSQL(SealRow.class, "KEY_ID = ?", "1");
    assertThat(node().beginAnew()).isPresent();

    assertThat(busy.lost()).isFalse();
    assertThat(hex(busy, "p")).isEqualTo(hex(node(), "p")).isNotEqualTo(before);
  }

  @Test
  public void whoever_begins_anew_because_only_the_mark_is_spoilt_keeps_the_key() {
    String before = hex(node(), "p");
    mark.set("1 0000");
    isLost(node());

    assertThat(node().beginAnew()).isPresent();

    assertThat(node().lost()).isFalse();
    assertThat(hex(node(), "p")).isEqualTo(before);
  }

  @Test
  public void whoever_begins_anew_signs_at_once_with_what_is_there() {
    AoSigner signer = node();
    assertThat(signer.rotate()).isPresent();
    assertThat(signer.currentKey()).isEqualTo("2");
    db.ao().deleteWithSQL(SealRow.class, "KEY_ID = ?", "2");

    assertThat(signer.beginAnew()).isPresent();

    assertThat(signer.currentKey()).isEqualTo("1");
  }

  @Test
  public void the_next_key_has_a_name_of_its_own_though_one_between_is_gone() {
    AoSigner signer = node();
    for (String older : List.of("1", "2")) {
      assertThat(signer.rotate()).isPresent();
      assertThat(signer.retire(older)).isTrue();
    }
    set(db.ao().find(SealRow.class, "KEY_ID = ?", "2")[0], "SECRET", "unreadable");
    mark.set("1 0000");
    assertThat(node().beginAnew()).isPresent();

    assertThat(node().rotate()).hasValueSatisfying(key -> assertThat(key.id()).isEqualTo("4"));
  }

  @Test
  public void whoever_begins_anew_loses_what_cannot_be_read_alone() {
    AoSigner signer = node();
    assertThat(signer.rotate()).isPresent();
    assertThat(signer.retire("1")).isTrue();
    assertThat(signer.rotate()).isPresent();
    set(db.ao().find(SealRow.class, "KEY_ID = ?", "3")[0], "SECRET", "unreadable");
    isLost(node());

    assertThat(node().beginAnew()).hasValueSatisfying(key -> assertThat(key.id()).isEqualTo("2"));
    assertThat(node().retire("1")).as("retired before, still there").isTrue();
    db.ao().deleteWithSQL(SealRow.class, "KEY_ID = ?", "1");
    assertThat(node().beginAnew()).isPresent();
    for (String old : List.of("1", "2")) {
      boolean ignored = node().retire(old);
    }
    assertThat(node().rotate())
        .as("a name that is free")
        .hasValueSatisfying(key -> assertThat(key.id()).isEqualTo("3"));
  }

  @Test
  public void a_first_key_that_cannot_be_read_is_missed_where_none_was_ever_marked() {
    assertThat(node().rotate()).isPresent();
    mark.clear();
    set(db.ao().find(SealRow.class, "KEY_ID = ?", "1")[0], "SECRET", "unreadable");

    isLost(node());
  }

  @Test
  public void so_is_the_one_that_signs() {
    assertThat(node().rotate()).isPresent();
    mark.clear();
    set(db.ao().find(SealRow.class, "KEY_ID = ?", "2")[0], "SECRET", "unreadable");

    isLost(node());
  }

  /** A row that goes while another node looks must not be forgotten with it. */
  @Test
  public void a_mark_is_never_made_shorter_by_a_loss() {
    String ignored = hex(node(), "p");
    AtomicInteger looks = new AtomicInteger();
    KeyMark meanwhile = mock(KeyMark.class);
    when(meanwhile.get())
        .thenAnswer(
            asked -> {
              if (looks.incrementAndGet() == 2)
                db.ao().deleteWithSQL(SealRow.class, "KEY_ID = ?", "1");
              return mark.get();
            });
    doAnswer(
            asked -> {
              mark.set(asked.getArgument(0));
              return null;
            })
        .when(meanwhile)
        .set(any());

    String signed =
        hex(new AoSigner(db.ao(), new SecureRandom(), new MovableClock(MONDAY), meanwhile), "p");

    assertThat(signed).isNotEmpty();
    assertThat(node().lost()).isTrue();
  }
}
