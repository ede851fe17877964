package io.roundtrip.notify.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.Test;

/** Nothing is lost, nothing is called told that no letter said, nothing is told twice. */
public class DigestModelTest {
  private static final int ROUNDS = Integer.getInteger("interleavings", 100);
  private static final long FIRST = Long.getLong("first", 1);

  @Test
  public void whatever_happens_between_two_statements_the_letters_say_what_the_outbox_does() {
    int mails = 0;
    int digests = 0;
    for (long seed = FIRST; seed < FIRST + ROUNDS; seed++) {
      DigestModel model = new DigestModel(seed);
      Optional<String> wrong = model.run();
      assertThat(wrong).as("seed %s", seed).isEmpty();
      mails += model.mails();
      digests += model.digests();
    }
    System.out.println(ROUNDS + " runs, " + mails + " mails, " + digests + " of several news");
    assertThat(digests).as("something happens").isGreaterThan(ROUNDS);
  }
}
