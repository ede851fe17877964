package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.roundtrip.host.FixedSigner;
import io.roundtrip.host.Signer;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class MessageIdsTest {
  private static final Message MAIL = Letters.shippedTo(ADA);

  private final List<String> asked = new ArrayList<>();

  private String signedAs(byte... signature) {
    Signer signer = mock(Signer.class);
    when(signer.sign(any(), any(), any()))
        .thenAnswer(
            call -> {
              for (Object word : call.getArguments()) asked.add((String) word);
              return Optional.of(signature);
            });
    return new MessageIds(signer, () -> "x.example").of(MAIL);
  }

  private String signedAs(String letters) {
    return signedAs(letters.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  public void is_written_in_base_32_as_the_standard_shows() {
    assertThat(signedAs("f")).isEqualTo("<rt.my@x.example>");
    assertThat(signedAs("fo")).isEqualTo("<rt.mzxq@x.example>");
    assertThat(signedAs("foo")).isEqualTo("<rt.mzxw6@x.example>");
    assertThat(signedAs("foob")).isEqualTo("<rt.mzxw6yq@x.example>");
    assertThat(signedAs("fooba")).isEqualTo("<rt.mzxw6ytb@x.example>");
    assertThat(signedAs("foobar")).isEqualTo("<rt.mzxw6ytboi@x.example>");
    assertThat(signedAs((byte) 0x01, (byte) 0xFF)).isEqualTo("<rt.ah7q@x.example>");
  }

  @Test
  public void comes_from_the_senders_domain_and_never_names_a_machine() {
    assertThat(new MessageIds(new FixedSigner(), () -> "example.com").of(MAIL))
        .matches("<rt\\.[a-z2-7]{52}@example\\.com>");
    assertThat(new MessageIds(new FixedSigner(), () -> "").of(MAIL)).endsWith("@mail.invalid>");
  }

  @Test
  public void is_the_same_for_ever_and_another_for_another_mail() {
    MessageIds ids = new MessageIds(new FixedSigner(), () -> "x.example");

    assertThat(ids.of(MAIL)).isEqualTo(ids.of(Letters.shippedTo(ADA)));
    assertThat(ids.of(MAIL)).isNotEqualTo(ids.of(Letters.shippedTo(GRACE)));
  }

  @Test
  public void is_signed_with_the_first_key_so_that_a_new_key_changes_no_name() {
    signedAs("f");

    assertThat(asked).containsExactly(Signer.FIRST_KEY, "message-id", MAIL.key());
  }
}
