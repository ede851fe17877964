package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.roundtrip.host.FixedSigner;
import io.roundtrip.host.Signer;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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

  private final MessageIds ids = new MessageIds(new FixedSigner(), () -> "example.com");

  @Test
  public void whatever_is_told_of_a_wish_is_one_thread_and_each_person_has_their_own() {
    Message shipped = Letters.shippedTo(ADA);
    Message told = shipped.of(Set.of(new IssueId(7), new IssueId(3)));
    Message taken =
        new Message(
            new IssueId(3),
            shipped.project(),
            ADA.id(),
            Kind.ACKNOWLEDGE,
            new ChangeId(0),
            null,
            "",
            0);

    assertThat(ids.threads(told)).hasSize(2).doesNotHaveDuplicates();
    assertThat(ids.threads(taken)).containsExactly(ids.threads(told).get(0));
    assertThat(ids.threads(Letters.shippedTo(GRACE).of(told.wishes())))
        .doesNotContainAnyElementsOf(ids.threads(told));
  }

  @Test
  public void a_threads_root_is_the_name_of_no_mail() {
    assertThat(ids.threads(MAIL))
        .allMatch(id -> id.matches("<rt-thread\\.[a-z2-7]{52}@example\\.com>"));
    assertThat(ids.threads(MAIL)).doesNotContain(ids.of(MAIL));
  }

  @Test
  public void a_list_is_called_by_the_senders_domain_and_tells_nothing_of_its_project() {
    assertThat(ids.list(RT)).matches("[a-z2-7]{16}\\.list\\.example\\.com").isEqualTo(ids.list(RT));
    assertThat(ids.list(RT)).isNotEqualTo(ids.list(new ProjectId(RT.value() + 1)));
  }

  @Test
  public void no_more_threads_are_named_than_a_line_holds_and_the_oldest_wishes_first() {
    Set<IssueId> wishes =
        LongStream.rangeClosed(1, 30).mapToObj(IssueId::new).collect(Collectors.toSet());

    assertThat(ids.threads(MAIL.of(wishes)))
        .hasSize(8)
        .startsWith(ids.threads(MAIL.of(Set.of(new IssueId(1)))).get(0));
  }
}
