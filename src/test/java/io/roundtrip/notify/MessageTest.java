package io.roundtrip.notify;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import org.junit.Test;

public class MessageTest {
  private static Message mail(IssueId item, Kind kind, String words, int count) {
    return new Message(item, RT, ADA.id(), kind, Letters.FIRST_CHANGE, null, words, count);
  }

  @Test
  public void the_key_of_a_message_is_the_news_the_person_and_the_kind() {
    Message ada = Letters.shippedTo(ADA);

    assertThat(ada.key()).isEqualTo(Letters.shippedTo(ADA).key()).hasSize(64);
    assertThat(ada.key()).isNotEqualTo(Letters.shippedTo(GRACE).key());
    assertThat(ada.key()).isNotEqualTo(Letters.shippedTo(ADA, new ChangeId(502)).key());
    assertThat(mail(DARK_MODE, Kind.MERGED, "", 1).key())
        .isNotEqualTo(mail(DARK_MODE, Kind.ACKNOWLEDGE, "", 1).key())
        .isNotEqualTo(mail(new IssueId(1), Kind.MERGED, "", 1).key());
  }

  @Test
  public void whoever_finds_it_and_however_it_is_counted_then_it_is_the_same_news() {
    assertThat(mail(DARK_MODE, Kind.MERGED, "Please", 3).key())
        .isEqualTo(mail(DARK_MODE, Kind.MERGED, "", 1).key());
  }
}
