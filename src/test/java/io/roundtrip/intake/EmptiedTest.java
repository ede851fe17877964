package io.roundtrip.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.intake.FeedbackSeen.Emptied;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Who goes when which fields are emptied, as one table. */
@RunWith(Parameterized.class)
public class EmptiedTest {
  private static final String NAME = Form.CUSTOMER;
  private static final String MAIL = Form.EMAIL;
  private static final String FIRM = Form.ACCOUNT;

  private record Row(String name, Set<String> stand, Set<String> byHand, Emptied is) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Row row(
      String name, Set<String> stand, Set<String> byHand, boolean... personFirmAddress) {
    return new Row(
        name,
        stand,
        byHand,
        new Emptied(personFirmAddress[0], personFirmAddress[1], personFirmAddress[2]));
  }

  @Parameters(name = "{0}")
  public static List<Row> table() {
    return List.of(
        row("nothing stands, nobody emptied it", Set.of(), Set.of(), false, false, false),
        row("all emptied", Set.of(), Set.of(NAME, MAIL, FIRM), true, true, false),
        row("name and address emptied", Set.of(FIRM), Set.of(NAME, MAIL), true, false, false),
        row("name emptied, never an address", Set.of(), Set.of(NAME), true, false, false),
        row("address emptied, never a name", Set.of(), Set.of(MAIL), true, false, false),
        row("name emptied, address stands", Set.of(MAIL), Set.of(NAME), false, false, false),
        row("address emptied, name stands", Set.of(NAME), Set.of(MAIL), false, false, true),
        row("account emptied", Set.of(NAME, MAIL), Set.of(FIRM), false, true, false),
        row("account emptied, nobody named", Set.of(), Set.of(FIRM), false, true, false));
  }

  private final Row row;

  public EmptiedTest(Row row) {
    this.row = row;
  }

  @Test
  public void is_as_the_table_says() {
    assertThat(Emptied.of(row.stand(), row.byHand())).isEqualTo(row.is());
  }
}
