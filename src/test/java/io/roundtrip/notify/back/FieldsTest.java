package io.roundtrip.notify.back;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.EmailAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class FieldsTest {
  @Test
  public void groups_are_apart_by_empty_lines_and_folded_lines_are_one() {
    List<Fields> groups =
        Fields.groups(
            "A: 1\r\nLong: one\r\n two\r\n\tthree\r\na: 2\r\n\r\n\r\nB : x:y\r\nnonsense\r\n");

    assertThat(groups).hasSize(2);
    assertThat(groups.get(0).get("a")).isEqualTo("1");
    assertThat(groups.get(0).get("long")).isEqualTo("one two three");
    assertThat(groups.get(1).get("b")).isEqualTo("x:y");
    assertThat(groups.get(1).get("c")).isEmpty();
  }

  @Test(timeout = 5_000)
  public void a_large_text_takes_no_longer_than_it_is_long() {
    assertThat(Fields.groups("\n".repeat(2_000_000))).isEmpty();
    assertThat(Fields.groups("a: b\n\n".repeat(200_000))).hasSize(50);
    assertThat(Fields.groups("a: b\n" + " c\n".repeat(500_000)).get(0).get("a").length())
        .isLessThan(4_010);
    Set<String> found = new HashSet<>();
    Original.runs("rt.".repeat(500_000), "rt.", 52, 52, c -> c != 'x', found);
    assertThat(found).isEmpty();
  }

  @Test
  public void no_more_than_twenty_names_are_looked_for() {
    StringBuilder text = new StringBuilder();
    for (char one = 'a'; one <= 'z'; one++) text.append("rt.").append(one).append("bcde ");
    Set<String> found = new HashSet<>();

    Original.runs(text.toString(), "rt.", 5, 5, c -> c >= 'a' && c <= 'z', found);

    assertThat(found).hasSize(20);
  }

  @Test
  public void an_address_is_read_from_any_of_its_spellings() {
    for (String said :
        List.of(
            "rfc822; ada@x.example",
            "rfc822;<Ada@X.example>",
            "Ada <ada@x.example>",
            "ada@x.example"))
      assertThat(Original.address(said)).as(said).contains(new EmailAddress("ada@x.example"));
    for (String said : List.of("", "rfc822;", "<>", "unknown; /o=x", "a@b.example, c@d.example"))
      assertThat(Original.address(said)).as(said).isEmpty();
  }

  @Test
  public void no_more_than_a_hundred_fields_of_a_head_are_kept() {
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < 150; i++) head.append("X-").append(i).append(": y\n");

    Fields fields = Fields.groups(head.toString()).get(0);

    assertThat(fields.values()).hasSize(100);
    assertThat(fields.get("x-99")).isEqualTo("y");
    assertThat(fields.get("x-100")).isEmpty();
  }
}
